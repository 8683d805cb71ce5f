package vn.vinhdanh.rehearsal.script;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.vinhdanh.rehearsal.DemoAccount;
import vn.vinhdanh.rehearsal.RehearsalAccounts;
import vn.vinhdanh.worklist.WorkItem;

/** Who does the work of which group; everybody signs in once. */
final class Cast {

    private final Map<String, String> firstOf = new HashMap<>();
    private final Map<String, Desk> desks = new HashMap<>();
    private final Function<String, Desk> signIn;

    Cast(RehearsalAccounts accounts, Function<String, Desk> signIn) {
        this.signIn = signIn;
        for (DemoAccount account : accounts.all()) {
            account.groups().forEach(group -> firstOf.putIfAbsent(group, account.user()));
        }
    }

    /** @return the desk of whom a task belongs to: who took it, or somebody of its groups */
    Desk of(WorkItem item) {
        return item.assignee() == null ? ofGroup(item.groups()) : desk(item.assignee());
    }

    Desk ofGroup(String group) {
        return ofGroup(Set.of(group));
    }

    private Desk ofGroup(Set<String> groups) {
        return new TreeSet<>(groups)
                .stream()
                        .filter(firstOf::containsKey)
                        .findFirst()
                        .map(firstOf::get)
                        .map(this::desk)
                        .orElseThrow(() -> new Desk.Refused("Không có tài khoản nào trong nhóm " + groups + "."));
    }

    private Desk desk(String user) {
        return desks.computeIfAbsent(user, signIn);
    }
}
