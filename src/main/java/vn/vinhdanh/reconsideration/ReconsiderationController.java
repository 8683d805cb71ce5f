package vn.vinhdanh.reconsideration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.CurrentPerson;

/** What the forms of "Xem xét lại hồ sơ" read and save. */
@RestController
@RequestMapping("/api/reconsiderations")
class ReconsiderationController {

    private final Reconsiderations reconsiderations;
    private final ReconsiderationViews views;
    private final CurrentPerson currentPerson;

    ReconsiderationController(
            Reconsiderations reconsiderations, ReconsiderationViews views, CurrentPerson currentPerson) {
        this.reconsiderations = reconsiderations;
        this.views = views;
        this.currentPerson = currentPerson;
    }

    record ComplaintDraft(
            int version, String complainant, String subject, String content, String number, String date) {}

    record VerificationDraft(int version, String result, Conclusion proposal) {}

    record RulingDraft(int version, Conclusion conclusion, String ground, String reason, String number, String date) {}

    /** @return ended dossiers that the person may have looked at again, and those of which the form says why not */
    @GetMapping("/openings")
    List<ReconsiderationViews.Opening> openings() {
        return views.openings(currentPerson.get());
    }

    @GetMapping("/{code}")
    ReconsiderationViews.View read(@PathVariable String code) {
        return view(reconsiderations.read(code, currentPerson.get()));
    }

    @PutMapping("/{code}/complaint")
    ReconsiderationViews.View write(@PathVariable String code, @RequestBody ComplaintDraft draft) {
        return view(reconsiderations.write(
                code,
                draft.version(),
                new Complaint(
                        text(draft.complainant()),
                        text(draft.subject()),
                        text(draft.content()),
                        text(draft.number()),
                        day(draft.date())),
                currentPerson.get()));
    }

    @PutMapping("/{code}/verification")
    ReconsiderationViews.View write(@PathVariable String code, @RequestBody VerificationDraft draft) {
        return view(reconsiderations.write(
                code, draft.version(), new Verification(text(draft.result()), draft.proposal()), currentPerson.get()));
    }

    @PutMapping("/{code}/ruling")
    ReconsiderationViews.View write(@PathVariable String code, @RequestBody RulingDraft draft) {
        return view(reconsiderations.write(
                code,
                draft.version(),
                new Ruling(
                        draft.conclusion(),
                        text(draft.ground()),
                        text(draft.reason()),
                        text(draft.number()),
                        day(draft.date())),
                currentPerson.get()));
    }

    private ReconsiderationViews.View view(Reconsideration reconsideration) {
        return views.view(reconsideration, currentPerson.get());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.trim();
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(
                    "",
                    List.of(Finding.blocking(
                            "DATE_UNREADABLE",
                            Place.field("date"),
                            "“" + typed + "” không phải là ngày.",
                            "Chọn ngày trong lịch.",
                            "")));
        }
    }
}
