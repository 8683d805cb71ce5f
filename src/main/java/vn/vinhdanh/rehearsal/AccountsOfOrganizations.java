package vn.vinhdanh.rehearsal;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.vinhdanh.organization.Organizations;

/** The demo accounts of every organization that is loaded. */
@Component
@Profile("rehearsal & !production")
final class AccountsOfOrganizations implements RehearsalAccounts {

    private final List<DemoAccount> accounts;

    AccountsOfOrganizations(Organizations organizations) {
        this.accounts = organizations.all().stream()
                .flatMap(organization -> DemoAccounts.forOrganization(organization.id()).stream())
                .toList();
    }

    @Override
    public List<DemoAccount> all() {
        return accounts;
    }
}
