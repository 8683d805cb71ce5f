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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.worklist.WorkItem;

/**
 * Deadlines and meetings as entries for people's calendars (RFC 5545). An entry's UID is made from the case and the step, so that one
 * that comes again after an extension moves the entry that is there.
 */
@Component
class DeadlineEntries {

    /** SEQUENCE must grow and fits 31 bits: minutes since here. */
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    /** More than anybody's calendar can show; a mail must stay one that every server takes. */
    private static final int MOST = 300;

    private static final String PRODUCT = "-//Vinh Danh//VI";

    private final Clock clock;
    private final String publicUrl;
    private final String host;

    DeadlineEntries(Clock clock, @Value("${vinhdanh.public-url}") String publicUrl) {
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/$", "");
        this.host = URI.create(publicUrl).getHost();
    }

    /**
     * @param items most urgent first
     * @return an iCalendar with one entry per deadline; empty when no item has one
     */
    String of(List<WorkItem> items) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(Method.publish());
        items.stream()
                .filter(item -> item.due() != null)
                .limit(MOST)
                .map(this::entry)
                .forEach(calendar::addEvent);
        return calendar.getEvents().isEmpty() ? "" : Biweekly.write(calendar).go();
    }

    /** @return an iCalendar with one whole-day entry for a meeting */
    String ofMeeting(String code, String name, String place, LocalDate day) {
        VEvent meeting = entry(code);
        meeting.setDateStart(wholeDay(day), false);
        meeting.setDateEnd(wholeDay(day.plusDays(1)), false);
        meeting.setSummary(name);
        meeting.setLocation(place);
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(Method.publish());
        calendar.addEvent(meeting);
        return Biweekly.write(calendar).go();
    }

    /** The library reads the day of a date in the machine's zone. */
    private static Date wholeDay(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private VEvent entry(String uid) {
        Instant now = clock.instant();
        VEvent entry = new VEvent();
        entry.setUid(uid + "@" + host);
        entry.setSequence((int) ((now.getEpochSecond() - FIRST.getEpochSecond()) / 60));
        entry.setDateTimeStamp(Date.from(now));
        return entry;
    }

    private VEvent entry(WorkItem item) {
        VEvent entry = entry(item.subject() + "-" + item.step());
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
