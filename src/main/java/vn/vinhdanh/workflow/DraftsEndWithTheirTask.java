package vn.vinhdanh.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vinhdanh.draft.FormDrafts;
import vn.vinhdanh.draft.Work;

/**
 * Takes a task's drafts away in the transaction that completes it or takes it away: a refused completion keeps them. In
 * the parser and not in the models, so that no new task can forget it.
 */
@Component
final class DraftsEndWithTheirTask extends AbstractProcessEnginePlugin {

    private final ObjectProvider<FormDrafts> drafts;

    DraftsEndWithTheirTask(ObjectProvider<FormDrafts> drafts) {
        this.drafts = drafts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(new AtEveryUserTask());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private final class AtEveryUserTask extends AbstractBpmnParseListener {

        private final TaskListener end = task -> drafts.getObject().end(Work.task(task.getId()));
        private final TaskListener endOfCampaign = task -> drafts.getObject().endOfCampaign();

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, end);
            task.addTaskListener(TaskListener.EVENTNAME_DELETE, end);
            if (activity.getId().equals(EmulationCampaign.FINAL_REVIEW)) {
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, endOfCampaign);
            }
        }
    }
}
