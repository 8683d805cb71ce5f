package vn.vinhdanh.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.campaign.Campaign.Criterion;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.CountedTarget;
import vn.vinhdanh.completion.Terms;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.registration.Decimals;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Target;
import vn.vinhdanh.trace.Detail;

/** What a dossier contains, detail by detail as people read it, so that two looks at it can be compared. */
final class DossierDetails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final List<Detail> details = new ArrayList<>();

    private DossierDetails() {}

    static List<Detail> of(DossierFacts facts) {
        DossierDetails all = new DossierDetails();
        Dossier dossier = facts.dossier();
        if (facts.isIndividual()) {
            all.add(Place.field("individual"), "Cá nhân được đề nghị", inWords(dossier.individual()));
        }
        all.add(
                Place.field("period"),
                "Thời gian đạt thành tích",
                day(dossier.achievementsFrom()) + " – " + day(dossier.achievementsTo()));
        all.add(Place.field("summary"), "Tóm tắt thành tích", dossier.summary());
        all.add(Place.field("lateReason"), "Lý do nộp muộn", dossier.lateReason());
        all.add(
                Place.field("meeting"),
                "Ngày họp xét",
                dossier.meeting().heldOn() == null
                        ? ""
                        : DAY.format(dossier.meeting().heldOn()));
        all.add(
                Place.field("lines"),
                "Danh sách trích ngang",
                dossier.lines().stream().map(SummaryLine::nominee).collect(Collectors.joining(", ")));
        for (SummaryLine line : dossier.lines()) {
            all.add(
                    Place.row(line.unitId()),
                    "Dòng trích ngang của " + line.nominee(),
                    Stream.of(line.achievements(), line.rating(), line.note())
                            .filter(text -> !text.isBlank())
                            .collect(Collectors.joining("; ")));
        }
        all.addFigures(facts);
        all.addDeclarations(facts);
        all.addDocuments(facts);
        return List.copyOf(all.details);
    }

    private static String inWords(Individual person) {
        return person.inWords()
                + (person.birthYear() == null ? "" : ", sinh năm " + person.birthYear())
                + (person.head() ? ", là Thủ trưởng đơn vị" : "");
    }

    private void addFigures(DossierFacts facts) {
        if (facts.registration().isEmpty()) {
            return;
        }
        CompletionRate rate = CompletionRate.of(
                Terms.of(facts.campaign()),
                facts.registration().get().targets(),
                facts.dossier().resultsByTarget());
        for (CountedTarget line : rate.lines()) {
            Target target = line.target();
            Place place = Place.target(target.number());
            add(place, "Giá trị đăng ký chỉ tiêu số " + target.number(), registered(target));
            add(place, "Kết quả chỉ tiêu số " + target.number(), reached(line));
        }
        add(Place.whole(), "Tỷ lệ hoàn thành chung", rate.inWords());
    }

    /** The registered figure with its measure, as in "80 %". */
    static String registered(Target target) {
        return target.figure();
    }

    private static String reached(CountedTarget line) {
        if (line.reached() == null) {
            return "";
        }
        String value = line.target().direction() != Direction.DONE
                ? Decimals.inWords(line.reached().value())
                : line.reached().value().signum() == 0 ? "chưa hoàn thành" : "hoàn thành";
        return line.reached().on() == null
                ? value
                : value + ", đạt ngày " + DAY.format(line.reached().on());
    }

    private void addDeclarations(DossierFacts facts) {
        for (Criterion criterion :
                facts.campaign().criteriaOf(facts.form(), facts.unit().kind())) {
            facts.dossier().declarations().stream()
                    .filter(d -> d.criterion().equals(criterion.id()))
                    .forEach(d -> addDeclaration(facts, criterion, d));
        }
    }

    private void addDeclaration(DossierFacts facts, Criterion criterion, Declaration declaration) {
        Place place = Place.criterion(criterion.id());
        String declared = criterion.kind() != Criterion.Kind.RATING
                ? (declaration.declared() ? "khai đạt" : "")
                : declaration.rating() == null
                        ? ""
                        : Declaration.NOT_RATED.equals(declaration.rating())
                                ? "chưa được đánh giá"
                                : facts.campaign()
                                        .ratingScale(criterion.scale())
                                        .map(s -> s.nameOf(declaration.rating()))
                                        .orElse(declaration.rating());
        add(place, "Tiêu chuẩn “" + criterion.text() + "”", declared);
        add(place, "Ghi chú tiêu chuẩn “" + criterion.text() + "”", declaration.note());
    }

    /** Names say nothing about content: the running number tells a file that replaced another of the same name. */
    private void addDocuments(DossierFacts facts) {
        Set<String> types = new LinkedHashSet<>();
        facts.required().forEach(r -> types.add(r.documentType()));
        facts.documents().forEach(d -> types.add(d.documentType()));
        for (String type : types) {
            add(
                    Place.document(type),
                    facts.documentName(type),
                    facts.documents(type).stream()
                            .map(d -> d.fileName() + " ("
                                    + d.code().substring(d.dossierCode().length() + 1)
                                    + (d.headSigned() ? ", đã xác nhận" : "") + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private void add(Place place, String label, String content) {
        details.add(new Detail(place, label, content == null ? "" : content));
    }

    private static String day(LocalDate day) {
        return day == null ? "…" : DAY.format(day);
    }
}
