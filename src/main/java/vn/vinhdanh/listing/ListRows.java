package vn.vinhdanh.listing;

import java.math.MathContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.transaction.PerTransaction;

/** Writes the list's rows. */
@Component
class ListRows {

    private static final String INSERT =
            "insert into dossier_listing (code, campaign_id, unit_id, bloc_id, award_form, person, status, came_from,"
                    + " since, stage, through_bloc, council, late, opened_at, submitted_at, rate, rate_in_words,"
                    + " nominee_key, form_key, bloc_key, search) values (:code, :campaign, :unit, :bloc, :form,"
                    + " :person, :status, :status, :since, :stage, :throughBloc, :council, :late, :openedAt,"
                    + " :submittedAt, :rate, :rateInWords, :nomineeKey, :formKey, :blocKey, :search)";

    private static final String UPDATE =
            "update dossier_listing set bloc_id = :bloc, award_form = :form, person = :person,"
                    // Where it stood last is what it passed in this transaction, else what the row says.
                    + " since = case when status <> :status or :passed <> '' then :since else since end,"
                    + " came_from = case when :passed <> '' then :passed when status <> :status then status"
                    + " else came_from end, status = :status, stage = :stage, through_bloc = :throughBloc, council = :council,"
                    + " late = :late, submitted_at = :submittedAt, nominee_key = :nomineeKey,"
                    + " form_key = :formKey, bloc_key = :blocKey, search = :search";

    private static final String RATE = "rate";
    private static final String PASSED = "passed";
    private static final String RATE_IN_WORDS = "rateInWords";

    private final NamedParameterJdbcTemplate jdbc;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Clock clock;
    private final PerTransaction<Map<String, Map<String, Object>>> saved =
            new PerTransaction<>(LinkedHashMap::new, this::write);

    ListRows(NamedParameterJdbcTemplate jdbc, Dossiers dossiers, Campaigns campaigns, Clock clock) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** The row follows what was saved, at the end of the same transaction. */
    void follow(Dossier dossier) {
        var participants = dossiers.participants(dossier);
        Map<String, Object> row = row(
                Facts.of(dossier),
                participants.campaign(),
                participants.unit(),
                Optional.ofNullable(participants.bloc()),
                clock.instant());
        putRate(dossier, row);
        saved.get().merge(dossier.code(), row, ListRows::after);
    }

    /** @return the later row, with what only the earlier one says */
    private static Map<String, Object> after(Map<String, Object> earlier, Map<String, Object> later) {
        boolean moved = !earlier.get("status").equals(later.get("status"));
        later.put(PASSED, moved ? earlier.get("status") : earlier.get(PASSED));
        if (!later.containsKey(RATE) && earlier.containsKey(RATE)) {
            later.put(RATE, earlier.get(RATE));
            later.put(RATE_IN_WORDS, earlier.get(RATE_IN_WORDS));
        }
        return later;
    }

    private void write(Map<String, Map<String, Object>> rows) {
        Map<Boolean, List<Map<String, Object>>> byRate =
                rows.values().stream().collect(Collectors.groupingBy(row -> row.containsKey(RATE)));
        byRate.forEach((counted, all) -> {
            int[] known = jdbc.batchUpdate(
                    UPDATE + (counted ? ", rate = :rate, rate_in_words = :rateInWords" : "") + " where code = :code",
                    SqlParameterSourceUtils.createBatch(all));
            List<Map<String, Object>> unknown = IntStream.range(0, all.size())
                    .filter(row -> known[row] == 0)
                    .mapToObj(all::get)
                    .map(row -> counted ? row : withoutRate(row))
                    .toList();
            if (!unknown.isEmpty()) {
                jdbc.batchUpdate(INSERT, SqlParameterSourceUtils.createBatch(unknown));
            }
        });
        rows.clear();
    }

    private static Map<String, Object> withoutRate(Map<String, Object> row) {
        row.put(RATE, null);
        row.put(RATE_IN_WORDS, "");
        return row;
    }

