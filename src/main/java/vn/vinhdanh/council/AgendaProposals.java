package vn.vinhdanh.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.transaction.LastWrites;

/**
 * What the proposal says of each dossier that could be put on an agenda, and why the agenda departs from it (R84). The
 * proposal is recorded as it is when the agenda is settled; what it becomes later changes nothing of it.
 */
@Component
@Transactional
public class AgendaProposals {

    private final JdbcClient jdbc;
    private final LastWrites writes;
    private final ProposesAwards proposal;
    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final Journal journal;

    AgendaProposals(
            JdbcClient jdbc,
            LastWrites writes,
            ProposesAwards proposal,
            Campaigns campaigns,
            Dossiers dossiers,
            Journal journal) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.proposal = proposal;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    /**
     * @param line null where the proposal does not speak of it, as of a person
     * @param onAgenda null until the agenda is settled
     * @param reason why the agenda departs from the proposal; empty where it does not, or nobody said so far
     */
    public record Row(ProposalLine line, Boolean onAgenda, String reason) {

        static final Row NONE = new Row(null, null, "");

        boolean departs(boolean put) {
            return line != null && line.departs(put);
        }
    }

    /** Keeps the reasons typed so far. */
    void write(CouncilSession session, Map<String, String> reasons) {
        writes.add("delete from agenda_proposal where session_code = ?", session.code());
        reasons.forEach((dossier, reason) -> {
            if (!reason.isBlank()) {
                insert(session, dossier, new Row(new ProposalLine(dossier, null, "", "", ""), null, reason.trim()));
            }
        });
    }

    /** @return the proposal as it is now with the reasons typed so far, by dossier; computed anew at each call */
    @Transactional(readOnly = true)
    Map<String, Row> now(CouncilSession session) {
        Map<String, Row> typed = recorded(session);
        Map<String, Row> rows = new HashMap<>();
        proposal.of(campaigns.get(session.campaignId()))
                .forEach((dossier, line) -> rows.put(
                        dossier,
                        new Row(
                                line,
                                null,
                                typed.getOrDefault(dossier, Row.NONE).reason())));
        return rows;
    }

    /** @return what was recorded when the agenda was settled, by dossier */
    @Transactional(readOnly = true)
    Map<String, Row> recorded(CouncilSession session) {
        Map<String, Row> rows = new LinkedHashMap<>();
        rows().sql("select dossier_code, proposed, summary, words, clause, on_agenda, reason from agenda_proposal"
                        + " where session_code = ? order by dossier_code")
                .param(session.code())
                .query((row, number) -> row(row))
                .list()
                .forEach(row -> rows.put(row.line().dossierCode(), row));
        return rows;
    }

    /** @return one finding for each dossier of those waiting whose departure nobody has explained */
    List<Finding> unexplained(CouncilSession session, List<Dossier> waiting, Map<String, Row> rows) {
        Set<String> onAgenda = onAgenda(session);
        List<Finding> missing = new ArrayList<>();
        for (Dossier dossier : waiting) {
            boolean put = onAgenda.contains(dossier.code());
            Row row = rows.getOrDefault(dossier.code(), Row.NONE);
            if (row.departs(put) && row.reason().isBlank()) {
                missing.add(Finding.blocking(
                        "DEPARTURE_UNEXPLAINED",
                        Place.row(dossier.code()),
                        (put ? "Đưa " : "Chưa đưa ") + dossiers.nominee(dossier)
                                + " ra Hội đồng là khác đề xuất khen thưởng: "
                                + row.line().words(),
                        put
                                ? "Ghi lý do đưa ra khác đề xuất, hoặc bỏ chọn hồ sơ này."
                                : "Ghi lý do chưa đưa ra phiên này, hoặc chọn hồ sơ này.",
                        row.line().clause()));
            }
        }
        return missing;
    }

    /** Records the proposal for the settled agenda, with every departure in its dossier's journal. */
    void record(CouncilSession session, List<Dossier> waiting, Map<String, Row> rows, Person person) {
        Set<String> onAgenda = onAgenda(session);
        writes.add("delete from agenda_proposal where session_code = ?", session.code());
        for (Dossier dossier : waiting) {
            Row row = rows.get(dossier.code());
            if (row == null) {
                continue;
            }
            boolean put = onAgenda.contains(dossier.code());
            String reason = row.departs(put) ? row.reason() : "";
            insert(session, dossier.code(), new Row(row.line(), put, reason));
            if (row.departs(put)) {
                journal.write(
                        dossier.code(),
                        person,
                        "Chương trình phiên họp " + session.code() + " khác đề xuất khen thưởng: "
                                + (put ? "đưa hồ sơ ra Hội đồng." : "chưa đưa hồ sơ ra phiên này."),
                        reason);
            }
        }
    }

    /** @return what was recorded of a dossier when it was last put on an agenda */
    @Transactional(readOnly = true)
    public Optional<Row> lastPut(String dossierCode) {
        return of(dossierCode).entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue().onAgenda()))
                .map(Map.Entry::getValue)
                .reduce((first, last) -> last);
    }

    /** @return what was recorded of a dossier, by session in the order of their agendas */
    @Transactional(readOnly = true)
    Map<String, Row> of(String dossierCode) {
        Map<String, Row> rows = new LinkedHashMap<>();
        rows().sql(
                        "select p.dossier_code, p.proposed, p.summary, p.words, p.clause, p.on_agenda, p.reason, p.session_code"
                                + " from agenda_proposal p where p.dossier_code = ? and p.on_agenda is not null"
                                + " order by length(p.session_code), p.session_code")
                .param(dossierCode)
                .query((row, number) -> Map.entry(row.getString(8), row(row)))
                .list()
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return rows;
    }

    private JdbcClient rows() {
        writes.sendBeforeReading("agenda_proposal");
        return jdbc;
    }

    private static Set<String> onAgenda(CouncilSession session) {
        return session.agenda().stream().map(AgendaItem::dossierCode).collect(Collectors.toSet());
    }

    private void insert(CouncilSession session, String dossier, Row row) {
        writes.add(
                "insert into agenda_proposal (session_code, dossier_code, proposed, summary, words, clause, on_agenda,"
                        + " reason) values (?, ?, ?, ?, ?, ?, ?, ?)",
                session.code(),
                dossier,
                row.line().proposed(),
                row.line().summary(),
                row.line().words(),
                row.line().clause(),
                row.onAgenda(),
                row.reason());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ProposalLine(
                        row.getString(1),
                        row.getObject(2, Boolean.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                row.getObject(6, Boolean.class),
                row.getString(7));
    }
}
