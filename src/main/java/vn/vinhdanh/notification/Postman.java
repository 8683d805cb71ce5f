package vn.vinhdanh.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers what waits in the outbox. A mail is taken, sent and noted as sent in three steps of their own: a node that dies
 * in between leaves at most one mail that may be doubled, under the same Message-ID, and two nodes never take the same.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 50;
    /** Well above the channel's time limits, so that a slow server does not make a second node send the same mail. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final Outbox outbox;
    private final Channel channel;
    private final Clock clock;
    private final int perMinute;
    private final int attempts;

    Postman(
            Outbox outbox,
            Channel channel,
            Clock clock,
            @Value("${vinhdanh.mail.per-minute}") int perMinute,
            @Value("${vinhdanh.mail.attempts}") int attempts) {
        this.outbox = outbox;
        this.channel = channel;
        this.clock = clock;
        this.perMinute = perMinute;
        this.attempts = attempts;
    }

    @Scheduled(initialDelayString = "${vinhdanh.mail.look-every}", fixedDelayString = "${vinhdanh.mail.look-every}")
    void deliver() {
        List<KeptMail> batch;
        do {
            int room = perMinute - outbox.sentSince(clock.instant().minus(Duration.ofMinutes(1)));
            batch = room <= 0 ? List.of() : outbox.due(Math.min(room, BATCH));
            batch.forEach(this::deliver);
        } while (!batch.isEmpty());
    }

    private void deliver(KeptMail mail) {
        if (!outbox.take(mail, LEASE)) {
            return;
        }
        try {
            channel.deliver(mail);
            outbox.sent(mail);
        } catch (Channel.Undeliverable never) {
            LOG.warn("Mail {} is undeliverable", mail.id(), never);
            outbox.undeliverable(mail, never.getMessage());
        } catch (RuntimeException notNow) {
            int attempt = mail.attempts() + 1;
            if (attempt >= attempts) {
                LOG.warn("Mail {} is given up after {} attempts", mail.id(), attempt, notNow);
                outbox.undeliverable(mail, "Đã thử " + attempt + " lần mà máy chủ thư không nhận.");
            } else {
                LOG.info("Mail {} has to wait: {}", mail.id(), notNow.toString());
                outbox.later(
                        mail, WAITS.get(Math.min(attempt, WAITS.size()) - 1), "Máy chủ thư chưa nhận; sẽ gửi lại.");
            }
        }
    }
}
