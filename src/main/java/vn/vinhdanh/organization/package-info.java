/**
 * Units, their tree (thôn → xã, doanh nghiệp and HTX → xã), blocs, who leads them when, and the members of the council,
 * read from organization files. It knows nothing of dossiers or processes. Everyone reads it; the engine seeds groups
 * from it.
 */
package vn.vinhdanh.organization;
