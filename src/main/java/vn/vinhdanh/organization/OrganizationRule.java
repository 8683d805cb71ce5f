package vn.vinhdanh.organization;

import vn.vinhdanh.datafile.DataFile;

/**
 * Something every organization file must keep to. The organization it is shown may have gaps (null, empty) where a value
 * could not be read; those are reported already.
 */
interface OrganizationRule {

    void check(Organization organization, DataFile file);
}
