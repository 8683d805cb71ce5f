package vn.vinhdanh.reminder;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.council.CouncilConvened;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.AwardRevoked;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierClosed;
import vn.vinhdanh.dossier.DossierHeld;
import vn.vinhdanh.dossier.DossierReopened;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.dossier.ReturnedToCouncil;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.reminder.NoticeMails.Notice;
import vn.vinhdanh.supplement.Reason;
import vn.vinhdanh.supplement.SupplementAsked;
import vn.vinhdanh.supplement.SupplementRequest;

/**
 * What cannot wait for tomorrow's digest: a dossier that was returned, held, ended or reopened, an award taken back, and
 * the invitation to vote. Nobody
 * can opt out of these. Each is written in the transaction that causes it.
 */
@Component
class ImmediateMails {

    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final DeadlineCalendar calendar;
    private final DeadlineEntries entries;
    private final NoticeMails mails;
    private final Clock clock;

    ImmediateMails(
            Dossiers dossiers,
            Campaigns campaigns,
            Accounts accounts,
            DeadlineCalendar calendar,
            DeadlineEntries entries,
            NoticeMails mails,
            Clock clock) {
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.calendar = calendar;
        this.entries = entries;
        this.mails = mails;
        this.clock = clock;
    }

    /** Who works on the dossier sees the automatic check's findings at once; all other requests come from somebody else. */
    @EventListener
    void on(SupplementAsked asked) {
        SupplementRequest request = asked.request();
        if (!request.person().isEmpty()) {
            Dossier dossier = dossiers.get(request.dossierCode());
            Campaign campaign = campaigns.get(dossier.campaignId());
            toUnit(
                    dossier,
                    new Notice(
                            "supplement/" + request.code(),
                            "Hồ sơ " + dossier.code() + " phải bổ sung",
                            request.asker().words() + " yêu cầu bổ sung, hạn "
                                    + calendar.lastMomentInWords(campaign, request.due()) + ":",
                            request.reasons().stream()
                                    .map(ImmediateMails::inWords)
                                    .toList(),
                            "/ho-so/" + dossier.code(),
                            ""));
        }
    }

    @EventListener
    void on(DossierHeld held) {
        Dossier dossier = dossiers.get(held.dossierCode());
        toUnit(
                dossier,
                new Notice(
                        "held/" + dossier.code() + "/" + clock.instant(),
                        "Hồ sơ " + dossier.code() + " tạm dừng xét",
                        "Tạm dừng không phải là từ chối; hồ sơ được xét tiếp khi lý do không còn. Lý do:",
                        List.of(held.reason()),
                        "/ho-so/" + dossier.code(),
                        ""));
    }

    @EventListener
    void on(DossierClosed closed) {
        Dossier dossier = dossiers.get(closed.dossierCode());
        toUnit(
                dossier,
                new Notice(
                        "closed/" + dossier.code() + "/" + clock.instant(),
                        "Hồ sơ " + dossier.code() + ": "
                                + dossier.status().words().toLowerCase(Locale.ROOT),
                        "Việc xét hồ sơ đã kết thúc: "
                                + dossier.status().words().toLowerCase(Locale.ROOT) + "."
                                + (dossier.outcomeReason().isBlank() ? "" : " Lý do:"),
                        Stream.of(dossier.outcomeReason())
                                .filter(reason -> !reason.isBlank())
                                .toList(),
                        "/ho-so/" + dossier.code(),
                        ""));
    }

    @EventListener
    void on(DossierReopened reopened) {
        Dossier dossier = dossiers.get(reopened.dossierCode());
        toUnit(
                dossier,
                new Notice(
                        "reopened/" + dossier.code() + "/" + clock.instant(),
                        "Hồ sơ " + dossier.code() + " được xét lại",
                        "Hồ sơ được mở lại và xét lại từ bước thẩm định; đơn vị chưa phải làm gì thêm.",
                        List.of(),
                        "/ho-so/" + dossier.code(),
                        ""));
    }

