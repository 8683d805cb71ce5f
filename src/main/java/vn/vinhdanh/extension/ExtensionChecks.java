package vn.vinhdanh.extension;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.SignedPaper;
import vn.vinhdanh.deadline.BrokenOrder;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.DeadlineChange;
import vn.vinhdanh.deadline.Party;
import vn.vinhdanh.deadline.Scope;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Participants;

/** Everything that stands against a change of a deadline. */
@Component
class ExtensionChecks {

    /** What one owes as a whole cannot be due for some earlier than for others. */
    private static final Set<DeadlineKind> OF_ALL =
            EnumSet.of(DeadlineKind.REGISTRATION_REPORT, DeadlineKind.INTERIM_REVIEW, DeadlineKind.FINAL_REVIEW);

    private static final Set<DeadlineKind> OF_BLOCS =
            EnumSet.of(DeadlineKind.BLOC_REGISTRATION, DeadlineKind.BLOC_REVIEW);

    private final DeadlineCalendar calendar;
    private final Attachments attachments;
    private final Clock clock;

    ExtensionChecks(DeadlineCalendar calendar, Attachments attachments, Clock clock) {
        this.calendar = calendar;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @return what keeps the draft from being a change at all: its effect cannot be told before */
    List<Finding> shape(ChangeDraft draft, Campaign campaign, Organization organization) {
        String clause = campaign.extensions().clause();
        List<Finding> faults = new ArrayList<>();
        if (draft.kind() == null || campaign.deadline(draft.kind()).isEmpty()) {
            faults.add(fault("DEADLINE_MISSING", "kind", "Chưa chọn mốc thời hạn.", "Chọn mốc cần thay đổi.", clause));
        }
        if (!exists(draft.scope(), organization)) {
            faults.add(fault(
                    "SCOPE_MISSING",
                    "scope",
                    "Chưa chọn " + (draft.scope().level() == Scope.Level.BLOC ? "khối" : "đơn vị")
                            + " được thay đổi thời hạn.",
                    "Chọn trong danh sách.",
                    clause));
        } else if (draft.kind() != null && !fits(draft.kind(), draft.scope().level())) {
            faults.add(fault(
                    "SCOPE_TOO_NARROW",
                    "scope",
                    OF_ALL.contains(draft.kind())
                            ? "Mốc này là của cả đợt thi đua, không đặt riêng cho khối hoặc đơn vị."
                            : "Mốc này là của khối, không đặt riêng cho một đơn vị.",
                    "Chọn phạm vi rộng hơn.",
                    clause));
        }
        if (draft.lastDay() == null) {
            faults.add(
                    fault("DAY_MISSING", "lastDay", "Chưa ghi hạn mới.", "Ghi ngày cuối cùng còn trong hạn.", clause));
        }
        return faults;
    }

    /** @return what else stands against it; all at once */
    List<Finding> check(DeadlineChange change, Campaign campaign, Organization organization) {
        return Stream.of(
                        days(change, campaign, organization).stream(),
                        order(change, campaign, organization).stream(),
                        grounds(change, campaign).stream())
                .flatMap(faults -> faults)
                .toList();
    }

    private List<Finding> days(DeadlineChange change, Campaign campaign, Organization organization) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), campaign.timeZone());
        List<Finding> faults = new ArrayList<>();
        if (change.becomes().equals(change.was())) {
            faults.add(fault(
                    "DAY_UNCHANGED",
                    "lastDay",
                    "Hạn mới trùng với hạn đang áp dụng.",
                    "Ghi ngày khác.",
                    clauseOf(campaign, change.kind())));
        }
        Party party = Effects.partyOf(change.scope(), campaign, organization);
        DeadlineCalendar before = calendar.without(change);
        DeadlineCalendar after = calendar.with(change);
        for (DeadlineKind kind : DeadlineKind.values()) {
            LocalDate next = after.before(campaign, kind, party).orElse(null);
            boolean moves = next != null
                    && (kind == change.kind()
                            || !next.equals(before.before(campaign, kind, party).orElse(null)));
            if (moves && !next.isAfter(today)) {
                faults.add(fault(
                        "DAY_IN_THE_PAST",
                        "lastDay",
                        "Hạn “" + nameOf(campaign, kind) + "” sẽ là "
                                + calendar.lastMomentInWords(campaign, startOf(next, campaign)) + ", đã qua.",
                        "Chọn ngày muộn hơn.",
                        clauseOf(campaign, kind)));
            }
        }
        return faults;
    }

    /** For everybody it holds for, because some may have dates of their own. */
    private List<Finding> order(DeadlineChange change, Campaign campaign, Organization organization) {
        DeadlineCalendar after = calendar.with(change);
        Map<BrokenOrder, String> broken = new LinkedHashMap<>();
        concerned(change.scope(), campaign, organization).forEach((party, name) -> after.brokenOrder(campaign, party)
                .forEach(fault -> broken.putIfAbsent(fault, name)));
        return broken.entrySet().stream()
                .map(entry -> order(entry.getKey(), entry.getValue(), campaign))
                .toList();
    }

    private Finding order(BrokenOrder broken, String whose, Campaign campaign) {
        String deadline = "Hạn “" + nameOf(campaign, broken.kind()) + "”" + (whose.isEmpty() ? "" : " của " + whose)
                + " sẽ là " + calendar.lastMomentInWords(campaign, startOf(broken.before(), campaign));
        String limit = VietnameseDay.of(broken.limit());
        return switch (broken.rule()) {
            case NOT_AFTER_THE_START ->
                fault(
                        "BEFORE_THE_CAMPAIGN",
                        "lastDay",
                        deadline + ", không sau ngày bắt đầu đợt thi đua " + limit + ".",
                        "Chọn ngày muộn hơn.",
                        campaign.period().clause());
            case TOO_FAR_AFTER_THE_END ->
                fault(
                        "TOO_FAR_AFTER_THE_CAMPAIGN",
                        "lastDay",
                        deadline + ", quá xa ngày kết thúc đợt thi đua " + limit + ".",
                        "Kiểm tra lại năm.",
                        campaign.period().clause());
            case AFTER_THE_END ->
                fault(
                        "AFTER_THE_CAMPAIGN",
                        "lastDay",
                        deadline + ", sau ngày kết thúc đợt thi đua " + limit + ".",
                        "Chọn ngày sớm hơn.",
                        campaign.period().clause());
            case BEFORE_THE_CUT_OFF_IS_OVER ->
                fault(
                        "BEFORE_THE_CUT_OFF",
                        "lastDay",
                        deadline + ", khi chưa hết ngày chốt kết quả " + limit + ".",
                        "Chọn ngày sau ngày chốt kết quả.",
                        campaign.cutOff().clause());
            case BEFORE_ANOTHER ->
                fault(
                        "DEADLINES_OUT_OF_ORDER",
                        "lastDay",
                        deadline + ", sớm hơn hạn “" + nameOf(campaign, broken.other()) + "” ("
                                + calendar.lastMomentInWords(campaign, startOf(broken.limit(), campaign)) + ").",
                        "Chọn ngày khác, hoặc thay đổi hạn kia trước.",
                        clauseOf(campaign, broken.other()));
        };
    }

    private List<Finding> grounds(DeadlineChange change, Campaign campaign) {
        String clause = campaign.extensions().clause();
        List<Finding> faults = new ArrayList<>();
        if (change.reason().isBlank()) {
            faults.add(fault(
                    "REASON_MISSING",
                    "reason",
                    "Chưa ghi lý do thay đổi thời hạn.",
                    "Ghi lý do để các đơn vị biết và để lưu.",
                    clause));
        }
        faults.addAll(
                new SignedPaper("văn bản cho phép thay đổi thời hạn", change.documentNumber(), change.documentDate())
                        .faults(campaign, clock.instant(), clause));
        if (campaign.extensions().paperRequired()
                && attachments.of(change.code(), ExtensionPapers.DOCUMENT).isEmpty()) {
            faults.add(Finding.blocking(
                    "DOCUMENT_FILE_MISSING",
                    Place.document(ExtensionPapers.DOCUMENT),
                    "Chưa đính kèm văn bản.",
                    "Tải bản quét của văn bản lên.",
                    clause));
        }
        return faults;
    }

    private static Map<Party, String> concerned(Scope scope, Campaign campaign, Organization organization) {
        Map<Party, String> parties = new LinkedHashMap<>();
        parties.put(
                Effects.partyOf(scope, campaign, organization),
                scope.level() == Scope.Level.ALL ? "" : nameOf(scope, organization));
        organization.blocs().forEach(bloc -> parties.putIfAbsent(Party.ofBloc(bloc.id()), bloc.name()));
        organization
                .units()
                .forEach(unit ->
                        parties.putIfAbsent(Party.of(Participants.of(campaign, organization, unit)), unit.name()));
        parties.keySet().removeIf(party -> !scope.covers(party));
        return parties;
    }

    /** @return name of the bloc or unit; of all in words */
    static String nameOf(Scope scope, Organization organization) {
        return switch (scope.level()) {
            case ALL -> "tất cả";
            case BLOC -> organization.bloc(scope.id()).map(bloc -> bloc.name()).orElse(scope.id());
            case UNIT -> organization.unit(scope.id()).map(unit -> unit.name()).orElse(scope.id());
        };
    }

    private static boolean exists(Scope scope, Organization organization) {
        return switch (scope.level()) {
            case ALL -> true;
            case BLOC -> organization.bloc(scope.id()).isPresent();
            case UNIT -> organization.unit(scope.id()).isPresent();
        };
    }

    private static boolean fits(DeadlineKind kind, Scope.Level level) {
        return switch (level) {
            case ALL -> true;
            case BLOC -> !OF_ALL.contains(kind);
            case UNIT -> !OF_ALL.contains(kind) && !OF_BLOCS.contains(kind);
        };
    }

    private static Instant startOf(LocalDate day, Campaign campaign) {
        return day.atStartOfDay(campaign.timeZone()).toInstant();
    }

    private static String nameOf(Campaign campaign, DeadlineKind kind) {
        return campaign.deadline(kind).map(Campaign.Deadline::name).orElse(kind.name());
    }

    private static String clauseOf(Campaign campaign, DeadlineKind kind) {
        return campaign.deadline(kind).map(Campaign.Deadline::clause).orElse("");
    }

    private static Finding fault(String code, String field, String sentence, String remedy, String clause) {
        return Finding.blocking(code, Place.field(field), sentence, remedy, clause);
    }
}
