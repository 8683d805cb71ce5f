package vn.vinhdanh.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.ContentGroup;
import vn.vinhdanh.campaign.Campaign.DocumentType;
import vn.vinhdanh.campaign.Campaign.PaperTemplate;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierViews;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.dossier.Individual;
import vn.vinhdanh.dossier.SummaryLine;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.registration.Target;

/** Fills the papers of a dossier with what the system knows of it (R55–R57b). */
@Service
@Transactional(readOnly = true)
class DossierPapers {

    private final Dossiers dossiers;
    private final DossierViews views;
    private final TemplateShelf templates;
    private final Clock clock;

    DossierPapers(Dossiers dossiers, DossierViews views, TemplateShelf templates, Clock clock) {
        this.dossiers = dossiers;
        this.views = views;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * @param documentType id of the document that the paper is to become
     * @param person somebody who may read the dossier
     */
    Paper paper(String dossierCode, String documentType, Person person) {
        Dossier dossier = dossiers.read(dossierCode, person);
        Participants participants = dossiers.participants(dossier);
        DocumentType type = participants
                .campaign()
                .documentType(documentType)
                .orElseThrow(() -> new NotFound("Không có loại tài liệu " + documentType + "."));
        PaperTemplate template = type.templateFor(participants.unit().kind(), dossier.isIndividual())
                .orElseThrow(() -> new NotFound("“" + type.name() + "” không có mẫu."));
        return new Paper(
                type.name() + " - " + dossier.nominee(participants.unit()) + " - " + dossierCode,
                templates.get(template.file(), PaperKind.DOSSIER_PAPER).fill(content(dossier, participants, person)));
    }

    private PaperContent content(Dossier dossier, Participants participants, Person person) {
        Campaign campaign = participants.campaign();
        DossierViews.View view = views.view(dossier, person);
        Optional<Individual> nominated = Optional.ofNullable(dossier.individual());
        return new PaperContent(PaperKind.DOSSIER_PAPER)
                .put("ma_ho_so", dossier.code())
                .put("dot_thi_dua", campaign.name())
                .put("ke_hoach", plan(campaign))
                .put("can_cu", view.awardFormClause())
                .put("don_vi", participants.unit().name())
                .put("ca_nhan", nominated.map(Individual::name).orElse(""))
                .put(
                        "nam_sinh",
                        nominated
                                .map(Individual::birthYear)
                                .map(String::valueOf)
                                .orElse(""))
                .put("chuc_vu", nominated.map(Individual::position).orElse(""))
                .put("don_vi_lap", participants.preparer().name())
                .put("co_quan_chu_quan", letterhead(participants))
                .put("khoi", participants.blocName())
                .put("hinh_thuc", view.awardForm())
                .put("cap_khen", dossiers.form(dossier).issuer())
                .put("co_quan_nhan", campaign.authority().name())
                .put("co_quan_tham_dinh", campaign.role(Role.APPRAISER).name())
                .put("tu_ngay", VietnameseDates.inWords(dossier.achievementsFrom()))
                .put("den_ngay", VietnameseDates.inWords(dossier.achievementsTo()))
                .put("ngay_chot", VietnameseDates.inWords(campaign.cutOff().date()))
                .put("tom_tat", dossier.summary())
                .put("ty_le", rate(view))
                .put(
                        "nam",
                        Integer.toString(LocalDate.now(clock.withZone(campaign.timeZone()))
                                .getYear()))
                .list("chi_tieu", targets(dossier, campaign, view))
                .list("tieu_chuan", criteria(view))
                .list("danh_sach", nominees(dossier, participants, view))
                .list("tai_lieu", requiredDocuments(view));
    }

    static String plan(Campaign campaign) {
        Campaign.Plan plan = campaign.plan();
        String number = plan.number() == null || plan.number().isBlank() ? PaperContent.BLANK : plan.number();
        return "Kế hoạch số " + number + "/" + plan.symbol() + " " + VietnameseDates.inWords(plan.issuedOn()) + " của "
                + plan.issuer();
    }

    private static String letterhead(Participants participants) {
        return participants
                .campaign()
                .subject(participants.preparer().kind())
                .map(Campaign.Subject::letterhead)
                .orElse("");
    }

    private List<Map<String, String>> targets(Dossier dossier, Campaign campaign, DossierViews.View view) {
        Map<String, String> groups =
                campaign.contentGroups().stream().collect(Collectors.toMap(ContentGroup::id, ContentGroup::name));
        Map<Integer, String> groupOf = dossiers.acceptedRegistration(dossier).stream()
                .flatMap(registration -> registration.targets().stream())
                .collect(Collectors.toMap(Target::number, t -> groups.getOrDefault(t.contentGroup(), "")));
        return view.results().stream()
                .map(row -> Map.of(
                        "stt", Integer.toString(row.targetNumber()),
                        "nhom", groupOf.getOrDefault(row.targetNumber(), ""),
                        "noi_dung", row.text() + changed(row),
                        "dang_ky", registered(row),
                        "ket_qua", orBlank(reached(row)),
                        "ty_le", orBlank(row.rate()),
                        "ghi_chu", row.note()))
                .toList();
    }

    private static String registered(DossierViews.ResultRow row) {
        return row.yesNo() ? "hoàn thành" : row.registered() + " " + row.measure();
    }

    private static String changed(DossierViews.ResultRow row) {
        return row.changed().isEmpty() ? "" : " (" + row.changed() + ")";
    }

    /** A letter drafted before any result is typed must not say "0,00 %". */
    private static String rate(DossierViews.View view) {
        boolean typed = view.results().stream().anyMatch(row -> !row.reached().isEmpty());
        int changed = view.targetChanges().size();
        return typed
                ? view.completionRate()
                        + (changed == 0 ? "" : " (sau " + changed + " lần được đồng ý điều chỉnh chỉ tiêu đã đăng ký)")
                : "";
    }

    private static String reached(DossierViews.ResultRow row) {
        if (row.yesNo() && !row.reached().isEmpty()) {
            return row.reached().equals("0") ? "chưa hoàn thành" : "hoàn thành";
        }
        return row.reached().isEmpty() ? "" : row.reached() + " " + row.measure();
    }

    private static List<Map<String, String>> criteria(DossierViews.View view) {
        return numbered(view.declarations().stream()
                .map(row -> Map.of(
                        "noi_dung", row.text(),
                        "khai", orBlank(declared(row)),
                        "ghi_chu", row.note(),
                        "can_cu", row.clause()))
                .toList());
    }

    private static String declared(DossierViews.DeclarationRow row) {
        return row.ratings().stream()
                .filter(rating -> rating.id().equals(row.rating()))
                .map(DossierViews.Choice::name)
                .findFirst()
                .orElse(row.declared() ? "đạt" : "");
    }

    /** The lines typed in the form; before there are any, what the dossier says of its nominee. */
    private static List<Map<String, String>> nominees(
            Dossier dossier, Participants participants, DossierViews.View view) {
        Map<String, String> own = nominee(dossier, participants, view);
        if (dossier.lines().isEmpty()) {
            return List.of(own);
        }
        List<Map<String, String>> lines = new ArrayList<>();
        for (SummaryLine line : dossier.lines()) {
            Map<String, String> row = new HashMap<>(own);
            row.put("stt", Integer.toString(lines.size() + 1));
            row.put("ten", line.nominee());
            row.put("thanh_tich", orBlank(line.achievements()));
            if (!line.unitId().equals(participants.unit().id())) {
                row.put("dia_ban", participants.preparer().name());
                List.of("dang_ky", "ket_qua", "ty_le").forEach(column -> row.put(column, orBlank("")));
            }
            lines.add(row);
        }
        return lines;
    }

    private static Map<String, String> nominee(Dossier dossier, Participants participants, DossierViews.View view) {
        Optional<Individual> nominated = Optional.ofNullable(dossier.individual());
        return Map.of(
                "stt",
                "1",
                "ten",
                nominated.map(Individual::inWords).orElse(participants.unit().name()),
                "dia_ban",
                nominated.isPresent()
                        ? participants.unit().name()
                        : participants.preparer().equals(participants.unit())
                                ? participants.blocName()
                                : participants.preparer().name(),
                "dang_ky",
                orBlank(lines(view, row -> registered(row) + changed(row))),
                "ket_qua",
                orBlank(lines(view, row -> orBlank(reached(row)))),
                "ty_le",
                orBlank(rate(view)),
                "thanh_tich",
                orBlank(dossier.summary()),
                "hinh_thuc",
                view.awardForm());
    }

    private static String lines(DossierViews.View view, Function<DossierViews.ResultRow, String> words) {
        return view.results().stream()
                .map(row -> row.targetNumber() + ". " + row.text() + ": " + words.apply(row))
                .collect(Collectors.joining("\n"));
    }

    private static List<Map<String, String>> requiredDocuments(DossierViews.View view) {
        return numbered(view.slots().stream()
                .filter(DossierViews.Slot::required)
                .map(slot -> Map.of("ten", slot.name()))
                .toList());
    }

    private static List<Map<String, String>> numbered(List<Map<String, String>> rows) {
        List<Map<String, String>> numbered = new ArrayList<>();
        IntStream.range(0, rows.size()).forEach(i -> {
            Map<String, String> row = new HashMap<>(rows.get(i));
            row.put("stt", Integer.toString(i + 1));
            numbered.add(row);
        });
        return numbered;
    }

    private static String orBlank(String text) {
        return text == null || text.isBlank() ? PaperContent.BLANK : text;
    }
}
