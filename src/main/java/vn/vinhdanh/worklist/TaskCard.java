package vn.vinhdanh.worklist;

import java.util.Map;

/**
 * What the card of a task shows besides, and where the engine keeps it.
 *
 * @param labels texts of the card by name, e.g. {@code dossierCode}
 */
public record TaskCard(String processDefinition, String processInstance, String execution, Map<String, String> labels) {

    /** Of work that is no task. */
    public static final TaskCard NONE = new TaskCard(null, null, null, Map.of());
}
