package vn.vinhdanh.organization;

import java.util.List;
import vn.vinhdanh.datafile.DataFile;

/** Reads an organization file and holds it against every rule that concerns the file alone. */
public final class OrganizationReader {

    private static final List<OrganizationRule> RULES =
            List.of(new UnitsFormTrees(), new BlocsAreLed(), new CouncilIsSeated());

    private OrganizationReader() {}

    /**
     * @param file file to read; every mistake is reported to it
     * @return the organization, which may have gaps where the file has mistakes; null when nothing could be read
     */
    public static Organization read(DataFile file) {
        Organization organization = file.read(Organization.class);
        if (organization != null) {
            RULES.forEach(rule -> rule.check(organization, file));
        }
        return organization;
    }
}
