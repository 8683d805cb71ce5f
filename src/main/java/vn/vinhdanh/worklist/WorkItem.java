package vn.vinhdanh.worklist;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.identity.Person;

/**
 * A task of somebody's.
 *
 * @param taskId id that opens it in Tasklist
 * @param step id of the task in its model, e.g. {@code userTask_prepareDossier}
 * @param stepName name of the task for people
 * @param subject code of the dossier, registration, meeting or campaign it is about
 * @param unitId nominee or registering unit, or null where the task is about no single unit
 * @param deadline which deadline it is under, e.g. {@code UNIT_NOMINATION} or {@code SUPPLEMENT}; empty when none
 * @param due first moment that is too late, or null
 * @param assignee who took it, or null while it is open to its groups
 * @param groups whose task it is
 */
public record WorkItem(
        String taskId,
        String step,
        String stepName,
        String subject,
        String campaignId,
        String unitId,
        String unitName,
        String awardFormName,
        String blocName,
        String deadline,
        Instant due,
        Instant createdAt,
        String assignee,
        Set<String> groups) {

    /** @return whether the person has it, or may take it */
    public boolean isOf(Person person) {
        return person.id().equals(assignee) || groups.stream().anyMatch(person::isIn);
    }

    /** @return the same work under another deadline */
    public WorkItem dueBy(Instant moved) {
        return new WorkItem(
                taskId,
                step,
                stepName,
                subject,
                campaignId,
                unitId,
                unitName,
                awardFormName,
                blocName,
                deadline,
                moved,
                createdAt,
                assignee,
                groups);
    }

    /** @return the same work in one person's hands; in nobody's for null */
    WorkItem assignedTo(String person) {
        return new WorkItem(
                taskId,
                step,
                stepName,
                subject,
                campaignId,
                unitId,
                unitName,
                awardFormName,
                blocName,
                deadline,
                due,
                createdAt,
                person,
                groups);
    }

    /** @return the same work of these groups */
    WorkItem of(Set<String> others) {
        return new WorkItem(
                taskId,
                step,
                stepName,
                subject,
                campaignId,
                unitId,
                unitName,
                awardFormName,
                blocName,
                deadline,
                due,
                createdAt,
                assignee,
                others);
    }

    /** @return the same work of a unit that is called differently */
    WorkItem named(String newName) {
        return new WorkItem(
                taskId,
                step,
                stepName,
                subject,
                campaignId,
                unitId,
                newName,
                awardFormName,
                blocName,
                deadline,
                due,
                createdAt,
                assignee,
                groups);
    }

    /** @return what it is about, for people: unit and award form, or bloc; empty when the subject says it all */
    public String about() {
        return Stream.of(unitName, awardFormName, unitName == null ? blocName : null)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" – "));
    }
}
