package vn.vinhdanh.consultation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;

/** What the appraiser asks and reads, and what the form "Cho ý kiến về hồ sơ" reads and saves. */
@RestController
class ConsultationController {

    private final Consultations consultations;
    private final ConsultationViews views;
    private final Dossiers dossiers;
    private final CurrentPerson currentPerson;

    ConsultationController(
            Consultations consultations, ConsultationViews views, Dossiers dossiers, CurrentPerson currentPerson) {
        this.consultations = consultations;
        this.views = views;
        this.dossiers = dossiers;
        this.currentPerson = currentPerson;
    }

    /** @param lastDay as {@code 2021-07-09} */
    record Asking(List<String> bodies, String question, String lastDay) {

        Question parse() {
            return new Question(bodies == null ? List.of() : bodies, question == null ? "" : question, day());
        }

        private LocalDate day() {
            try {
                return lastDay == null || lastDay.isBlank() ? null : LocalDate.parse(lastDay);
            } catch (DateTimeParseException unreadable) {
                throw new Refusal(
                        "",
                        List.of(Finding.blocking(
                                "DATE_UNREADABLE",
                                Place.field("lastDay"),
                                "“" + lastDay + "” không phải là ngày.",
                                "Chọn ngày trong lịch.",
                                "")));
            }
        }
    }

    record Draft(int version, Answer answer, String reason) {}

    @GetMapping("/api/dossiers/{code}/consultation")
    ConsultationViews.Desk desk(@PathVariable String code) {
        Person person = currentPerson.get();
        if (!consultations.isAppraiser(dossiers.get(code), person)) {
            throw new NotForYou("Ý kiến của các cơ quan do cơ quan thẩm định tổng hợp.", "");
        }
        return views.desk(dossiers.read(code, person), person);
    }

    @PostMapping("/api/dossiers/{code}/consultation")
    ConsultationViews.Desk ask(@PathVariable String code, @RequestBody Asking asking) {
        consultations.ask(code, asking.parse(), currentPerson.get());
        return desk(code);
    }

    @GetMapping("/api/opinions/{code}")
    ConsultationViews.OpinionForm read(@PathVariable String code) {
        return views.form(consultations.read(code, currentPerson.get()), currentPerson.get());
    }

    @PutMapping("/api/opinions/{code}")
    ConsultationViews.OpinionForm write(@PathVariable String code, @RequestBody Draft draft) {
        return views.form(
                consultations.write(
                        code,
                        draft.version(),
                        draft.answer(),
                        draft.reason() == null ? "" : draft.reason().trim(),
                        currentPerson.get()),
                currentPerson.get());
    }
}
