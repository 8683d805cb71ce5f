/**
 * Looking again at a dossier that has ended: after a complaint that the appraising office verifies, or because the
 * deciding authority wants it. It keeps who complained, which nobody else may see, and moves dossiers only through the
 * dossier and decision rooms; the workflow room calls it.
 */
package vn.vinhdanh.reconsideration;
