package vn.vinhdanh.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.vinhdanh.worklist.InboxSearch;
import vn.vinhdanh.worklist.InboxSearch.After;
import vn.vinhdanh.worklist.InboxSearch.Before;
import vn.vinhdanh.worklist.InboxSearch.Equal;
import vn.vinhdanh.worklist.InboxSearch.Field;
import vn.vinhdanh.worklist.InboxSearch.Order;
import vn.vinhdanh.worklist.InboxSearch.Wish;
import vn.vinhdanh.worklist.InboxSearch.Words;

/**
 * What Tasklist's search box and sorting say, in the words of our inbox. "Like" looks for the words wherever they stand,
 * without diacritics: whoever searches the task's name for "coc leu" finds the tasks of Cốc Lếu.
 */
final class TaskSearch {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX");

    /** Variables on the cards, and where they stand in the inbox. */
    private static final Map<String, Field> LABELS = Map.of(
            "dossierCode", Field.CODE,
            "registrationCode", Field.CODE,
            "councilSessionCode", Field.CODE,
            "reconsiderationCode", Field.CODE,
            "substitutionCode", Field.CODE,
            "targetChangeCode", Field.CODE,
            "unitName", Field.UNIT,
            "awardFormName", Field.AWARD_FORM,
            "blocName", Field.BLOC);

    private static final Map<String, Field> SORTED = Map.of(
            "dueDate", Field.DUE,
            "created", Field.CREATED,
            "name", Field.STEP_NAME,
            "nameCaseInsensitive", Field.STEP_NAME,
            "assignee", Field.ASSIGNEE);

    /** No task of ours differs in them. */
    private static final Set<String> ALL_THE_SAME = Set.of("priority", "followUpDate");

    private static final Set<String> NO_WISH =
            Set.of("firstResult", "maxResults", "variableNamesIgnoreCase", "variableValuesIgnoreCase");

    /** Says that something is not in our words. */
    private static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("Left to the engine", null, false, false);
        }
    }

    private TaskSearch() {}

    /** @return what is looked for; empty when only the engine can tell what that is */
    static Optional<InboxSearch> of(JsonNode body) {
        if (body == null) {
            return Optional.of(InboxSearch.EVERYTHING);
        }
        try {
            List<Wish> wishes = new ArrayList<>();
            List<Order> order = new ArrayList<>();
            for (Map.Entry<String, JsonNode> part : body.properties()) {
                read(part.getKey(), part.getValue(), wishes, order);
            }
            return Optional.of(new InboxSearch(wishes, order));
        } catch (Unknown forTheEngine) {
            return Optional.empty();
        }
    }

    private static void read(String key, JsonNode value, List<Wish> wishes, List<Order> order) throws Unknown {
        if (value.isNull() || NO_WISH.contains(key)) {
            return;
        }
        switch (key) {
            case "active" -> {
                if (!value.asBoolean()) {
                    throw new Unknown();
                }
            }
            case "sorting" -> {
                for (JsonNode by : value) {
                    sorting(by, order);
                }
            }
            case "processVariables", "taskVariables" -> {
                for (JsonNode variable : value) {
                    wishes.add(variable(variable));
                }
            }
            case "caseInstanceVariables" -> {
                if (!value.isEmpty()) {
                    throw new Unknown();
                }
            }
            case "nameLike", "processInstanceBusinessKeyLike" -> wishes.add(words(value));
            case "name" -> wishes.add(new Equal(Field.STEP_NAME, value.asText()));
            case "processInstanceBusinessKey" -> wishes.add(new Equal(Field.CODE, value.asText()));
            case "taskDefinitionKey" -> wishes.add(new Equal(Field.STEP, value.asText()));
            case "assignee" -> wishes.add(new Equal(Field.ASSIGNEE, value.asText()));
            case "dueBefore" -> wishes.add(new Before(Field.DUE, moment(value)));
            case "dueAfter" -> wishes.add(new After(Field.DUE, moment(value)));
            case "createdBefore" -> wishes.add(new Before(Field.CREATED, moment(value)));
            case "createdAfter" -> wishes.add(new After(Field.CREATED, moment(value)));
            default -> throw new Unknown();
        }
    }

    private static Wish variable(JsonNode variable) throws Unknown {
        Field field = LABELS.get(variable.path("name").asText());
        if (field == null) {
            throw new Unknown();
        }
        return switch (variable.path("operator").asText()) {
            case "like" -> words(variable.path("value"));
            case "eq" -> new Equal(field, variable.path("value").asText());
            default -> throw new Unknown();
        };
    }

    /** Tasklist puts % around what was typed. */
    private static Words words(JsonNode value) {
        return new Words(value.asText().replace('%', ' '));
    }

    private static Instant moment(JsonNode value) throws Unknown {
        try {
            return OffsetDateTime.parse(value.asText(), MOMENT).toInstant();
        } catch (DateTimeException odd) {
            throw new Unknown();
        }
    }

    private static void sorting(JsonNode by, List<Order> order) throws Unknown {
        String key = by.path("sortBy").asText();
        if (ALL_THE_SAME.contains(key)) {
            return;
        }
        Field field = SORTED.getOrDefault(
                key, LABELS.get(by.path("parameters").path("variable").asText()));
        if (field == null) {
            throw new Unknown();
        }
        order.add(new Order(field, !"desc".equals(by.path("sortOrder").asText())));
    }
}