    @EventListener
    void on(AwardRevoked revoked) {
        Dossier dossier = dossiers.get(revoked.dossierCode());
        toUnit(
                dossier,
                new Notice(
                        "revoked/" + dossier.code() + "/" + clock.instant(),
                        "Quyết định khen thưởng theo hồ sơ " + dossier.code() + " bị hủy",
                        "Người có thẩm quyền đã hủy quyết định khen thưởng. Lý do:",
                        List.of(dossier.outcomeReason()),
                        "/ho-so/" + dossier.code(),
                        ""));
    }

    /** The council's secretary, and the office that plans its next session. */
    @EventListener
    void on(ReturnedToCouncil returned) {
        Dossier dossier = dossiers.get(returned.dossierCode());
        Campaign campaign = campaigns.get(dossier.campaignId());
        mails.send(
                campaign,
                Stream.of(Role.COUNCIL_SECRETARY, Role.APPRAISER)
                        .flatMap(role -> accounts.membersOf(campaign.role(role).group()).stream())
                        .distinct()
                        .toList(),
                new Notice(
                        "returned/" + dossier.code() + "/" + clock.instant(),
                        "Hồ sơ " + dossier.code() + " trả lại Hội đồng xét lại – " + dossiers.nominee(dossier),
                        campaign.role(Role.DECIDER).name() + " chưa quyết định "
                                + dossiers.form(dossier).name() + " cho "
                                + dossiers.nominee(dossier)
                                + "; hồ sơ chờ phiên họp sau của Hội đồng, có trong danh sách khi lập chương trình. Lý do:",
                        List.of(returned.reason()),
                        "/camunda/app/tasklist/default/",
                        ""));
    }

    @EventListener
    void on(CouncilConvened convened) {
        Campaign campaign = campaigns.get(convened.campaignId());
        String until = convened.votingUntil() == null
                ? "bỏ phiếu bằng phiếu giấy"
                : "bỏ phiếu đến "
                        + DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy")
                                .format(convened.votingUntil().atZone(campaign.timeZone()));
        String held = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(convened.heldOn());
        Notice invitation = new Notice(
                "council/" + convened.sessionCode(),
                "Giấy mời họp " + campaign.council().name() + " ngày " + held,
                "Kính mời dự phiên họp " + convened.sessionCode() + " ngày " + held
                        + (convened.place().isBlank() ? "" : " tại " + convened.place()) + ", " + until
                        + ". Hồ sơ được xét:",
                convened.dossiers().stream()
                        .map(dossiers::get)
                        .map(dossier -> dossier.code() + " – "
                                + dossiers.nominee(dossier) + ", "
                                + dossiers.form(dossier).name())
                        .toList(),
                "/camunda/app/tasklist/default/",
                entries.ofMeeting(
                        convened.sessionCode(),
                        "Họp " + campaign.council().name(),
                        convened.place(),
                        convened.heldOn()));
        mails.send(campaign, accounts.contacts(convened.members()), invitation);
    }

    /** A unit has many dossiers and knows no codes by heart: the mail says whose it is and for what. */
    private void toUnit(Dossier dossier, Notice about) {
        Participants participants = dossiers.participants(dossier);
        String nominee = dossiers.nominee(dossier);
        Notice notice = new Notice(
                about.key(),
                about.title() + " – " + nominee,
                "Về hồ sơ đề nghị " + dossiers.form(dossier).name() + " cho " + nominee + ". " + about.sentence(),
                about.points(),
                about.path(),
                about.calendar());
        mails.send(
                participants.campaign(),
                Stream.of(participants.preparerGroup(), participants.headGroup())
                        .flatMap(group -> accounts.membersOf(group).stream())
                        .distinct()
                        .toList(),
                notice);
    }

    private static String inWords(Reason reason) {
        return reason.sentence() + (reason.clause().isEmpty() ? "" : " (" + reason.clause() + ")");
    }
}
