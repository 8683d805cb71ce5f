package vn.vinhdanh.engine;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.identity.Person;

/** Accounts in the engine's identity tables; the engine counts wrong attempts and locks. */
@Component
final class EngineAccounts implements Accounts {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl configuration;

    EngineAccounts(IdentityService identity, ProcessEngineConfiguration configuration) {
        this.identity = identity;
        this.configuration = (ProcessEngineConfigurationImpl) configuration;
    }

    @Override
    public SignIn signIn(String user, String password) {
        if (identity.checkPassword(user, password)) {
            return SignIn.GRANTED;
        }
        return isLocked(user) ? SignIn.LOCKED : SignIn.REFUSED;
    }

    /** One wrong attempt already locks for seconds; people are told from the second on. */
    private boolean isLocked(String user) {
        if (identity.createUserQuery().userId(user).singleResult() instanceof UserEntity account) {
            Date until = account.getLockExpirationTime();
            return account.getAttempts() >= configuration.getLoginMaxAttempts()
                    || account.getAttempts() > 1 && until != null && until.after(ClockUtil.getCurrentTime());
        }
        return false;
    }

    @Override
    public Optional<Person> find(String user) {
        User account = identity.createUserQuery().userId(user).singleResult();
        if (account == null) {
            return Optional.empty();
        }
        Set<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Person(user, nameOf(account), groups));
    }

    @Override
    public List<Contact> membersOf(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(EngineAccounts::contact)
                .toList();
    }

    @Override
    public Optional<Contact> contact(String user) {
        return Optional.ofNullable(identity.createUserQuery().userId(user).singleResult())
                .map(EngineAccounts::contact);
    }

    @Override
    public List<Contact> contacts(List<String> users) {
        return users.isEmpty()
                ? List.of()
                : identity.createUserQuery().userIdIn(users.toArray(String[]::new)).list().stream()
                        .map(EngineAccounts::contact)
                        .sorted(Comparator.comparing(contact -> users.indexOf(contact.id())))
                        .toList();
    }

    private static Contact contact(User account) {
        return new Contact(account.getId(), nameOf(account), account.getEmail() == null ? "" : account.getEmail());
    }

    private static String nameOf(User account) {
        String name = Stream.of(account.getFirstName(), account.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? account.getId() : name;
    }

    @Override
    public boolean keepsMemberships() {
        return !identity.isReadOnly();
    }

    @Override
    public boolean join(String user, String group) {
        if (!keepsMemberships()
                || identity.createUserQuery().userId(user).memberOfGroup(group).count() > 0) {
            return false;
        }
        identity.createMembership(user, group);
        return true;
    }

    @Override
    public void leave(String user, String group) {
        if (keepsMemberships()) {
            identity.deleteMembership(user, group);
        }
    }
}
