package vn.vinhdanh.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.rehearsal.DemoAccount;
import vn.vinhdanh.rehearsal.RehearsalAccounts;

/**
 * Makes the groups of all loaded campaigns and organizations, what each group may do in the engine, the first
 * administrator and, in a rehearsal, the demo accounts. Runs at every start and only adds: what an administrator
 * changed by hand stays.
 */
@Component
final class IdentitySeed {

    private static final Logger LOG = LoggerFactory.getLogger(IdentitySeed.class);

    /** A name that no mail can ever reach (RFC 2606). */
    private static final String DEMO_HOST = "@dien-tap.example";

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final ObjectProvider<Campaigns> campaigns;
    private final ObjectProvider<Organizations> organizations;
    private final ObjectProvider<RehearsalAccounts> demoAccounts;
    private final TransactionTemplate transaction;
    private final String administrator;
    private final String administratorPassword;
    private final String demoPassword;

    IdentitySeed(
            IdentityService identity,
            AuthorizationService authorizations,
            ObjectProvider<Campaigns> campaigns,
            ObjectProvider<Organizations> organizations,
            ObjectProvider<RehearsalAccounts> demoAccounts,
            TransactionTemplate transaction,
            @Value("${vinhdanh.administrator.user}") String administrator,
            @Value("${vinhdanh.administrator.password}") String administratorPassword,
            @Value("${vinhdanh.rehearsal.password:}") String demoPassword) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.demoAccounts = demoAccounts;
        this.transaction = transaction;
        this.administrator = administrator;
        this.administratorPassword = administratorPassword;
        this.demoPassword = demoPassword;
    }

    void seed() {
        transaction.executeWithoutResult(status -> {
            Grants grants = new Grants(authorizations);
            administrators(grants);
            everyone(grants);
            Map<String, String> groups = new LinkedHashMap<>();
            organizations.ifAvailable(all -> all.all().forEach(organization -> units(organization, groups, grants)));
            campaigns.ifAvailable(all -> all.all().forEach(campaign -> roles(campaign, groups, grants)));
            save(groups);
        });
        demoAccounts.ifAvailable(accounts -> transaction.executeWithoutResult(status -> demo(accounts.all())));
    }

    /**
     * The group of administrators must never be without a direct member: the engine's web API would let anyone create
     * one (CVE-2026-77226).
     */
    private void administrators(Grants grants) {
        if (identity.createGroupQuery().groupId(Groups.ADMINISTRATORS).count() == 0) {
            Group group = identity.newGroup(Groups.ADMINISTRATORS);
            group.setName("Quản trị hệ thống");
            group.setType("SYSTEM");
            identity.saveGroup(group);
        }
        for (Resources resource : Resources.values()) {
            grants.group(Groups.ADMINISTRATORS, resource, "*", Permissions.ALL);
        }
        if (identity.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count() == 0) {
            if (identity.createUserQuery().userId(administrator).count() == 0) {
                user(administrator, "Quản trị hệ thống", administratorPassword, null);
            }
            identity.createMembership(administrator, Groups.ADMINISTRATORS);
            LOG.info("{} is the first administrator", administrator);
        }
    }

    /** Tasklist for all; the diagram of every process may be seen, its instances may not. */
    private static void everyone(Grants grants) {
        grants.everyone(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.everyone(Resources.PROCESS_DEFINITION, "*", Permissions.READ);
        grants.everyone(Resources.DECISION_DEFINITION, "*", Permissions.READ);
    }

    private static void units(Organization organization, Map<String, String> groups, Grants grants) {
        for (Unit unit : organization.units()) {
            if (!organization.preparerOf(unit).equals(unit)) {
                continue;
            }
            groups.put(Groups.staffOf(unit.id()), "Chuyên viên " + unit.name());
            groups.put(Groups.headOf(unit.id()), "Thủ trưởng " + unit.name());
            mayStart(grants, Groups.staffOf(unit.id()), "nomination-dossier");
            mayStart(grants, Groups.staffOf(unit.id()), "deputy-authority");
            mayStart(grants, Groups.headOf(unit.id()), "deputy-authority");
        }
        for (Bloc bloc : organization.blocs()) {
            groups.put(Groups.leaderOf(bloc.id()), "Trưởng khối: " + bloc.name());
            mayStart(grants, Groups.leaderOf(bloc.id()), "bloc-review");
        }
    }

    private static void roles(Campaign campaign, Map<String, String> groups, Grants grants) {
        campaign.roles().forEach((role, holder) -> groups.putIfAbsent(holder.group(), holder.name()));
        Campaign.RoleHolder appraiser = campaign.roles().get(Role.APPRAISER);
        if (appraiser != null) {
            mayStart(grants, appraiser.group(), "emulation-campaign");
            mayStart(grants, appraiser.group(), "council-session");
            mayStart(grants, appraiser.group(), "unit-merger");
            mayStart(grants, appraiser.group(), "reconsideration");
        }
        Campaign.RoleHolder decider = campaign.roles().get(Role.DECIDER);
        if (decider != null) {
            mayStart(grants, decider.group(), "reconsideration");
        }
        Campaign.RoleHolder manager = campaign.roles().get(Role.MANAGER);
        if (manager != null) {
            mayWatch(grants, manager.group());
        }
    }

    private static void mayStart(Grants grants, String group, String process) {
        grants.group(group, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        grants.group(group, Resources.PROCESS_DEFINITION, process, Permissions.CREATE_INSTANCE);
    }

    private static void mayWatch(Grants grants, String group) {
        grants.group(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grants.group(
                group,
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grants.group(group, Resources.PROCESS_INSTANCE, "*", Permissions.READ);
        grants.group(group, Resources.TASK, "*", Permissions.READ);
        grants.group(group, Resources.DECISION_DEFINITION, "*", Permissions.READ, Permissions.READ_HISTORY);
        grants.group(group, Resources.DEPLOYMENT, "*", Permissions.READ);
        grants.group(group, Resources.GROUP, "*", Permissions.READ);
    }

    private void save(Map<String, String> groups) {
        Set<String> known = new HashSet<>();
        identity.createGroupQuery().unlimitedList().forEach(group -> known.add(group.getId()));
        groups.forEach((id, name) -> {
            if (known.add(id)) {
                Group group = identity.newGroup(id);
                group.setName(name);
                group.setType("WORKFLOW");
                identity.saveGroup(group);
            }
        });
    }

    private void demo(List<DemoAccount> accounts) {
        Set<String> knownGroups = new HashSet<>();
        identity.createGroupQuery().unlimitedList().forEach(group -> knownGroups.add(group.getId()));
        Set<String> knownUsers = new HashSet<>();
        identity.createUserQuery().unlimitedList().forEach(user -> knownUsers.add(user.getId()));
        for (DemoAccount account : accounts) {
            if (knownUsers.add(account.user())) {
                user(account.user(), account.name(), demoPassword, account.user() + DEMO_HOST);
            }
            List<String> memberships = new ArrayList<>();
            identity.createGroupQuery()
                    .groupMember(account.user())
                    .unlimitedList()
                    .forEach(group -> memberships.add(group.getId()));
            for (String group : account.groups()) {
                if (!knownGroups.contains(group)) {
                    LOG.warn("Demo account {} names the unknown group {}", account.user(), group);
                } else if (!memberships.contains(group)) {
                    identity.createMembership(account.user(), group);
                }
            }
        }
    }

    private void user(String id, String name, String password, String email) {
        User user = identity.newUser(id);
        int last = name.lastIndexOf(' ');
        // The web applications show first name, then last name: the Vietnamese order comes out right this way.
        user.setFirstName(last < 0 ? "" : name.substring(0, last));
        user.setLastName(name.substring(last + 1));
        user.setPassword(password);
        user.setEmail(email);
        identity.saveUser(user);
    }
}
