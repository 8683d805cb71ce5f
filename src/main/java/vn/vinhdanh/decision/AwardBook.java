package vn.vinhdanh.decision;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Individual;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.search.Plain;

/** The record of every award, revoked ones too: what was awarded to whom by which decision, with which money. */
@Component
@Transactional
class AwardBook {

    static final int PAGE_SIZE = 100;

    /** An award stands in the book even where the list of dossiers has no row, as of a campaign that is loaded no more. */
    private static final String BOOK = " from award_record r join dossier d on d.code = r.dossier_code"
            + " left join dossier_listing l on l.code = d.code";

    private static final String ENTRIES = "select r.dossier_code, r.campaign_id, r.award_name, r.decision_number,"
            + " r.decision_date, r.prize_amount, r.prize_working, r.prize_source, r.revocation_number,"
            + " r.revocation_date, r.recovered_on, r.recovery_note, d.unit_id, d.individual_name,"
            + " d.individual_position" + BOOK;
    private static final String LATEST_FIRST = " order by r.decision_date desc, r.dossier_code";

    /** Names lie in the list of dossiers in their plain form; the number is only in the decision. */
    private static final String SPEAKS_OF = "(l.search like :word%1$d escape '!' or "
            + Plain.sql("coalesce(r.decision_number, '')") + " like :word%1$d escape '!')";

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Campaigns campaigns;
    private final Journal journal;
    private final Clock clock;

