package vn.vinhdanh.decision;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.prize.Prize;
import vn.vinhdanh.prize.PrizeMoney;

/** What the deciding authorities do with a dossier. */
@Service
@Transactional
public class Decisions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final PrizeMoney prizeMoney;
    private final AnswerFaults faults;
    private final Quotas quotas;
    private final Departures departures;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            Dossiers dossiers,
            Campaigns campaigns,
            PrizeMoney prizeMoney,
            AnswerFaults faults,
            Quotas quotas,
            Departures departures,
            Journal journal,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.prizeMoney = prizeMoney;
        this.faults = faults;
        this.quotas = quotas;
        this.departures = departures;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.journal = journal;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The chairman decides at the campaign's own level.
     *
     * @throws Refusal with everything that is missing, or when the quota is used up (R42–R48)
     */
    public void decide(String dossierCode, Answer answer, Person person) {
        Dossier dossier = require(dossierCode, Role.DECIDER, person);
        if (answer.granted()) {
            quotas.oneDecisionAtATime(dossier.campaignId());
        }
        Refusal.unlessEmpty(
                "Chưa ghi được quyết định cho hồ sơ " + dossierCode, faults.ofForm(ListKind.DECISION, dossier, answer));
        departures.record(dossier, answer.granted(), answer.reason(), person);
        note(dossier, answer, person, "Quyết định");
    }

    /**
     * The chairman signs the letter that submits the dossier to the level above (R52).
     *
     * @param letter number and date; the reason where the submission departs from the proposal
     * @throws Refusal with everything that is missing, or when as many as the quota has are awarded or submitted already
     */
    public void submitToHigherLevel(String dossierCode, Answer letter, Person person) {
        Dossier dossier = require(dossierCode, Role.DECIDER, person);
        quotas.oneDecisionAtATime(dossier.campaignId());
        Refusal.unlessEmpty(
                "Chưa ghi được tờ trình cho hồ sơ " + dossierCode, faults.ofForm(ListKind.SUBMISSION, dossier, letter));
        departures.record(dossier, true, letter.reason(), person);
        dossiers.submitToHigherLevel(
                dossierCode, "số " + letter.number().trim() + " ngày " + DAY.format(letter.date()), person);
    }

    /** The appraising office records what the level above answered. */
    public void recordHigherAnswer(String dossierCode, Answer answer, Person person) {
        Dossier dossier = require(dossierCode, Role.APPRAISER, person);
        Refusal.unlessEmpty(
                "Chưa ghi được kết quả của cấp trên cho hồ sơ " + dossierCode,
                faults.ofForm(ListKind.HIGHER_ANSWER, dossier, answer));
        note(dossier, answer, person, "Cấp trên trả lời");
        if (!answer.granted()) {
            events.publishEvent(new HigherRefused(dossierCode));
        }
    }

    /** Enters the award; may run twice. */
    public void recordAward(String dossierCode) {
        Dossier dossier = dossiers.get(dossierCode);
        if (dossier.status() == DossierStatus.AWARDED) {
            return;
        }
        AwardForm form = dossiers.form(dossier);
        Optional<Prize> prize = prizeMoney.of(form.prize(), dossier.isIndividual(), decidedOn(dossierCode));
        jdbc.sql("insert into award_record (dossier_code, campaign_id, unit_id, award_form, award_name,"
                        + " individual_name, decision_number, decision_date, recorded_at, prize_amount,"
                        + " prize_working, prize_source)"
                        + " select dossier_code, ?, ?, ?, ?, ?, number, decided_on, ?, ?, ?, ?"
                        + " from award_decision where dossier_code = ? and position = (select max(position)"
                        + " from award_decision where dossier_code = ?)")
                .params(
                        dossier.campaignId(),
                        dossier.unitId(),
                        form.id(),
                        form.name(),
                        dossier.isIndividual() ? dossier.individual().name() : null,
                        Timestamp.from(clock.instant()),
                        prize.map(Prize::amount).orElse(null),
                        prize.map(Prize::working).orElse(null),
                        prize.map(Prize::source).orElse(null),
                        dossierCode,
                        dossierCode)
                .update();
        dossiers.close(dossierCode, DossierStatus.AWARDED);
    }

    /** The deciding authority takes an award back; it stays on record, marked, and its quota is free again. */
    public void revoke(String dossierCode, Revocation revocation, Person person) {
        require(dossierCode, Role.DECIDER, person);
        dossiers.revoke(
                dossierCode,
                "Hủy quyết định khen thưởng: số " + revocation.number() + " ngày " + DAY.format(revocation.date())
                        + ".",
                revocation.reason(),
                person);
        jdbc.sql("update award_record set revoked_by = ?, revoked_at = ?, revocation_number = ?, revocation_date = ?,"
                        + " revocation_reason = ? where dossier_code = ?")
                .params(
                        person.id(),
                        Timestamp.from(clock.instant()),
                        revocation.number(),
                        Date.valueOf(revocation.date()),
                        revocation.reason(),
                        dossierCode)
                .update();
    }

    /** A dossier that was reopened is decided on once more. */
    private void note(Dossier dossier, Answer answer, Person person, String what) {
        jdbc.sql(
                        "insert into award_decision (dossier_code, position, granted, number, decided_on, reason, noted_by,"
                                + " noted_at) select ?, 1 + count(*), ?, ?, ?, ?, ?, ? from award_decision where dossier_code = ?")
                .params(
                        dossier.code(),
                        answer.granted(),
                        answer.number() == null ? "" : answer.number().trim(),
                        answer.date() == null ? null : Date.valueOf(answer.date()),
                        answer.reason() == null ? "" : answer.reason(),
                        person.id(),
                        Timestamp.from(clock.instant()),
                        dossier.code())
                .update();
        journal.write(
                dossier.code(),
                person,
                what + ": " + (answer.granted() ? "tặng " : "không tặng ")
                        + dossiers.form(dossier).name()
                        + (answer.number() == null || answer.number().isBlank()
                                ? "."
                                : ", số " + answer.number().trim()
                                        + (answer.date() == null ? "." : " ngày " + DAY.format(answer.date()) + ".")),
                answer.reason());
        if (!answer.granted()) {
            dossiers.foreseeEnd(dossier.code(), what + ": " + answer.reason());
        }
    }

    private LocalDate decidedOn(String dossierCode) {
        return jdbc.sql("select decided_on from award_decision where dossier_code = ? order by position desc")
                .param(dossierCode)
                .query((row, number) -> row.getDate(1))
                .list()
                .get(0)
                .toLocalDate();
    }

    private Dossier require(String dossierCode, Role role, Person person) {
        Dossier dossier = dossiers.get(dossierCode);
        Campaign.RoleHolder holder = campaigns.get(dossier.campaignId()).role(role);
        if (!person.isIn(holder.group())) {
            throw new NotForYou("Việc này thuộc " + holder.name() + ".", "");
        }
        return dossier;
    }
}
