package vn.vinhdanh.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.worklist.InboxList;

/** The filters on which Tasklist opens. Everyone reads them, only administrators change them. */
@Component
final class FilterSeed {

    /** Process variables on the card of a task, with their labels. */
    private static final List<Map<String, String>> CARD = List.of(
            label("dossierCode", "Mã hồ sơ"),
            label("registrationCode", "Mã đăng ký"),
            label("unitName", "Đơn vị, cá nhân"),
            label("awardFormName", "Hình thức đề nghị"),
            label("blocName", "Khối"),
            label("councilSessionCode", "Phiên họp"),
            label("reconsiderationCode", "Xem xét lại"),
            label("substitutionCode", "Xét thay thế"),
            label("targetChangeCode", "Điều chỉnh chỉ tiêu"));

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final TransactionTemplate transaction;

    private final TaskLists lists;

    FilterSeed(
            TaskLists lists,
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            TransactionTemplate transaction) {
        this.lists = lists;
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.transaction = transaction;
    }

    void seed() {
        transaction.executeWithoutResult(status -> {
            Grants grants = new Grants(authorizations);
            // Tasklist selects the filter with the lowest priority number on entry.
            filter(
                    grants,
                    5,
                    InboxList.TO_DO,
                    "Việc cần làm",
                    "#1f4e79",
                    "Việc bạn đã nhận và việc đang chờ một người trong nhóm của bạn nhận",
                    tasks.createTaskQuery()
                            .or()
                            .taskAssigneeExpression("${currentUser()}")
                            .taskCandidateGroupInExpression("${currentUserGroups()}")
                            .endOr());
            filter(
                    grants,
                    10,
                    InboxList.MY_GROUPS,
                    "Việc của nhóm tôi",
                    "#c8102e",
                    "Việc đang chờ một người trong nhóm của bạn nhận",
                    tasks.createTaskQuery()
                            .taskCandidateGroupInExpression("${currentUserGroups()}")
                            .taskUnassigned());
            filter(
                    grants,
                    20,
                    InboxList.MINE,
                    "Việc của tôi",
                    "#1f6f43",
                    "Việc bạn đã nhận hoặc được giao",
                    tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
            filter(
                    grants,
                    30,
                    InboxList.OVERDUE,
                    "Quá hạn",
                    "#8a1538",
                    "Việc đã quá hạn mà bạn được xem",
                    tasks.createTaskQuery().dueBeforeExpression("${now()}"));
            filter(
                    grants,
                    40,
                    InboxList.DUE_SOON,
                    "Đến hạn 3 ngày tới",
                    "#b45f06",
                    "Việc đến hạn trong 3 ngày tới mà bạn được xem",
                    tasks.createTaskQuery()
                            .dueAfterExpression("${now()}")
                            .dueBeforeExpression("${dateTime().plusDays(3).toDate()}"));
        });
    }

    /** @param query what an administrator sees who changes the filter; the list itself is answered from our table */
    private void filter(
            Grants grants,
            int priority,
            InboxList list,
            String name,
            String colour,
            String description,
            TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("priority", priority);
        properties.put("color", colour);
        properties.put("description", description);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", CARD);
        filter.setProperties(properties);
        filter.setQuery(query);
        filter = filters.saveFilter(filter);
        grants.everyone(Resources.FILTER, filter.getId(), Permissions.READ);
        lists.answer(
                filter.getId(),
                list,
                CARD.stream().map(label -> label.get("name")).toList());
    }

    private static Map<String, String> label(String variable, String text) {
        return Map.of("name", variable, "label", text);
    }
}
