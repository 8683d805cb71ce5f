package vn.vinhdanh.rehearsal;

import java.util.List;

/**
 * An account that exists in a rehearsal only.
 *
 * @param user login name
 * @param name full name as people write it
 * @param groups ids of the groups it is in
 * @param description one Vietnamese phrase for the login page: which role it plays
 */
public record DemoAccount(String user, String name, List<String> groups, String description) {}
