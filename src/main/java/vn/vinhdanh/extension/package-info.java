/**
 * Deadlines that the appraising office extends or shortens for one unit, one bloc or all: the draft, what stands against
 * it, what it would move, the history, and how far the running processes have followed. It moves nothing in the engine
 * itself; the workflow room does, instance by instance.
 */
package vn.vinhdanh.extension;
