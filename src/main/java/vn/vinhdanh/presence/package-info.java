/**
 * Who has what open at this moment, so that two people in one dossier or meeting see each other before they write over
 * each other. A hint between colleagues: what must not be overwritten is held by the version of the thing itself.
 */
package vn.vinhdanh.presence;
