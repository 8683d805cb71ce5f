package vn.vinhdanh.consultation;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.PagePart;
import vn.vinhdanh.identity.Person;

/** The bodies' answers on the dossier's page: for those who weigh them, and for each body its own. */
@Component
@Order(10)
class OpinionsOnThePage implements PagePart {

    private final Consultations consultations;
    private final ConsultationViews views;

    OpinionsOnThePage(Consultations consultations, ConsultationViews views) {
        this.consultations = consultations;
        this.views = views;
    }

    @Override
    public Optional<Table> of(Dossier dossier, Person person) {
        boolean weighs = consultations.weighs(dossier, person);
        List<String> own = consultations.of(dossier.code()).stream()
                .filter(opinion -> weighs || ConsultedBodies.isOf(person, opinion))
                .map(Opinion::code)
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                "Ý kiến của các cơ quan được hỏi",
                List.of("Lần", "Cơ quan", "Nội dung hỏi", "Trả lời"),
                views.rows(dossier).stream()
                        .filter(row -> own.contains(row.code()))
                        .map(OpinionsOnThePage::cells)
                        .toList()));
    }

    private static List<Cell> cells(ConsultationViews.OpinionRow row) {
        return List.of(
                Cell.of(Integer.toString(row.round())),
                Cell.of(row.body()),
                Cell.of(row.question(), "Hạn trả lời: " + row.deadline()),
                new Cell(
                        row.state(),
                        row.answered()
                                ? (row.reason().isBlank() ? "" : row.reason() + "\n") + row.answeredBy() + ", "
                                        + row.answeredAt()
                                : "",
                        row.papers()));
    }
}
