package vn.vinhdanh.organization;

import java.util.Collection;
import java.util.List;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotFound;

/** The organizations whose files were loaded and found free of mistakes. */
public interface Organizations {

    Collection<Organization> all();

    /** @throws vn.vinhdanh.finding.NotFound when no such organization is loaded */
    Organization get(String organizationId);

    /** @return the organization whose units take part in the campaign */
    Organization of(String campaignId);

    /** @return the given organizations, and of each campaign the one it names */
    static Organizations holding(Collection<Organization> organizations, Campaigns campaigns) {
        List<Organization> held = List.copyOf(organizations);
        return new Organizations() {
            @Override
            public Collection<Organization> all() {
                return held;
            }

            @Override
            public Organization get(String organizationId) {
                return held.stream()
                        .filter(organization -> organization.id().equals(organizationId))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("Không có danh sách đơn vị «" + organizationId + "»."));
            }

            @Override
            public Organization of(String campaignId) {
                return get(campaigns.get(campaignId).organization());
            }
        };
    }
}
