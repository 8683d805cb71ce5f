package vn.vinhdanh.dossier;

import java.util.List;
import java.util.Map;

/** Evaluates the decision tables that a campaign names; the workflow room answers with the engine's DMN. */
public interface RuleTables {

    /**
     * @param table id of the decision table
     * @param inputs values by input name
     * @return one map of outputs per rule that matched
     */
    List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs);
}
