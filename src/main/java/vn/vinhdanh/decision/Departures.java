package vn.vinhdanh.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.council.AgendaProposals;
import vn.vinhdanh.council.ProposalLine;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.proposal.ProposalLines;
import vn.vinhdanh.transaction.PerTransaction;

/**
 * Decisions that are not what the proposal says (R84). The proposal is that of the agenda on which the council voted; where
 * no council did, it is the one of today. What the agenda gave a reason for needs none again.
 */
@Component
@Transactional
public class Departures {

    /**
     * One paper decides about many dossiers in one transaction. Each departs from the proposal as it was before that paper,
     * not from what the rows above leave of it.
     */
    private final PerTransaction<Map<String, Map<String, ProposalLine>>> beforeThePaper =
            new PerTransaction<>(HashMap::new);

    private final AgendaProposals agendas;
    private final ProposalLines proposal;
    private final Campaigns campaigns;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Departures(
            AgendaProposals agendas,
            ProposalLines proposal,
            Campaigns campaigns,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.agendas = agendas;
        this.proposal = proposal;
        this.campaigns = campaigns;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param said why it was put before the council all the same; empty where nobody said */
    record Basis(ProposalLine line, String said) {

        String inWords() {
            return line.words() + (said.isBlank() ? "" : " Lý do vẫn đưa ra Hội đồng: " + said);
        }
    }

    record Departure(boolean granted, String summary, String clause, String reason, Instant at) {}

    /** @return what the proposal says of the dossier, in words for the deciding authority; empty where nothing */
    @Transactional(readOnly = true)
    public String inWords(Dossier dossier) {
        return basis(dossier, () -> proposal.of(campaigns.get(dossier.campaignId())))
                .map(Basis::inWords)
                .orElse("");
    }

    /** @return the finding that a reason is missing, if one is needed for granting */
    Optional<Finding> unexplained(Dossier dossier, boolean granted, String reason) {
        return reason != null && !reason.isBlank()
                ? Optional.empty()
                : departing(dossier, granted)
                        .map(line -> Finding.blocking(
                                "DEPARTURE_UNEXPLAINED",
                                Place.field("reason"),
                                (granted ? "Khen thưởng hồ sơ " : "Không khen thưởng hồ sơ ") + dossier.code()
                                        + " là khác đề xuất khen thưởng: " + line.words(),
                                "Ghi lý do khác đề xuất; lý do được lưu cùng hồ sơ.",
                                line.clause()));
    }

    /** Records a departure; {@link #unexplained} is empty. */
    void record(Dossier dossier, boolean granted, String reason, Person person) {
        if (reason == null || reason.isBlank()) {
            return;
        }
        departing(dossier, granted).ifPresent(line -> {
            jdbc.sql("insert into decision_departure (dossier_code, position, granted, summary, clause, reason,"
                            + " decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            dossier.code(),
                            1 + of(dossier.code()).size(),
                            granted,
                            line.summary(),
                            line.clause(),
                            reason.trim(),
                            person.id(),
                            Timestamp.from(clock.instant()))
                    .update();
            journal.write(dossier.code(), person, "Quyết định khác đề xuất khen thưởng: " + line.summary(), reason);
        });
    }

    /** @return departures of a dossier, the first first */
    @Transactional(readOnly = true)
    List<Departure> of(String dossierCode) {
        return jdbc.sql("select granted, summary, clause, reason, decided_at from decision_departure"
                        + " where dossier_code = ? order by position")
                .param(dossierCode)
                .query((row, number) -> new Departure(
                        row.getBoolean(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    private Optional<ProposalLine> departing(Dossier dossier, boolean granted) {
        return basis(dossier, () -> beforeThePaper
                        .get()
                        .computeIfAbsent(dossier.campaignId(), id -> proposal.of(campaigns.get(id))))
                .filter(basis -> basis.line().departs(granted))
                .filter(basis -> !granted || basis.said().isBlank())
                .map(Basis::line);
    }

    /** @param today the proposal of today; asked only where no council voted on the dossier */
    @Transactional(readOnly = true)
    Optional<Basis> basis(Dossier dossier, Supplier<Map<String, ProposalLine>> today) {
        if (dossier.isIndividual()) {
            return Optional.empty();
        }
        return agendas.lastPut(dossier.code())
                .map(row -> new Basis(row.line(), row.reason()))
                .or(() -> Optional.ofNullable(today.get().get(dossier.code())).map(line -> new Basis(line, "")));
    }
}
