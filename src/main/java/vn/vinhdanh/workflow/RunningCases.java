package vn.vinhdanh.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import vn.vinhdanh.overview.Disturbance;
import vn.vinhdanh.overview.Running;

/** Says in words what the engine knows of cases that run. */
@Component
class RunningCases implements Running {

    private static final String FAILED_JOB = "failedJob";

    private final RuntimeService runtime;
    private final RepositoryService repository;

    RunningCases(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    @Override
    public List<Disturbance> disturbances(String campaignId, int most) {
        List<Incident> incidents =
                runtime.createIncidentQuery().orderByIncidentTimestamp().asc().unlimitedList().stream()
                        .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                        .toList();
        if (incidents.isEmpty()) {
            return List.of();
        }
        Set<String> ids = incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> codes =
                runtime.createProcessInstanceQuery().processInstanceIds(ids).unlimitedList().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return incidents.stream()
                .filter(incident -> isOf(campaignId, codes.get(incident.getProcessInstanceId())))
                .limit(most)
                .map(incident -> new Disturbance(
                        codes.get(incident.getProcessInstanceId()),
                        stepName(incident),
                        incident.getIncidentTimestamp().toInstant(),
                        FAILED_JOB.equals(incident.getIncidentType())
                                ? "Hệ thống đã thử đủ số lần mà bước này chưa chạy được."
                                : "Bước này chờ một hệ thống khác không trả lời."))
                .toList();
    }

    @Override
    public Optional<String> diagramOf(String subject) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject)
                .rootProcessInstances()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(instance -> "/camunda/app/cockpit/default/#/process-instance/" + instance.getId() + "/runtime");
    }

    private static boolean isOf(String campaignId, String code) {
        return code != null && (code.equals(campaignId) || code.startsWith(campaignId + "-"));
    }

    private String stepName(Incident incident) {
        ModelElementInstance element = repository
                .getBpmnModelInstance(incident.getProcessDefinitionId())
                .getModelElementById(incident.getActivityId());
        return element instanceof FlowElement step && step.getName() != null ? step.getName() : "Bước tự động";
    }
}