    /** Adds rows of dossiers that were there before their list; the instants say since when they stand as they do. */
    void add(Map<Facts, Instant> missing, Map<String, Organization> organizations) {
        List<Map<String, Object>> rows = missing.entrySet().stream()
                .map(entry -> withoutRate(row(entry.getKey(), organizations, entry.getValue())))
                .toList();
        jdbc.batchUpdate(INSERT, SqlParameterSourceUtils.createBatch(rows));
    }

    boolean isStale(Facts facts, String bloc, String search, Map<String, Organization> organizations) {
        Map<String, Object> row = row(facts, organizations, facts.openedAt());
        return !row.get("bloc").equals(bloc) || !row.get("search").equals(search);
    }

    void rename(List<Facts> stale, Map<String, Organization> organizations) {
        List<Map<String, Object>> rows = stale.stream()
                .map(facts -> row(facts, organizations, facts.openedAt()))
                .toList();
        jdbc.batchUpdate(
                "update dossier_listing set bloc_id = :bloc, nominee_key = :nomineeKey, form_key = :formKey,"
                        + " bloc_key = :blocKey, search = :search where code = :code",
                SqlParameterSourceUtils.createBatch(rows));
    }

    /** Counts the rate of a dossier whose row was added. */
    void count(Dossier dossier) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", dossier.code());
        putRate(dossiers.completionRate(dossier), row);
        jdbc.update("update dossier_listing set rate = :rate, rate_in_words = :rateInWords where code = :code", row);
    }

    private Map<String, Object> row(Facts facts, Map<String, Organization> organizations, Instant since) {
        Organization organization = organizations.get(facts.campaignId());
        Unit unit = organization.unit(facts.unitId()).orElseThrow();
        Optional<Bloc> bloc = facts.bloc() == null ? organization.blocOf(unit) : organization.bloc(facts.bloc());
        return row(facts, campaigns.get(facts.campaignId()), unit, bloc, since);
    }

    private static Map<String, Object> row(
            Facts facts, Campaign campaign, Unit unit, Optional<Bloc> bloc, Instant since) {
        Keys keys =
                Keys.of(campaign, facts.awardForm(), unit, bloc.map(Bloc::name).orElse(""));
        Map<String, Object> row = new HashMap<>();
        row.put("code", facts.code());
        row.put("campaign", facts.campaignId());
        row.put("unit", facts.unitId());
        row.put("bloc", bloc.map(Bloc::id).orElse(""));
        row.put("form", facts.awardForm());
        row.put("person", facts.person());
        row.put("status", facts.status().name());
        row.put(PASSED, "");
        row.put("stage", Stage.rank(facts.status()));
        row.put("since", Timestamp.from(since));
        row.put("throughBloc", facts.throughBloc());
        row.put("council", facts.council());
        row.put("late", facts.late());
        row.put("openedAt", Timestamp.from(facts.openedAt()));
        row.put("submittedAt", facts.submittedAt() == null ? null : Timestamp.from(facts.submittedAt()));
        row.put("nomineeKey", keys.nominee(facts.person()));
        row.put("formKey", keys.form());
        row.put("blocKey", keys.bloc());
        row.put("search", keys.search(facts.code(), facts.person()));
        return row;
    }

    /** Results change only while the unit writes; later saves keep the figure and spare its working. */
    private void putRate(Dossier dossier, Map<String, Object> row) {
        if (dossier.status().isEditable() && !dossier.results().isEmpty()) {
            putRate(dossiers.completionRate(dossier), row);
        }
    }

    private static void putRate(Optional<CompletionRate> rate, Map<String, Object> row) {
        row.put(RATE_IN_WORDS, rate.map(CompletionRate::inWords).orElse(""));
        row.put(
                RATE,
                rate.flatMap(CompletionRate::rate)
                        .map(exact -> exact.approximately(MathContext.DECIMAL32))
                        .orElse(null));
    }
}
