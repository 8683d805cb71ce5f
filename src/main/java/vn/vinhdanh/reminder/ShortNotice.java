package vn.vinhdanh.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.reminder.NoticeMails.Notice;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkOpened;

/**
 * Tells of work at once that would be over before the next digest: nobody should first hear of a date when it has passed.
 * Whoever causes the work themselves knows of it.
 */
@Component
class ShortNotice {

    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final Digests digests;
    private final NoticeMails mails;
    private final DeadlineEntries entries;
    private final DeadlineCalendar calendar;
    private final WorkingDays workingDays;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ShortNotice(
            Campaigns campaigns,
            CampaignLaunches launches,
            Digests digests,
            NoticeMails mails,
            DeadlineEntries entries,
            DeadlineCalendar calendar,
            WorkingDays workingDays,
            CurrentPerson currentPerson,
            Clock clock) {
        this.campaigns = campaigns;
        this.launches = launches;
        this.digests = digests;
        this.mails = mails;
        this.entries = entries;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @EventListener
    void on(WorkOpened opened) {
        WorkItem item = opened.item();
        campaigns.all().stream()
                .filter(campaign -> campaign.id().equals(item.campaignId()) && campaign.reminders() != null)
                .filter(campaign -> isOverBeforeTheNextDigest(campaign, item))
                .filter(campaign -> launches.launchedAt(campaign.id()).isPresent())
                .forEach(campaign -> tell(campaign, item));
    }

    private boolean isOverBeforeTheNextDigest(Campaign campaign, WorkItem item) {
        Instant now = clock.instant();
        return item.due() != null
                && item.due().isAfter(now)
                && !item.due().isAfter(nextDigest(campaign, now.atZone(campaign.timeZone())));
    }

    private Instant nextDigest(Campaign campaign, ZonedDateTime now) {
        boolean stillToday = workingDays.isWorkingDay(now.toLocalDate())
                && now.toLocalTime().isBefore(campaign.reminders().digestAt());
        return (stillToday ? now.toLocalDate() : workingDays.shift(now.toLocalDate(), 1))
                .atTime(campaign.reminders().digestAt())
                .atZone(campaign.timeZone())
                .toInstant();
    }

    private void tell(Campaign campaign, WorkItem item) {
        String cause = currentPerson.find().map(Person::id).orElse("");
        List<Contact> people = digests.owners(item, new HashMap<>(), new HashMap<>()).stream()
                .filter(person -> !person.id().equals(cause))
                .toList();
        mails.send(
                campaign,
                people,
                new Notice(
                        "short/" + item.taskId(),
                        "Việc gấp: " + item.stepName() + " – " + item.subject(),
                        "Việc mới giao, hạn " + calendar.lastMomentInWords(campaign, item.due()) + ":",
                        List.of(item.stepName() + (item.about().isEmpty() ? "" : ": " + item.about()) + " ("
                                + item.subject() + ")"),
                        "/viec/" + item.taskId(),
                        entries.of(List.of(item))));
    }
}
