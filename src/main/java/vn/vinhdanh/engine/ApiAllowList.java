package vn.vinhdanh.engine;

import static vn.vinhdanh.engine.ApiRule.VARIABLES;
import static vn.vinhdanh.engine.ApiRule.get;
import static vn.vinhdanh.engine.ApiRule.keys;
import static vn.vinhdanh.engine.ApiRule.options;
import static vn.vinhdanh.engine.ApiRule.post;
import static vn.vinhdanh.engine.ApiRule.put;
import static vn.vinhdanh.engine.ApiRule.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every call that Tasklist and Cockpit 7.24 make in the hands of our people, taken from a browser. Paths are relative to
 * {@code /camunda/api/}, {@code E/} is the engine's own API. What is not here does not pass, except for administrators.
 *
 * <p>On purpose not here although Tasklist offers it: creating, changing and deleting filters; creating tasks; changing
 * due dates, assignees and candidate groups; comments (the legal record lies in our tables).
 */
final class ApiAllowList {

    private static final String[] PAGE = {"firstResult", "maxResults", "sortBy", "sortOrder"};

    private static final Map<String, Object> SORTING =
            with(keys("sortBy", "sortOrder"), "parameters", keys("variable", "type"));

    private static final Map<String, Object> VARIABLE_CONDITION = keys("name", "operator", "value");

    /** What Tasklist adds to a filter when a list is sorted or searched. */
    private static final Map<String, Object> TASK_SEARCH = with(
            with(
                    with(
                            with(
                                    keys(
                                            "firstResult",
                                            "maxResults",
                                            "active",
                                            "processInstanceBusinessKey",
                                            "processInstanceBusinessKeyLike",
                                            "processDefinitionName",
                                            "processDefinitionNameLike",
                                            "name",
                                            "nameLike",
                                            "description",
                                            "descriptionLike",
                                            "taskDefinitionKey",
                                            "assignee",
                                            "assigneeLike",
                                            "priority",
                                            "minPriority",
                                            "maxPriority",
                                            "dueDate",
                                            "dueBefore",
                                            "dueAfter",
                                            "createdOn",
                                            "createdBefore",
                                            "createdAfter",
                                            "caseInstanceVariables"),
                                    "processVariables",
                                    VARIABLE_CONDITION),
                            "taskVariables",
                            VARIABLE_CONDITION),
                    "sorting",
                    SORTING),
            "variableNamesIgnoreCase",
            ApiRule.VALUE);

    private static final Map<String, Object> INSTANCES = with(
            with(
                    keys(
                            "firstResult",
                            "maxResults",
                            "sortBy",
                            "sortOrder",
                            "processDefinitionId",
                            "processDefinitionKey",
                            "processDefinitionWithoutTenantId",
                            "businessKey",
                            "businessKeyLike",
                            "processInstanceIds",
                            "subProcessInstance",
                            "superProcessInstance",
                            "activityIdIn",
                            "active",
                            "suspended",
                            "withIncident",
                            "startedBefore",
                            "startedAfter"),
                    "variables",
                    VARIABLE_CONDITION),
            "sorting",
            SORTING);

    private static final Map<String, Object> INCIDENTS = keys(
            "firstResult",
            "maxResults",
            "sortBy",
            "sortOrder",
            "processDefinitionIdIn",
            "processInstanceIdIn",
            "activityIdIn",
            "incidentType");

    private static final String[] DECISION_INSTANCES = query(
            "decisionDefinitionId",
            "decisionInstanceId",
            "rootDecisionInstanceId",
            "processInstanceId",
            "activityInstanceIdIn",
            "evaluatedBefore",
            "evaluatedAfter",
            "includeInputs",
            "includeOutputs",
            "disableBinaryFetching",
            "disableCustomObjectDeserialization");

    private static final Map<String, Object> CALLED =
            keys("id", "parentProcessDefinitionId", "parentProcessInstanceId", "activityIdIn", "activityInstanceIdIn");

    private static final Map<String, Object> VARIABLE_INSTANCES = with(
            keys("processInstanceIdIn", "activityInstanceIdIn", "variableName", "variableNameLike"),
            "sorting",
            SORTING);

    private static final Map<String, Object> TASKS = with(
            keys("processInstanceId", "processDefinitionId", "activityInstanceIdIn", "assigned", "unassigned"),
            "sorting",
            SORTING);

