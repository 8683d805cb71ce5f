package vn.vinhdanh.organization;

import java.util.Collection;

/** The organizations whose files were loaded and found free of mistakes. */
public interface Organizations {

    Collection<Organization> all();

    /** @throws vn.vinhdanh.finding.NotFound when no such organization is loaded */
    Organization get(String organizationId);

    /** @return the organization whose units take part in the campaign */
    Organization of(String campaignId);
}
