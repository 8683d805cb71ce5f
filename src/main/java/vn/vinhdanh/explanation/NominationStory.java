package vn.vinhdanh.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.dossier.ChangedTargets;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;

/** What was asked for, whether the dossier was in time and complete, and how much of what was registered was reached. */
@Component
@Order(10)
class NominationStory implements Explains {

    private static final String STAGE = "Đề nghị";

    private final Dossiers dossiers;
    private final ChangedTargets changedTargets;
    private final Accounts accounts;

    NominationStory(Dossiers dossiers, ChangedTargets changedTargets, Accounts accounts) {
        this.dossiers = dossiers;
        this.changedTargets = changedTargets;
        this.accounts = accounts;
    }

    @Override
    public List<Step> of(Dossier dossier) {
        Participants participants = dossiers.participants(dossier);
        Campaign campaign = participants.campaign();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                STAGE,
                "Đề nghị gì, cho ai?",
                dossiers.form(dossier).name() + " cho " + dossiers.nominee(dossier)
                        + (dossier.isDirectProposal() ? "; đề nghị trực tiếp, không qua khối" : ""),
                "",
                dossiers.form(dossier).clause(),
                name(dossier.openedBy()),
                Step.at(dossier.openedAt(), campaign.timeZone())));
        if (dossier.submittedAt() == null) {
            return steps;
        }
        steps.add(new Step(
                STAGE,
                "Hồ sơ có nộp đúng hạn không?",
                dossier.isLate() ? "Nộp muộn. Lý do: " + dossier.lateReason() : "Đúng hạn.",
                "",
                participants.bloc() == null ? "" : deadlineClause(campaign),
                name(dossier.submittedBy()),
                Step.at(dossier.submittedAt(), campaign.timeZone())));
        steps.add(checks(dossier));
        steps.addAll(changes(dossier, campaign));
        dossiers.completionRate(dossier).ifPresent(rate -> steps.add(rate(campaign, rate)));
        if (dossier.status() == DossierStatus.WITHDRAWN
                || dossier.status() == DossierStatus.NOT_ELIGIBLE && dossier.needsLateConsent()) {
            steps.add(end(dossier, campaign));
        }
        return steps;
    }

    /** Of a dossier that no office has judged. */
    private Step end(Dossier dossier, Campaign campaign) {
        boolean withdrawn = dossier.status() == DossierStatus.WITHDRAWN;
        return new Step(
                STAGE,
                withdrawn ? "Hồ sơ có còn được xét không?" : "Có được nộp muộn không?",
                withdrawn ? "Đơn vị rút hồ sơ. Lý do: " + dossier.outcomeReason() : dossier.outcomeReason(),
                "",
                withdrawn ? dossiers.form(dossier).clause() : deadlineClause(campaign),
                withdrawn ? "" : campaign.role(Campaign.Role.APPRAISER).name(),
                "",
                dossier.status());
    }

    private static String deadlineClause(Campaign campaign) {
        return campaign.deadline(DeadlineKind.UNIT_NOMINATION)
                .map(Campaign.Deadline::clause)
                .orElse("");
    }

    private static Step checks(Dossier dossier) {
        List<Finding> blocking =
                dossier.findings().stream().filter(Finding::isBlocking).toList();
        return new Step(
                "Kiểm tra",
                "Hồ sơ có đủ và đúng không?",
                blocking.isEmpty()
                        ? "Không còn điểm nào phải sửa."
                        : blocking.stream().map(Finding::sentence).collect(Collectors.joining(" ")),
                dossier.supplements() == 0 ? "" : "bổ sung " + dossier.supplements() + " lần",
                blocking.stream()
                        .map(Finding::source)
                        .filter(clause -> !clause.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                "Kiểm tra tự động",
                "");
    }

    private List<Step> changes(Dossier dossier, Campaign campaign) {
        return changedTargets.of(dossier).stream()
                .map(change -> new Step(
                        "Kết quả",
                        "Chỉ tiêu nào được điều chỉnh sau khi đăng ký?",
                        change,
                        "",
                        campaign.targetChanges() == null
                                ? ""
                                : campaign.targetChanges().clause(),
                        campaign.role(Campaign.Role.APPRAISER).name(),
                        ""))
                .toList();
    }

    private static Step rate(Campaign campaign, CompletionRate rate) {
        return new Step(
                "Kết quả",
                "Đạt bao nhiêu so với đăng ký?",
                rate.formulaInWords(),
                rate.inWords(),
                campaign.completionRate().clause(),
                "",
                "");
    }

    private String name(String user) {
        return user == null ? "" : accounts.find(user).map(Person::name).orElse(user);
    }
}
