package vn.vinhdanh.reminder;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.notification.Outbox;
import vn.vinhdanh.rehearsal.Morning;

/**
 * Makes the digests of a campaign once each working day, at its hour or as soon after it as a node runs. All mails of a
 * day and the note that it is done are one transaction, so a node that dies leaves the whole day to the next.
 */
@Component
public class DigestRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DigestRounds.class);

    private final CampaignLaunches launches;
    private final Digests digests;
    private final DigestMail mail;
    private final Outbox outbox;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration unseenFor;

    /** @param unseenFor as in {@link News#ofRound} */
    DigestRounds(
            CampaignLaunches launches,
            Digests digests,
            DigestMail mail,
            Outbox outbox,
            WorkingDays workingDays,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${vinhdanh.reminders.unseen-for}") Duration unseenFor) {
        this.unseenFor = unseenFor;
        this.launches = launches;
        this.digests = digests;
        this.mail = mail;
        this.outbox = outbox;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes what is to be made now; harmless to call at any time, on any node. */
    @Scheduled(
            initialDelayString = "${vinhdanh.reminders.look-every}",
            fixedDelayString = "${vinhdanh.reminders.look-every}")
    public void makeDueDigests() {
        launches.launched().stream()
                .filter(campaign -> campaign.reminders() != null)
                .forEach(this::makeToday);
    }

    @EventListener(Morning.class)
    void onAMorningOfARehearsal() {
        makeDueDigests();
    }

    private void makeToday(Campaign campaign) {
        ZonedDateTime now = clock.instant().atZone(campaign.timeZone());
        LocalDate today = now.toLocalDate();
        if (!workingDays.isWorkingDay(today)
                || now.toLocalTime().isBefore(campaign.reminders().digestAt())
                || isMade(campaign, today)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> make(campaign, now));
        } catch (DuplicateKeyException another) {
            LOG.debug("Another node makes the digests of {} for {}", campaign.id(), today);
        }
    }

    private void make(Campaign campaign, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        News news = News.ofRound(lastRound(campaign, today), clock.instant(), unseenFor);
        jdbc.sql("insert into digest_run (campaign_id, digest_day, made_at) values (?, ?, ?)")
                .params(campaign.id(), Date.valueOf(today), Timestamp.from(clock.instant()))
                .update();
        Instant notBefore = campaign.reminders().quietHours().endAfter(now).toInstant();
        List<Digest> due = digests.of(campaign, today, news).stream()
                .filter(Digest::isDue)
                .filter(digest -> outbox.wantsDigest(digest.person().id()))
                .toList();
        due.forEach(digest -> outbox.put(mail.of(campaign, digest), notBefore));
        LOG.info("{} digests of {} for {}", due.size(), campaign.id(), today);
    }

    private boolean isMade(Campaign campaign, LocalDate day) {
        return jdbc.sql("select count(*) from digest_run where campaign_id = ? and digest_day = ?")
                        .params(campaign.id(), Date.valueOf(day))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return when digests were made last; the epoch when never, so that everything is new once */
    private Instant lastRound(Campaign campaign, LocalDate before) {
        return jdbc.sql("select max(made_at) from digest_run where campaign_id = ? and digest_day < ?")
                .params(campaign.id(), Date.valueOf(before))
                .query((row, number) -> row.getTimestamp(1) == null
                        ? Instant.EPOCH
                        : row.getTimestamp(1).toInstant())
                .single();
    }
}