    /** Everyone who may sign in. */
    static final List<ApiRule> TASKLIST = List.of(
            get("engine/engine"),
            get("admin/auth/user/default"),
            post("admin/auth/user/default/logout", Map.of()),
            get("tasklist/plugin/{id}/static/{any}", "bust"),
            get("welcome/plugin/{id}/static/{any}", "bust"),
            get("E/user/{self}/profile"),
            put("E/user/{self}/credentials", keys("password", "authenticatedUserPassword")),
            get("E/identity/password-policy"),
            post(
                    "E/identity/password-policy",
                    with(keys("password"), "profile", keys("id", "firstName", "lastName", "email"))),
            get("E/identity/groups", "userId"),
            get("E/group/count", "member"),
            post("E/group", keys("firstResult", "maxResults", "member"), "firstResult", "maxResults"),
            options("E/filter"),
            get("E/filter", "firstResult", "maxResults", "itemCount", "resourceType"),
            get("E/filter/count", "itemCount", "resourceType"),
            get("E/filter/{id}", "itemCount"),
            post("E/filter/{id}/list", TASK_SEARCH, "firstResult", "maxResults"),
            post("E/filter/{id}/count", TASK_SEARCH),
            get("E/task", "assignee", "processInstanceId", "firstResult", "maxResults"),
            get("E/task/{id}"),
            get("E/task/{id}/form"),
            get("E/task/{id}/form-variables", "deserializeValues", "variableNames"),
            get("E/task/{id}/deployed-form", "noCache"),
            get("E/task/{id}/rendered-form"),
            get("E/task/{id}/identity-links", "type"),
            get("E/task/{id}/comment"),
            get("E/history/user-operation", "taskId", "firstResult", "maxResults"),
            get("E/history/user-operation/count", "taskId"),
            post("E/task/{id}/claim", keys("userId")),
            post("E/task/{id}/unclaim", Map.of()),
            post("E/task/{id}/submit-form", with(keys("withVariablesInReturn"), "variables", VARIABLES)),
            get(
                    "E/process-definition",
                    "key",
                    "latest",
                    "active",
                    "startableInTasklist",
                    "startablePermissionCheck",
                    "firstResult",
                    "maxResults",
                    "nameLike"),
            get(
                    "E/process-definition/count",
                    "latest",
                    "active",
                    "startableInTasklist",
                    "startablePermissionCheck",
                    "firstResult",
                    "maxResults",
                    "nameLike"),
            get("E/process-definition/{id}"),
            get("E/process-definition/{id}/xml"),
            get("E/process-definition/{id}/startForm"),
            get("E/process-definition/{id}/deployed-start-form", "noCache"),
            get("E/process-definition/{id}/rendered-form"),
            get("E/process-definition/{id}/form-variables", "deserializeValues", "variableNames"),
            post("E/process-definition/{id}/submit-form", with(keys("businessKey"), "variables", VARIABLES)),
            get("E/decision-definition/{id}/xml"));

