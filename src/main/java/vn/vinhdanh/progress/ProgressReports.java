package vn.vinhdanh.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.RegistrationStatus;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.registration.Target;

/** Keeping what a unit types, reporting it, and reading what was reported. */
@Service
@Transactional
public class ProgressReports {

    private final ReportRows rows;
    private final Registrations registrations;
    private final Campaigns campaigns;
    private final Journal journal;
    private final Clock clock;

    ProgressReports(ReportRows rows, Registrations registrations, Campaigns campaigns, Journal journal, Clock clock) {
        this.rows = rows;
        this.registrations = registrations;
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return what a unit has reported on its targets as they are agreed now */
    @Transactional(readOnly = true)
    public Reported of(Registration registration) {
        return new Reported(
                campaigns.get(registration.campaignId()), registration.targets(), rows.of(registration.code()));
    }

    /** @return the same for every accepted registration of a campaign, by its code */
    @Transactional(readOnly = true)
    public Map<String, Reported> of(Campaign campaign, List<Registration> accepted) {
        Map<String, List<Entry>> entries = rows.ofCampaign(campaign.id());
        Map<String, Reported> reported = new HashMap<>();
        accepted.forEach(registration -> reported.put(
                registration.code(),
                new Reported(campaign, registration.targets(), entries.getOrDefault(registration.code(), List.of()))));
        return reported;
    }

    /** Reads for a person; refuses who has no part in it, and while there is nothing to report on. */
    @Transactional(readOnly = true)
    public Registration read(String registrationCode, Person person) {
        Registration registration = registrations.read(registrationCode, person);
        if (registration.status() != RegistrationStatus.ACCEPTED) {
            throw Refusal.because(
                    "NOT_REGISTERED",
                    "Đăng ký " + registrationCode + " chưa được chấp nhận nên chưa có chỉ tiêu để báo cáo kết quả.",
                    "Báo cáo khi Trưởng khối đã đưa đăng ký vào danh sách của khối.",
                    "");
        }
        return registration;
    }

    @Transactional(readOnly = true)
    public boolean mayReport(Registration registration, Person person) {
        return registrations.participants(registration).prepares(person);
    }

    Period period(Registration registration, String periodId) {
        return campaigns.get(registration.campaignId()).reportingPeriods().stream()
                .filter(period -> period.id().equals(periodId))
                .findFirst()
                .orElseThrow(() -> new NotFound("Đợt thi đua không có kỳ báo cáo này."));
    }

    @Transactional(readOnly = true)
    Report report(Registration registration, Period period) {
        return rows.find(registration.code(), period.id());
    }

    /** @return whether the report of the period is due by now */
    @Transactional(readOnly = true)
    boolean isAfterDeadline(Registration registration, Period period) {
        return !clock.instant().isBefore(due(campaigns.get(registration.campaignId()), period));
    }

    static Instant due(Campaign campaign, Period period) {
        return period.before().atStartOfDay(campaign.timeZone()).toInstant();
    }

    LocalDate today(Campaign campaign) {
        return LocalDate.ofInstant(clock.instant(), campaign.timeZone());
    }

    /**
     * Keeps what was typed, unchecked.
     *
     * @param version that the person had loaded; another one means that somebody else saved meanwhile
     * @return the version as it is now
     */
    int keep(String registrationCode, String periodId, int version, List<Typed> typed, Person person) {
        Registration registration = forReporting(registrationCode, person);
        Period period = period(registration, periodId);
        rows.save(registrationCode, period.id(), version, person.id(), clock.instant());
        rows.replaceDraft(
                registrationCode,
                period.id(),
                typed.stream().map(Typed::clipped).toList());
        return version + 1;
    }

    /**
     * Reports: every figure that differs from the one reported last becomes its next revision.
     *
     * @return how many figures were reported
     * @throws Refusal with every fault; nothing is reported then
     */
    int send(String registrationCode, String periodId, int version, List<Typed> typed, Person person) {
        Registration registration = forReporting(registrationCode, person);
        Period period = period(registration, periodId);
        Campaign campaign = campaigns.get(registration.campaignId());
        ReportChecks.Outcome outcome =
                ReportChecks.check(campaign, period, registration.targets(), typed, today(campaign));
        Refusal.unlessEmpty("Chưa gửi được báo cáo " + period.name(), outcome.faults());
        Report report = rows.find(registrationCode, period.id());
        List<Figure> changed = outcome.figures().stream()
                .filter(figure -> report.latest(figure.targetNumber())
                        .map(entry -> !entry.saysTheSameAs(figure))
                        .orElse(true))
                .toList();
        if (changed.isEmpty()) {
            throw Refusal.because(
                    "NOTHING_CHANGED",
                    "Số liệu không khác báo cáo đã gửi nên không có gì để gửi.",
                    "Sửa số liệu cần điều chỉnh rồi gửi lại. Minh chứng đính kèm được lưu ngay, không cần gửi lại.",
                    "");
        }
        rows.save(registrationCode, period.id(), version, person.id(), clock.instant());
        boolean late = isAfterDeadline(registration, period);
        changed.forEach(
                figure -> rows.insert(registrationCode, entry(registration, period, report, figure, late, person)));
        rows.replaceDraft(registrationCode, period.id(), List.of());
        boolean correction = !report.entries().isEmpty();
        journal.write(
                registrationCode,
                person,
                (correction ? "Điều chỉnh báo cáo kết quả " : "Báo cáo kết quả ") + period.name() + ": "
                        + changed.size() + " chỉ tiêu" + (late ? " (sau hạn báo cáo)." : "."));
        return changed.size();
    }

    private Entry entry(
            Registration registration, Period period, Report report, Figure figure, boolean late, Person person) {
        Target target = registration.targets().stream()
                .filter(t -> t.number() == figure.targetNumber())
                .findFirst()
                .orElseThrow();
        return new Entry(
                period.id(),
                figure.targetNumber(),
                report.latest(figure.targetNumber()).map(Entry::revision).orElse(0) + 1,
                figure.reached(),
                figure.reachedOn(),
                figure.note(),
                target.figure().substring(0, Math.min(300, target.figure().length())),
                late,
                person.id(),
                clock.instant());
    }

    private Registration forReporting(String registrationCode, Person person) {
        Registration registration = read(registrationCode, person);
        Participants participants = registrations.participants(registration);
        if (!participants.prepares(person)) {
            throw new NotForYou(
                    "Kết quả của " + participants.unit().name() + " do chuyên viên của "
                            + participants.preparer().name() + " báo cáo.",
                    "Đề nghị chuyên viên của đơn vị đó thực hiện.");
        }
        return registration;
    }
}
