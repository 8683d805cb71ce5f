package vn.vinhdanh.desk;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.way.Guide;
import vn.vinhdanh.way.Ways;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** What stands above a form: whose task it is, and help for its step. */
@RestController
class StepGuide {

    private final WorkItems items;
    private final Ways ways;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Accounts accounts;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    StepGuide(
            WorkItems items,
            Ways ways,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            Accounts accounts,
            CurrentPerson currentPerson,
            Clock clock) {
        this.items = items;
        this.ways = ways;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * @param mine whether the person at the keyboard has the task
     * @param holder name of who has it; empty while nobody took it
     * @param until last moment in words, empty when none; late when it has passed
     * @param basis clauses of the step and of its deadline, empty when none
     */
    record Help(
            String name,
            boolean mine,
            String holder,
            String toDo,
            String until,
            boolean late,
            List<String> next,
            List<String> basis) {}

    /** @throws NotFound when there is no such task, or it is not for the person's eyes */
    @GetMapping("/api/tasks/{taskId:[A-Za-z0-9._-]+}/guide")
    Help help(@PathVariable String taskId) {
        Person person = currentPerson.get();
        WorkItem item = items.find(taskId)
                .filter(found -> found.isOf(person))
                .orElseThrow(() -> new NotFound("Không có việc này."));
        Guide guide = ways.guide(taskId).orElseThrow(() -> new NotFound("Không có việc này."));
        Campaign campaign = campaigns.get(item.campaignId());
        String deadline = DeadlineKind.named(item.deadline())
                .flatMap(campaign::deadline)
                .map(Campaign.Deadline::clause)
                .orElse("");
        return new Help(
                guide.name(),
                person.id().equals(item.assignee()),
                item.assignee() == null
                        ? ""
                        : accounts.find(item.assignee()).map(Person::name).orElse(item.assignee()),
                guide.toDo(),
                item.due() == null ? "" : calendar.lastMomentInWords(campaign, item.due()),
                item.due() != null && !clock.instant().isBefore(item.due()),
                guide.next(),
                Stream.of(guide.basis(), deadline.isEmpty() ? "" : deadline + " (hạn)")
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
