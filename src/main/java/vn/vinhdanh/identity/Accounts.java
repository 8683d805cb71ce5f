package vn.vinhdanh.identity;

import java.util.List;
import java.util.Optional;

/**
 * Where people's names, passwords and groups are kept: the seam behind which the engine's identity tables lie today and
 * a provincial directory (LDAP) may lie tomorrow. Single sign-on (OIDC) replaces only the sign-in page; groups are still
 * asked here.
 */
public interface Accounts {

    /** What became of an attempt to sign in. */
    enum SignIn {
        GRANTED,
        /** Unknown name or wrong password; on purpose not told apart. */
        REFUSED,
        /** Too many wrong attempts; no password is looked at for a while. */
        LOCKED
    }

    /** Checks a password and counts wrong attempts. */
    SignIn signIn(String user, String password);

    /** @return the person with the groups they are in now; empty when there is no such account */
    Optional<Person> find(String user);

    /** @return whether accounts and groups are kept here; else a directory keeps them and we only read */
    boolean keepsMemberships();

    /**
     * Puts a person into a group.
     *
     * @return whether they were not in it before; false as well where a directory keeps the groups
     */
    boolean join(String user, String group);

    /** Takes a person out of a group; does nothing where a directory keeps the groups. */
    void leave(String user, String group);

    /** @return everyone in a group, in no order */
    List<Contact> membersOf(String group);

    /** @return how to write to a person; empty when there is no such account */
    Optional<Contact> contact(String user);

    /** @return how to write to those of the people who have an account, in their order */
    List<Contact> contacts(List<String> users);
}
