package vn.vinhdanh.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.relational.core.mapping.event.AbstractRelationalEventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.transaction.LastWrites;

/** Writes down where each dossier stands from when to when, in the transaction that saves it with another status. */
@Component
class StageLog extends AbstractRelationalEventListener<Dossier> {

    private static final List<String> ENDS = Stream.of(DossierStatus.values())
            .filter(DossierStatus::isReopenable)
            .map(DossierStatus::name)
            .toList();

    private final JdbcClient jdbc;
    private final ObjectProvider<LastWrites> writes;
    private final Clock clock;

    /** @param writes asked for late: listeners are made before what they listen to */
    StageLog(JdbcClient jdbc, ObjectProvider<LastWrites> writes, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.clock = clock;
    }

    /** @return whether the dossier had come to an end once, and goes on since */
    boolean hadEnded(String dossierCode) {
        writes.getObject().sendBeforeReading("dossier_stage");
        return jdbc.sql("select count(*) from dossier_stage where dossier_code = :code and came_from in (:ends)")
                        .param("code", dossierCode)
                        .param("ends", ENDS)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    protected void onAfterSave(AfterSaveEvent<Dossier> event) {
        Dossier dossier = event.getEntity();
        DossierStatus left = dossier.storedStatus();
        if (dossier.status() == left) {
            return;
        }
        dossier.stored();
        Timestamp now = Timestamp.from(clock.instant());
        LastWrites last = writes.getObject();
        if (left != null) {
            last.add(
                    "update dossier_stage set left_at = ? where dossier_code = ? and left_at is null",
                    now,
                    dossier.code());
        }
        last.add(
                "insert into dossier_stage (dossier_code, campaign_id, unit_id, bloc_id, award_form, status,"
                        + " came_from, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                dossier.code(),
                dossier.campaignId(),
                dossier.unitId(),
                dossier.blocId(),
                dossier.awardForm(),
                dossier.status().name(),
                left == null ? null : left.name(),
                now);
    }
}
