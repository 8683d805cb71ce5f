package vn.vinhdanh.identity;

import java.util.Set;

/**
 * Someone who acts.
 *
 * @param id login name
 * @param name full name, for people to read
 * @param groups ids of the groups they are in
 */
public record Person(String id, String name, Set<String> groups) {

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    public boolean isInAny(String... someGroups) {
        for (String group : someGroups) {
            if (groups.contains(group)) {
                return true;
            }
        }
        return false;
    }
}
