package vn.vinhdanh.rehearsal.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.rehearsal.DemoAccount;
import vn.vinhdanh.rehearsal.DemoAccounts;
import vn.vinhdanh.rehearsal.RehearsalAccounts;

/** The demo accounts, and for every unit that has none, one of its staff and one of its head. */
@Component
@Primary
@Profile("rehearsal & !production")
@ConditionalOnProperty(ScriptedRehearsal.SCRIPT)
final class AccountsOfEveryUnit implements RehearsalAccounts {

    private final List<DemoAccount> accounts = new ArrayList<>();

    AccountsOfEveryUnit(Organizations organizations) {
        organizations.all().forEach(this::add);
    }

    private void add(Organization organization) {
        accounts.addAll(DemoAccounts.forOrganization(organization.id()));
        Set<String> covered = new HashSet<>();
        accounts.forEach(account -> covered.addAll(account.groups()));
        for (Unit unit : organization.units()) {
            if (organization.preparerOf(unit).equals(unit)) {
                add(unit, ".cv", "Chuyên viên " + unit.name(), Groups.staffOf(unit.id()), covered);
                add(unit, ".tt", "Thủ trưởng " + unit.name(), Groups.headOf(unit.id()), covered);
            }
        }
    }

    private void add(Unit unit, String suffix, String name, String group, Set<String> covered) {
        if (covered.add(group)) {
            accounts.add(new DemoAccount(unit.id() + suffix, name + " (mẫu)", List.of(group), name + "."));
        }
    }

    @Override
    public List<DemoAccount> all() {
        return accounts;
    }
}
