package vn.vinhdanh.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.organization.Successions;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.transaction.PerTransaction;

/** Tells the organization which of its units have ended. */
@Component
class EndedUnits implements Successions {

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Clock clock;
    private final PerTransaction<AtomicReference<Map<String, Map<String, String>>>> remembered =
            new PerTransaction<>(AtomicReference::new);

    EndedUnits(JdbcClient jdbc, Campaigns campaigns, Clock clock) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** Asked many times while a person waits: within a transaction the answer is remembered until a merger is written. */
    @Override
    public Map<String, String> of(String organizationId) {
        AtomicReference<Map<String, Map<String, String>>> known = remembered.get();
        if (known.get() == null) {
            known.set(read());
        }
        return known.get().getOrDefault(organizationId, Map.of());
    }

    @EventListener
    void onMergerWritten(AfterSaveEvent<UnitMerger> written) {
        remembered.get().set(null);
    }

    /** @return successors by ended unit, by organization */
    private Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> successors = new HashMap<>();
        jdbc.sql("select organization_id, ended_unit, successor from unit_merger"
                        + " where status in ('HANDED_OVER', 'REVIEWED')")
                .query(row -> {
                    successors
                            .computeIfAbsent(row.getString(1), organization -> new TreeMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        return successors;
    }

    private record Ending(
            String unit, String campaignId, LocalDate from, MergerStatus status, String document, LocalDate dated) {}

    /** Holds the merger of the unit, and of the one above it, so that what is opened now is handed over with the rest. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepOpen(String organizationId, Unit unit) {
        String above = unit.parent() == null ? unit.id() : unit.parent();
        List<Ending> endings = jdbc.sql(
                        "select ended_unit, campaign_id, effective_on, status, document_number, document_date"
                                + " from unit_merger where organization_id = ? and ended_unit in (?, ?)"
                                + " and status <> 'DROPPED' order by code for update")
                .params(organizationId, unit.id(), above)
                .query((row, number) -> new Ending(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        MergerStatus.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getObject(6, LocalDate.class)))
                .list();
        endings.stream()
                .filter(ending -> ending.unit().equals(unit.id()) && hasEnded(ending))
                .findFirst()
                .ifPresent(ending -> {
                    throw Refusal.because(
                            "UNIT_HAS_ENDED",
                            unit.name() + " đã kết thúc hoạt động từ ngày " + Words.day(ending.from())
                                    + " nên không lập hồ sơ mới được.",
                            "Lập hồ sơ cho đơn vị tiếp nhận; việc đang làm dở đã được bàn giao cho đơn vị đó.",
                            ending.document() + " ngày " + Words.day(ending.dated()));
                });
    }

    private boolean hasEnded(Ending ending) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), campaigns.get(ending.campaignId()).timeZone());
        return ending.status().isInEffect()
                || ending.status() == MergerStatus.CONFIRMED && !today.isBefore(ending.from());
    }
}
