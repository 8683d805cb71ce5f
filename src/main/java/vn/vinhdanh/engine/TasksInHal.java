package vn.vinhdanh.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.LastMoment;
import vn.vinhdanh.worklist.InboxItem;
import vn.vinhdanh.worklist.TaskCard;
import vn.vinhdanh.worklist.WorkItem;

/** A page of tasks as the engine's web API writes it (HAL), field by field as a browser saw it on 7.24. */
@Component
final class TasksInHal {

    /** As many as the engine gives at once. */
    static final int LONGEST_PAGE = 2000;

    private static final int PRIORITY_OF_ALL = 50;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private final ModelFacts models;
    private final IdentityService identity;
    private final Campaigns campaigns;
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();

    TasksInHal(ModelFacts models, IdentityService identity, Campaigns campaigns) {
        this.models = models;
        this.identity = identity;
        this.campaigns = campaigns;
    }

    /**
     * @param all how many tasks the whole list has
     * @param labels names of the variables that its cards show, in their order
     */
    JsonNode page(List<InboxItem> items, int all, List<String> labels) {
        ObjectNode page = JSON.objectNode();
        ObjectNode links = page.putObject("_links");
        ObjectNode embedded = page.putObject("_embedded");
        if (all == 0) {
            return page.put("count", 0);
        }
        links.set("self", link("/task"));
        ArrayNode assignees = assignees(items);
        if (!assignees.isEmpty()) {
            embedded.set("assignee", assignees);
        }
        Set<String> definitions = items.stream()
                .map(item -> item.card().processDefinition())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!definitions.isEmpty()) {
            ArrayNode processes = embedded.putArray("processDefinition");
            definitions.forEach(id -> models.of(id).ifPresent(model -> processes.add(model.inHal())));
        }
        ArrayNode tasks = embedded.putArray("task");
        items.forEach(item -> tasks.add(task(item.item(), item.card(), labels)));
        return page.put("count", all);
    }

    private ObjectNode task(WorkItem item, TaskCard card, List<String> labels) {
        String self = "/task/" + item.taskId();
        ObjectNode task = JSON.objectNode();
        ObjectNode links = task.putObject("_links");
        if (item.assignee() != null) {
            links.set("assignee", link("/user/" + item.assignee()));
        }
        linkTo(links, "execution", "/execution/", card.execution());
        links.set("identityLink", link(self + "/identity-links"));
        linkTo(links, "processDefinition", "/process-definition/", card.processDefinition());
        linkTo(links, "processInstance", "/process-instance/", card.processInstance());
        links.set("self", link(self));
        ArrayNode variables = JSON.arrayNode();
        labels.stream()
                .filter(card.labels()::containsKey)
                .forEach(
                        name -> variables.add(variable(self, name, card.labels().get(name))));
        task.putObject("_embedded").set("variable", variables);
        Optional<ModelFacts.Step> step = models.of(card.processDefinition()).flatMap(model -> model.step(item.step()));
        task.put("id", item.taskId());
        task.put("name", item.stepName());
        task.put("assignee", item.assignee());
        task.put("created", MOMENT.format(item.createdAt()));
        task.put("due", due(item));
        task.putNull("followUp");
        task.putNull("delegationState");
        task.put("description", step.map(ModelFacts.Step::description).orElse(null));
        task.put("executionId", card.execution());
        task.putNull("owner");
        task.putNull("parentTaskId");
        task.put("priority", PRIORITY_OF_ALL);
        task.put("processDefinitionId", card.processDefinition());
        task.put("processInstanceId", card.processInstance());
        task.put("taskDefinitionKey", item.step());
        task.putNull("caseExecutionId");
        task.putNull("caseInstanceId");
        task.putNull("caseDefinitionId");
        task.put("suspended", false);
        task.put("formKey", step.map(ModelFacts.Step::formKey).orElse(null));
        task.set(
                "camundaFormRef",
                step.<JsonNode>map(ModelFacts.Step::formReference).orElse(JSON.nullNode()));
        task.putNull("tenantId");
        return task;
    }

    private String due(WorkItem item) {
        if (item.due() == null) {
            return null;
        }
        Instant shown = zoneOf(item.campaignId())
                .map(zone -> LastMoment.of(item.due(), zone))
                .orElse(item.due());
        return MOMENT.format(shown);
    }

    private Optional<ZoneId> zoneOf(String campaign) {
        if (zones.isEmpty()) {
            campaigns.all().forEach(each -> zones.put(each.id(), each.timeZone()));
        }
        return Optional.ofNullable(zones.get(campaign));
    }

    private static ObjectNode variable(String task, String name, String value) {
        ObjectNode variable = JSON.objectNode();
        variable.putObject("_links").set("self", link(task + "/localVariables/" + name));
        variable.putNull("_embedded");
        variable.put("name", name);
        variable.put("value", value);
        variable.put("type", "String");
        variable.putObject("valueInfo");
        return variable;
    }

    /** Who they are, so that a card names a colleague and not a login name; how to reach them is nobody's business here. */
    private ArrayNode assignees(List<InboxItem> items) {
        ArrayNode assignees = JSON.arrayNode();
        String[] ids = items.stream()
                .map(item -> item.item().assignee())
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        if (ids.length > 0) {
            for (User user : identity.createUserQuery()
                    .userIdIn(ids)
                    .orderByUserId()
                    .asc()
                    .list()) {
                ObjectNode assignee = assignees.addObject();
                assignee.putObject("_links").set("self", link("/user/" + user.getId()));
                assignee.putNull("_embedded");
                assignee.put("id", user.getId());
                assignee.put("firstName", user.getFirstName());
                assignee.put("lastName", user.getLastName());
                assignee.putNull("email");
            }
        }
        return assignees;
    }

    private static void linkTo(ObjectNode links, String name, String path, String id) {
        if (id != null) {
            links.set(name, link(path + id));
        }
    }

    static ObjectNode link(String href) {
        return JSON.objectNode().put("href", href);
    }

    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
