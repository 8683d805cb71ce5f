package vn.vinhdanh.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** What a deployed model says of its tasks. A version never changes, so each is asked for once. */
@Component
final class ModelFacts {

    /** @param formReference key and binding of a Camunda Form, or null */
    record Step(String description, String formKey, ObjectNode formReference) {}

    record Model(ObjectNode inHal, Map<String, Step> steps) {
        Optional<Step> step(String id) {
            return Optional.ofNullable(steps.get(id));
        }
    }

    private final RepositoryService repository;
    private final Map<String, Model> models = new ConcurrentHashMap<>();

    ModelFacts(RepositoryService repository) {
        this.repository = repository;
    }

    /** @return what is known of the version; empty when it was deleted, or for null */
    Optional<Model> of(String definition) {
        if (definition == null) {
            return Optional.empty();
        }
        Model known = models.get(definition);
        if (known == null) {
            ProcessDefinition found = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionId(definition)
                    .singleResult();
            if (found == null) {
                return Optional.empty();
            }
            known = new Model(inHal(found), steps(repository.getBpmnModelInstance(definition)));
            models.put(definition, known);
        }
        return Optional.of(known);
    }

    private static Map<String, Step> steps(BpmnModelInstance model) {
        Map<String, Step> steps = new HashMap<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            String description = task.getDocumentations().stream()
                    .findFirst()
                    .map(ModelElementInstance::getTextContent)
                    .map(String::trim)
                    .orElse(null);
            steps.put(task.getId(), new Step(description, task.getCamundaFormKey(), formReference(task)));
        }
        return steps;
    }

    private static ObjectNode formReference(UserTask task) {
        String key = task.getCamundaFormRef();
        if (key == null) {
            return null;
        }
        String version = task.getCamundaFormRefVersion();
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.put("key", key);
        reference.put("binding", task.getCamundaFormRefBinding());
        return version == null ? reference.putNull("version") : reference.put("version", Integer.valueOf(version));
    }

    private static ObjectNode inHal(ProcessDefinition definition) {
        String deployment = "/deployment/" + definition.getDeploymentId();
        ObjectNode hal = JsonNodeFactory.instance.objectNode();
        ObjectNode links = hal.putObject("_links");
        links.set("deployment", TasksInHal.link(deployment));
        links.set(
                "resource",
                TasksInHal.link(deployment + "/resources/" + TasksInHal.encoded(definition.getResourceName())));
        links.set("self", TasksInHal.link("/process-definition/" + definition.getId()));
        hal.putNull("_embedded");
        hal.put("id", definition.getId());
        hal.put("key", definition.getKey());
        hal.put("category", definition.getCategory());
        hal.put("description", definition.getDescription());
        hal.put("name", definition.getName());
        hal.put("versionTag", definition.getVersionTag());
        hal.put("version", definition.getVersion());
        hal.put("resource", definition.getResourceName());
        hal.put("deploymentId", definition.getDeploymentId());
        hal.put("diagram", definition.getDiagramResourceName());
        hal.put("suspended", definition.isSuspended());
        hal.putNull("contextPath");
        return hal;
    }
}
