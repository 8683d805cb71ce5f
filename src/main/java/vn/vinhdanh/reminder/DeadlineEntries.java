package vn.vinhdanh.reminder;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Method;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.worklist.WorkItem;

/**
 * Deadlines as entries for people's calendars (RFC 5545). An entry's UID is made from the case and the step, so that one
 * that comes again after an extension moves the entry that is there.
 */
@Component
class DeadlineEntries {

    /** SEQUENCE must grow and fits 31 bits: minutes since here. */
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private final Clock clock;
    private final String publicUrl;
    private final String host;

    DeadlineEntries(Clock clock, @Value("${vinhdanh.public-url}") String publicUrl) {
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/$", "");
        this.host = URI.create(publicUrl).getHost();
    }

    /** @return an iCalendar with one entry per deadline; empty when no item has one */
    String of(List<WorkItem> items) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Vinh Danh//VI");
        calendar.setMethod(Method.publish());
        items.stream().filter(item -> item.due() != null).map(this::entry).forEach(calendar::addEvent);
        return calendar.getEvents().isEmpty() ? "" : Biweekly.write(calendar).go();
    }

    private VEvent entry(WorkItem item) {
        Instant now = clock.instant();
        VEvent entry = new VEvent();
        entry.setUid(item.subject() + "-" + item.step() + "@" + host);
        entry.setSequence((int) ((now.getEpochSecond() - FIRST.getEpochSecond()) / 60));
        entry.setDateTimeStamp(Date.from(now));
        // The last quarter of an hour that people still have.
        entry.setDateStart(Date.from(item.due().minusSeconds(15 * 60)));
        entry.setDateEnd(Date.from(item.due()));
        entry.setSummary("Hạn: " + item.stepName() + " – " + item.subject());
        entry.setDescription(item.about());
        entry.setUrl(publicUrl + "/viec/" + item.taskId());
        entry.addAlarm(VAlarm.display(
                new Trigger(Duration.builder().prior(true).days(1).build(), Related.START),
                entry.getSummary().getValue()));
        return entry;
    }
}
