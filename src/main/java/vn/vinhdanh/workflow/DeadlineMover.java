package vn.vinhdanh.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineChange;
import vn.vinhdanh.deadline.Party;
import vn.vinhdanh.deadline.RecordedChanges;
import vn.vinhdanh.deadline.Scope;
import vn.vinhdanh.extension.DeadlineChanged;
import vn.vinhdanh.extension.Moves;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.organization.Unit;

/**
 * Lets running processes follow a changed deadline: which ones is noted with the change; each follows in a transaction of
 * its own, on whatever node, until all have. One that somebody is working on at that very moment is tried again.
 */
@Component
class DeadlineMover {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineMover.class);

    private final Moves moves;
    private final InstanceMove instanceMove;
    private final RecordedChanges changes;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    DeadlineMover(
            Moves moves,
            InstanceMove instanceMove,
            RecordedChanges changes,
            Campaigns campaigns,
            Organizations organizations,
            RuntimeService runtime,
            TransactionTemplate transaction) {
        this.moves = moves;
        this.instanceMove = instanceMove;
        this.changes = changes;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    @EventListener
    void on(DeadlineChanged changed) {
        moves.add(changed.change().code(), concerned(changed.change()));
    }

    /** Moves what waits to be moved; harmless to call at any time, on any node. */
    @Scheduled(
            initialDelayString = "${vinhdanh.extensions.look-every}",
            fixedDelayString = "${vinhdanh.extensions.look-every}")
    void moveWaiting() {
        moves.unswept().forEach(this::sweep);
        moves.open().forEach(code -> move(changes.find(code).orElseThrow()));
    }

    /** Processes that were being started while the change was recorded had the old deadline and were on no list. */
    private void sweep(String code) {
        transaction.executeWithoutResult(status -> {
            moves.add(code, concerned(changes.find(code).orElseThrow()));
            moves.swept(code);
        });
    }

    private void move(DeadlineChange change) {
        List<String> waiting = new ArrayList<>(moves.waiting(change.code()));
        // Two nodes at work on the same list meet less often.
        Collections.shuffle(waiting);
        waiting.forEach(instance -> tryMove(change, instance));
    }

    private void tryMove(DeadlineChange change, String instance) {
        try {
            transaction.executeWithoutResult(status -> {
                if (moves.take(change.code(), instance)) {
                    instanceMove.move(instance, change);
                }
            });
        } catch (RuntimeException failed) {
            LOG.info("{} has yet to follow {}: {}", instance, change.code(), failed.toString());
            transaction.executeWithoutResult(
                    status -> moves.failed(change.code(), instance, String.valueOf(failed.getMessage())));
        }
    }

    /**
     * Asked by a timer that is about to fire.
     *
     * @param timer id of the timer in its model
     * @return whether its deadline was moved, so that it must not fire; the instance has followed then, and a new timer waits
     */
    boolean movesAhead(ExecutionEntity execution, String timer) {
        Set<String> moved = new LinkedHashSet<>();
        for (String code : moves.waitingFor(execution.getProcessInstanceId())) {
            if (moves.take(code, execution.getProcessInstanceId())) {
                moved.addAll(instanceMove.move(
                        execution.getProcessInstanceId(), changes.find(code).orElseThrow()));
            }
        }
        return !moved.isEmpty()
                && DeadlineTimers.names(
                        execution.getBpmnModelInstance(),
                        timer,
                        Pattern.compile("\\b(" + String.join("|", moved) + ")\\b"));
    }

    private List<String> concerned(DeadlineChange change) {
        return queries(change)
                .flatMap(query -> query.unlimitedList().stream())
                .map(ProcessInstance::getId)
                .distinct()
                .toList();
    }

    /** A change for one unit concerns only what is about it and those whose papers it prepares. */
    private Stream<ProcessInstanceQuery> queries(DeadlineChange change) {
        if (change.scope().level() != Scope.Level.UNIT) {
            return Stream.of(instancesOf(change));
        }
        Campaign campaign = campaigns.get(change.campaignId());
        Organization organization = organizations.get(campaign.organization());
        return organization.units().stream()
                .filter(unit -> change.scope().covers(Party.of(Participants.of(campaign, organization, unit))))
                .map(Unit::id)
                .map(unit -> instancesOf(change).variableValueEquals(Variables.UNIT_ID.name(), unit));
    }

    private ProcessInstanceQuery instancesOf(DeadlineChange change) {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals(Variables.CAMPAIGN_ID.name(), change.campaignId());
    }
}
