package vn.vinhdanh.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.NoticeTemplate;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.NoticeKind;
import vn.vinhdanh.campaign.ReconsiderationRule;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.dossier.PagePart;
import vn.vinhdanh.explanation.Step;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.supplement.Asker;
import vn.vinhdanh.supplement.Reason;
import vn.vinhdanh.supplement.SupplementRequest;
import vn.vinhdanh.supplement.SupplementRequests;

/** The written notices of a dossier as Word files: what was decided, every reason, and the clause (law 1.6). */
@Service
@Transactional(readOnly = true)
class Notices implements PagePart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Dossiers dossiers;
    private final SupplementRequests requests;
    private final NoticeRows rows;
    private final TemplateShelf templates;
    private final DeadlineCalendar calendar;

    Notices(
            Dossiers dossiers,
            SupplementRequests requests,
            NoticeRows rows,
            TemplateShelf templates,
            DeadlineCalendar calendar) {
        this.dossiers = dossiers;
        this.requests = requests;
        this.rows = rows;
        this.templates = templates;
        this.calendar = calendar;
    }

    /** One notice that can be had: its name within the dossier, its template, when it arose, and what it says. */
    private record Item(String id, NoticeTemplate template, Instant at, PaperContent content) {}

    /** @return the notice as a Word file */
    Paper paper(String dossierCode, String id, Person person) {
        Dossier dossier = dossiers.read(dossierCode, person);
        Item item = items(dossier)
                .filter(any -> any.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Hồ sơ " + dossierCode + " không có thông báo này."));
        return new Paper(
                item.template().name() + " - " + dossiers.nominee(dossier) + " - " + dossierCode + "-" + id,
                templates.get(item.template().file(), PaperKind.NOTICE).fill(item.content()));
    }

    @Override
    public Optional<Table> of(Dossier dossier, Person person) {
        Campaign campaign = dossiers.participants(dossier).campaign();
        List<List<Cell>> lines = items(dossier)
                .sorted(Comparator.comparing(Item::at).reversed())
                .map(item -> List.of(
                        Cell.of(item.template().name()),
                        Cell.of(DAY.format(item.at().atZone(campaign.timeZone()))),
                        new Cell(
                                "",
                                "",
                                List.of(new Link(
                                        "/api/dossiers/" + dossier.code() + "/notices/" + item.id(),
                                        "Tải văn bản (Word)")))))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table("Văn bản thông báo", List.of("Văn bản", "Ngày", "Tệp"), lines));
    }

    private Stream<Item> items(Dossier dossier) {
        Participants participants = dossiers.participants(dossier);
        Campaign campaign = participants.campaign();
        Stream<Item> supplements = requests.of(dossier.code()).stream()
                .filter(request -> request.asker().isCounted())
                .flatMap(request -> campaign.notice(NoticeKind.SUPPLEMENT).stream()
                        .map(template -> new Item(
                                "BS" + request.number(),
                                template,
                                request.askedAt(),
                                supplement(dossier, participants, request))));
        Stream<Item> others = rows.of(dossier.code()).stream().flatMap(notice -> campaign.notice(notice.kind()).stream()
                .map(template -> new Item(
                        "TB" + notice.number(), template, notice.notedAt(), other(dossier, participants, notice))));
        return Stream.concat(supplements, others);
    }

    private PaperContent supplement(Dossier dossier, Participants participants, SupplementRequest request) {
        Campaign campaign = participants.campaign();
        List<Reason> reasons = request.reasons();
        return about(dossier, participants, request.askedAt(), request.asker() == Asker.BLOC)
                .put("lan", Integer.toString(request.counted()))
                .put("so_lan_quy_dinh", Integer.toString(campaign.supplements().limit()))
                .put("han", calendar.lastMomentInWords(campaign, request.due()))
                .put("can_cu", campaign.supplements().clause())
                .put("ly_do", request.inWords())
                .list(
                        "diem",
                        IntStream.range(0, reasons.size())
                                .mapToObj(i -> Map.of(
                                        "stt", Integer.toString(i + 1),
                                        "noi_dung", reasons.get(i).sentence(),
                                        "can_cu", inBrackets(reasons.get(i).clause())))
                                .toList());
    }

    private PaperContent other(Dossier dossier, Participants participants, Notice notice) {
        ReconsiderationRule rule = participants.campaign().reconsideration();
        return about(dossier, participants, notice.notedAt(), notice.kind() == NoticeKind.NOT_SELECTED)
                .put("ket_qua", result(notice.kind()))
                .put("ly_do", notice.reason())
                .put("can_cu", clause(dossier, participants.campaign(), notice.kind()))
                .put("han_kien_nghi", Integer.toString(rule.complaint().days()))
                .put("can_cu_kien_nghi", rule.complaint().clause())
                .put("han_tra_loi", Integer.toString(rule.verificationWorkingDays() + rule.conclusionWorkingDays()))
                .list("qua_trinh", way(dossier, participants.campaign(), notice));
    }

    /** Line by line as it stood on the day of the notice; of notices from before that was kept, the reason alone. */
    private List<Map<String, String>> way(Dossier dossier, Campaign campaign, Notice notice) {
        List<Step> steps = rows.wayOf(notice);
        List<Step> way = steps.isEmpty()
                ? List.of(
                        new Step("", "Kết quả", notice.reason(), "", clause(dossier, campaign, notice.kind()), "", ""))
                : steps;
        return IntStream.range(0, way.size())
                .mapToObj(i -> Map.of(
                        "stt", Integer.toString(i + 1),
                        "noi_dung", way.get(i).question() + " " + way.get(i).answer(),
                        "can_cu", way.get(i).clause(),
                        "noi_xet",
                                Stream.of(way.get(i).by(), way.get(i).when())
                                        .filter(words -> !words.isEmpty())
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private PaperContent about(Dossier dossier, Participants participants, Instant at, boolean byBloc) {
        Campaign campaign = participants.campaign();
        LocalDate day = at.atZone(campaign.timeZone()).toLocalDate();
        String office = campaign.role(Role.APPRAISER).name();
        return new PaperContent(PaperKind.NOTICE)
                .put("ma_ho_so", dossier.code())
                .put("dot_thi_dua", campaign.name())
                .put("ke_hoach", DossierPapers.plan(campaign))
                .put("don_vi", dossier.nominee(participants.unit()))
                .put("don_vi_lap", participants.preparer().name())
                .put("hinh_thuc", dossiers.form(dossier).name())
                .put("co_quan_chu_quan", campaign.authority().name())
                .put("co_quan", byBloc ? participants.blocName() : office)
                .put("co_quan_tham_dinh", office)
                .put("ngay", VietnameseDates.inWords(day))
                .put("nam", Integer.toString(day.getYear()));
    }

    private static String result(NoticeKind kind) {
        return switch (kind) {
            case LATE_REFUSED -> "không được chấp nhận nộp muộn";
            case NOT_SELECTED -> "không được khối thi đua lựa chọn đề nghị khen thưởng";
            case NOT_ELIGIBLE -> "không đủ điều kiện xét khen thưởng";
            case NOT_PASSED -> "không được thông qua";
            case HOLD -> "tạm dừng xét";
            case RELEASE -> "được tiếp tục xét";
            case SUPPLEMENT -> "phải bổ sung";
        };
    }

    private String clause(Dossier dossier, Campaign campaign, NoticeKind kind) {
        return switch (kind) {
            case LATE_REFUSED -> deadline(campaign, DeadlineKind.UNIT_NOMINATION);
            case NOT_SELECTED -> deadline(campaign, DeadlineKind.BLOC_REVIEW);
            case NOT_ELIGIBLE -> dossiers.form(dossier).clause();
            case NOT_PASSED -> campaign.council().clause();
            case HOLD, RELEASE -> campaign.holds().clause();
            case SUPPLEMENT -> campaign.supplements().clause();
        };
    }

    private static String deadline(Campaign campaign, DeadlineKind kind) {
        return campaign.deadline(kind).map(Campaign.Deadline::clause).orElse("");
    }

    private static String inBrackets(String clause) {
        return clause.isBlank() ? "" : "(" + clause + ")";
    }
}