    AwardBook(JdbcClient jdbc, Organizations organizations, Campaigns campaigns, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param prizeAmount đồng, or null when no money is known to go with it
     * @param revocationNumber number of the decision that took it back, or null
     * @param recoveredOn when certificate and money had come back, or null
     * @param nominee who got it, for people
     */
    record Entry(
            String dossierCode,
            String campaignId,
            String awardName,
            String decisionNumber,
            LocalDate decidedOn,
            Long prizeAmount,
            String prizeWorking,
            String prizeSource,
            String revocationNumber,
            LocalDate revokedOn,
            LocalDate recoveredOn,
            String recoveryNote,
            String nominee) {

        boolean isRevoked() {
            return revocationNumber != null;
        }

        boolean isToBeRecovered() {
            return isRevoked() && recoveredOn == null;
        }
    }

    /**
     * @param number of the page, from 1
     * @param total how many there are on all pages
     * @param money đồng, of those that were not revoked
     */
    record Page(List<Entry> entries, int number, int pages, long total, long money) {}

    /**
     * @param words all of which an award speaks of, without diacritics; may be empty
     * @param number of the page, from 1; after the last one, the last one is meant
     * @return the latest decisions first
     */
    @Transactional(readOnly = true)
    Page page(String words, int number) {
        Map<String, String> patterns = patterns(words);
        long[] counted = jdbc.sql("select count(*), coalesce(sum(case when r.revocation_number is null then"
                        + " r.prize_amount else 0 end), 0)" + BOOK + where(patterns))
                .params(patterns)
                .query((row, one) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        int pages = (int) ((counted[0] + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.max(1, Math.min(number, pages));
        String part = " offset " + (shown - 1L) * PAGE_SIZE + " rows fetch next " + PAGE_SIZE + " rows only";
        return new Page(entries(patterns, part), shown, pages, counted[0], counted[1]);
    }

    /** @return everything that a page would show a part of */
    @Transactional(readOnly = true)
    List<Entry> all(String words) {
        return entries(patterns(words), "");
    }

    private List<Entry> entries(Map<String, String> patterns, String part) {
        Map<String, Organization> known = new HashMap<>();
        return jdbc.sql(ENTRIES + where(patterns) + LATEST_FIRST + part)
                .params(patterns)
                .query((row, number) -> entry(row, known))
                .list();
    }

    private static Map<String, String> patterns(String words) {
        Map<String, String> patterns = new LinkedHashMap<>();
        Plain.patterns(words).forEach(pattern -> patterns.put("word" + patterns.size(), pattern));
        return patterns;
    }

    private static String where(Map<String, String> patterns) {
        return patterns.isEmpty()
                ? ""
                : IntStream.range(0, patterns.size())
                        .mapToObj(SPEAKS_OF::formatted)
                        .collect(Collectors.joining(" and ", " where ", ""));
    }

    @Transactional(readOnly = true)
    Optional<Entry> of(String dossierCode) {
        return jdbc.sql(ENTRIES + " where r.dossier_code = ?")
                .param(dossierCode)
                .query((row, number) -> entry(row, new HashMap<>()))
                .optional();
    }

    boolean mayRecover(Entry entry, Person person) {
        return entry.isToBeRecovered()
                && person.isIn(
                        campaigns.get(entry.campaignId()).role(Role.APPRAISER).group());
    }

    /**
     * The appraising office notes that certificate and money of a revoked award have come back.
     *
     * @throws Refusal with everything that is missing
     */
    void recover(String dossierCode, LocalDate on, String note, Person person) {
        Entry entry =
                of(dossierCode).orElseThrow(() -> new NotFound("Hồ sơ " + dossierCode + " chưa được khen thưởng."));
        Campaign campaign = campaigns.get(entry.campaignId());
        if (!person.isIn(campaign.role(Role.APPRAISER).group())) {
            throw new NotForYou(
                    "Việc ghi thu hồi thuộc " + campaign.role(Role.APPRAISER).name() + ".", "");
        }
        Refusal.unlessEmpty("Chưa ghi được việc thu hồi", missing(entry, campaign, on, note));
        jdbc.sql("update award_record set recovered_on = ?, recovery_note = ?, recovered_by = ? where dossier_code = ?"
                        + " and recovered_on is null")
                .params(Date.valueOf(on), note.trim(), person.id(), dossierCode)
                .update();
        journal.write(dossierCode, person, "Đã thu hồi hiện vật khen thưởng và tiền thưởng.", note.trim());
    }

    private List<Finding> missing(Entry entry, Campaign campaign, LocalDate on, String note) {
        String clause = campaign.reconsideration().clause();
        List<Finding> missing = new ArrayList<>();
        if (!entry.isToBeRecovered()) {
            missing.add(Finding.blocking(
                    "NOTHING_TO_RECOVER",
                    Place.whole(),
                    entry.isRevoked()
                            ? "Việc thu hồi đã được ghi ngày " + DAY.format(entry.recoveredOn()) + "."
                            : "Quyết định khen thưởng còn hiệu lực.",
                    "Xem lại sổ khen thưởng.",
                    clause));
            return missing;
        }
        if (on == null) {
            missing.add(Finding.blocking(
                    "RECOVERY_DATE_MISSING", Place.field("date"), "Chưa ghi ngày thu hồi xong.", "Chọn ngày.", clause));
        } else if (on.isBefore(entry.revokedOn())
                || on.isAfter(LocalDate.ofInstant(clock.instant(), campaign.timeZone()))) {
            missing.add(Finding.blocking(
                    "RECOVERY_DATE_WRONG",
                    Place.field("date"),
                    "Ngày thu hồi phải từ ngày quyết định hủy đến hôm nay.",
                    "Sửa lại ngày.",
                    clause));
        }
        if (note == null || note.isBlank()) {
            missing.add(Finding.blocking(
                    "RECOVERY_NOTE_MISSING",
                    Place.field("note"),
                    "Chưa ghi đã thu hồi những gì.",
                    "Ghi hiện vật, số tiền, số chứng từ.",
                    clause));
        }
        return missing;
    }

    /** @param known organizations by campaign, filled as they are met */
    private Entry entry(ResultSet row, Map<String, Organization> known) throws SQLException {
        long amount = row.getLong(6);
        Long prize = row.wasNull() ? null : amount;
        return new Entry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                day(row, 5),
                prize,
                row.getString(7),
                row.getString(8),
                row.getString(9),
                day(row, 10),
                day(row, 11),
                row.getString(12),
                nominee(row, known));
    }

    private String nominee(ResultSet row, Map<String, Organization> known) throws SQLException {
        String unitId = row.getString(13);
        String unit = known.computeIfAbsent(row.getString(2), organizations::of)
                .unit(unitId)
                .map(Unit::name)
                .orElse(unitId);
        return row.getString(14) == null
                ? unit
                : new Individual(row.getString(14), null, row.getString(15), false).inWords() + ", " + unit;
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