    /** Managers besides: all of Cockpit that reads. */
    static final List<ApiRule> COCKPIT = List.of(
            get("cockpit/plugin/{id}/static/{any}", "bust"),
            get("cockpit/plugin/base/default/process-definition/statistics-count", query("key", "nameLike", "keyLike")),
            get("cockpit/plugin/base/default/process-definition/statistics", query("key", "nameLike", "keyLike")),
            post("cockpit/plugin/base/default/process-definition/{id}/called-process-definitions", CALLED, PAGE),
            post("cockpit/plugin/base/default/process-instance", INSTANCES, PAGE),
            post("cockpit/plugin/base/default/process-instance/count", INSTANCES),
            post("cockpit/plugin/base/default/process-instance/{id}/called-process-instances", CALLED, PAGE),
            post("cockpit/plugin/base/default/incident", INCIDENTS, PAGE),
            post("cockpit/plugin/base/default/incident/count", INCIDENTS),
            get(
                    "E/process-definition",
                    query(
                            "latest",
                            "latestVersion",
                            "key",
                            "withoutTenantId",
                            "nameLike",
                            "keyLike",
                            "processDefinitionIdIn")),
            get(
                    "E/process-definition/count",
                    query(
                            "latest",
                            "latestVersion",
                            "key",
                            "withoutTenantId",
                            "nameLike",
                            "keyLike",
                            "processDefinitionIdIn")),
            get("E/process-definition/statistics", "rootIncidents", "incidents", "failedJobs"),
            get("E/process-definition/{id}/statistics", "rootIncidents", "incidents", "failedJobs"),
            get("E/process-definition/{id}/diagram"),
            get("E/process-definition/{id}/static-called-process-definitions"),
            get(
                    "E/decision-definition",
                    query("latestVersion", "key", "withoutTenantId", "nameLike", "decisionRequirementsDefinitionId")),
            get(
                    "E/decision-definition/count",
                    query("latestVersion", "key", "withoutTenantId", "nameLike", "decisionRequirementsDefinitionId")),
            get("E/decision-definition/{id}"),
            get("E/decision-requirements-definition", query("latestVersion", "key", "withoutTenantId")),
            get("E/decision-requirements-definition/count", query("latestVersion", "key", "withoutTenantId")),
            get("E/decision-requirements-definition/{id}"),
            get("E/decision-requirements-definition/{id}/xml"),
            get("E/case-definition/count", "latestVersion"),
            get("E/deployment", query("nameLike", "id", "before", "after", "source", "withoutSource")),
            get("E/deployment/count", query("nameLike", "id", "before", "after", "source", "withoutSource")),
            get("E/deployment/{id}"),
            get("E/deployment/{id}/resources"),
            get("E/deployment/{id}/resources/{any}"),
            get("E/process-instance/{id}"),
            get("E/process-instance/{id}/activity-instances"),
            post("E/process-instance", INSTANCES, PAGE),
            post("E/process-instance/count", INSTANCES),
            get("E/job-definition", query("processDefinitionId")),
            get("E/job-definition/count", query("processDefinitionId")),
            get("E/job-definition/{id}"),
            get("E/job", query("processInstanceId", "processDefinitionId", "sorting[sortBy]", "sorting[sortOrder]")),
            get(
                    "E/job/count",
                    query("processInstanceId", "processDefinitionId", "sorting[sortBy]", "sorting[sortOrder]")),
            post(
                    "E/job",
                    with(
                            keys("processInstanceId", "processDefinitionId", "firstResult", "maxResults"),
                            "sorting",
                            SORTING),
                    PAGE),
            post(
                    "E/job/count",
                    with(
                            keys("processInstanceId", "processDefinitionId", "firstResult", "maxResults"),
                            "sorting",
                            SORTING)),
            post("E/variable-instance", VARIABLE_INSTANCES, "firstResult", "maxResults", "deserializeValues"),
            post("E/variable-instance/count", VARIABLE_INSTANCES),
            get("E/variable-instance/{id}", "deserializeValue"),
            post("E/external-task", keys("processInstanceId"), PAGE),
            post("E/external-task/count", keys("processInstanceId")),
            get(
                    "E/task/count",
                    query("unfinished", "assigned", "unassigned", "withCandidateGroups", "withoutCandidateGroups")),
            get("E/task/report/candidate-group-count"),
            post("E/task", TASKS, PAGE),
            post("E/task/count", TASKS),
            get("E/history/decision-instance", DECISION_INSTANCES),
            get("E/history/decision-instance/count", DECISION_INSTANCES),
            get(
                    "E/history/{id}",
                    query("processInstanceId", "processDefinitionId", "finished", "unfinished", "completed")),
            get(
                    "E/history/{id}/count",
                    query("processInstanceId", "processDefinitionId", "finished", "unfinished", "completed")),
            post(
                    "E/history/task/count",
                    keys("unfinished", "assigned", "unassigned", "withCandidateGroups", "withoutCandidateGroups")),
            get("E/batch/statistics", PAGE),
            get("E/batch/statistics/count", PAGE),
            post("E/group", keys("idIn", "maxResults"), "maxResults"),
            get("E/user", "idIn", "maxResults"));

    private ApiAllowList() {}

    static Stream<ApiRule> of(boolean watches) {
        return watches ? Stream.concat(TASKLIST.stream(), COCKPIT.stream()) : TASKLIST.stream();
    }

    private static String[] query(String... names) {
        return Stream.concat(Stream.of(PAGE), Stream.of(names)).toArray(String[]::new);
    }
}
