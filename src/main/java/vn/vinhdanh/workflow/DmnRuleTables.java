package vn.vinhdanh.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.RuleTables;
import vn.vinhdanh.transaction.PerTransaction;

/**
 * Answers with the newest deployed version of a DMN table. Asks a rule engine of its own: the process engine's writes
 * history rows for every question, which a look at a dossier must not (PostgreSQL refuses it in a read-only
 * transaction), and what the tables found is kept with the dossier anyway.
 */
@Component
class DmnRuleTables implements RuleTables {

    private final RepositoryService repository;
    private final DmnEngine rules =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();
    private final PerTransaction<Map<String, String>> newest = new PerTransaction<>(HashMap::new);

    DmnRuleTables(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public List<Map<String, Object>> evaluate(String table, Map<String, Object> inputs) {
        String newest = newest().get(table);
        if (newest == null) {
            throw new IllegalStateException("No decision table " + table + " is deployed");
        }
        return rules.evaluateDecisionTable(parsed.computeIfAbsent(newest, id -> parse(id, table)), inputs)
                .getResultList();
    }

    /** @return ids of the newest versions of all tables, by their keys; asked once per transaction */
    private Map<String, String> newest() {
        Map<String, String> known = newest.get();
        if (known.isEmpty()) {
            repository
                    .createDecisionDefinitionQuery()
                    .latestVersion()
                    .list()
                    .forEach(table -> known.put(table.getKey(), table.getId()));
        }
        return known;
    }

    private DmnDecision parse(String id, String table) {
        try (InputStream model = repository.getDecisionModel(id)) {
            return rules.parseDecision(table, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
