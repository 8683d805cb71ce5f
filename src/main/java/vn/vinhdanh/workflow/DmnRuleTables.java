package vn.vinhdanh.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.RuleTables;

/** Answers with the newest deployed version of a DMN table. */
@Component
class DmnRuleTables implements RuleTables {

    private final DecisionService decisions;

    DmnRuleTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
        return decisions
                .evaluateDecisionByKey(table)
                .variables(inputs)
                .evaluate()
                .getResultList();
    }
}
