package vn.vinhdanh.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.worklist.Inbox;
import vn.vinhdanh.worklist.InboxItem;
import vn.vinhdanh.worklist.InboxList;
import vn.vinhdanh.worklist.InboxReader;
import vn.vinhdanh.worklist.InboxSearch;

/**
 * Answers the lists and counts of Tasklist's own filters from our table, in the words of the engine. What it does not know
 * (other filters, other searches) it leaves to the engine, whose task query grows quadratically with the open tasks.
 */
@Component
final class TaskLists {

    private static final Pattern FILTER =
            Pattern.compile(ApiGateway.API + "engine/engine/([^/]+)/filter/([^/]+)/(list|count)/?");
    private static final String HAL = "application/hal+json";

    /** A filter of ours. */
    private record Known(InboxList list, List<String> labels) {}

    private final Map<String, Known> filters = new ConcurrentHashMap<>();
    private final Inbox inbox;
    private final TasksInHal hal;
    private final TaskSight sight;
    private final long groupsKept;

    /** @param groupsKept milliseconds after which the web application asks for a person's groups again */
    TaskLists(
            Inbox inbox,
            TasksInHal hal,
            TaskSight sight,
            @Value("${camunda.bpm.webapp.auth.cache.time-to-live}") long groupsKept) {
        this.inbox = inbox;
        this.hal = hal;
        this.sight = sight;
        this.groupsKept = groupsKept;
    }

    /**
     * From now on this filter is answered here.
     *
     * @param labels names of the variables on its cards
     */
    void answer(String filter, InboxList list, List<String> labels) {
        filters.put(filter, new Known(list, labels));
    }

    /**
     * @param content the call's body, or null
     * @return the answer; empty when the engine has to give it
     */
    Optional<JsonNode> answer(HttpServletRequest request, String path, JsonNode content, String person) {
        Matcher call = FILTER.matcher(path);
        if (!call.matches() || !filters.containsKey(call.group(2))) {
            return Optional.empty();
        }
        boolean count = "count".equals(call.group(3));
        if (!"POST".equals(request.getMethod()) && !(count && "GET".equals(request.getMethod()))) {
            return Optional.empty();
        }
        String accepted = String.valueOf(request.getHeader("Accept"));
        if (!count && !accepted.contains(HAL)) {
            return Optional.empty();
        }
        Known filter = filters.get(call.group(2));
        Optional<InboxReader> reader = reader(request.getSession(false), call.group(1), person);
        Optional<InboxSearch> search = TaskSearch.of(content);
        Optional<int[]> part = part(request);
        if (reader.isEmpty() || search.isEmpty() || part.isEmpty()) {
            return Optional.empty();
        }
        int all = inbox.count(filter.list(), reader.get(), search.get());
        if (count) {
            return Optional.of(JsonNodeFactory.instance.objectNode().put("count", all));
        }
        List<InboxItem> page = all == 0
                ? List.of()
                : inbox.page(filter.list(), reader.get(), search.get(), part.get()[0], part.get()[1]);
        return Optional.of(hal.page(page, all, filter.labels()));
    }

    /**
     * With the groups that the engine itself goes by: they follow changes within a minute, those of the sign-in do not. It
     * asks for them as the web application does on every other call.
     */
    private Optional<InboxReader> reader(HttpSession session, String engine, String person) {
        if (session == null) {
            return Optional.empty();
        }
        Authentications all = AuthenticationUtil.getAuthsFromSession(session);
        AuthenticationUtil.updateCache(all, session, groupsKept);
        Authentication known = all.getAuthenticationForProcessEngine(engine);
        if (!(known instanceof UserAuthentication user) || !person.equals(user.getIdentityId())) {
            return Optional.empty();
        }
        Collection<String> groups = user.getGroupIds() == null ? Set.of() : user.getGroupIds();
        return Optional.of(new InboxReader(person, Set.copyOf(groups), sight.seesEverything(person, groups)));
    }

    private static Optional<int[]> part(HttpServletRequest request) {
        try {
            int first = number(request, "firstResult", 0);
            int most = number(request, "maxResults", Integer.MAX_VALUE);
            return first < 0 || most < 0 || most > TasksInHal.LONGEST_PAGE
                    ? Optional.empty()
                    : Optional.of(new int[] {first, most});
        } catch (NumberFormatException odd) {
            return Optional.empty();
        }
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        String value = request.getParameter(name);
        return value == null ? Math.min(otherwise, TasksInHal.LONGEST_PAGE) : Integer.parseInt(value);
    }
}
