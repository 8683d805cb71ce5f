package vn.vinhdanh.paper;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.identity.CurrentPerson;

/** What the section "Bản giấy của hồ sơ" reads and sends. */
@RestController
@RequestMapping("/api/dossiers/{code}/original")
class OriginalController {

    private final Originals originals;
    private final OriginalViews views;
    private final Dossiers dossiers;
    private final CurrentPerson currentPerson;

    OriginalController(Originals originals, OriginalViews views, Dossiers dossiers, CurrentPerson currentPerson) {
        this.originals = originals;
        this.views = views;
        this.dossiers = dossiers;
        this.currentPerson = currentPerson;
    }

    /** Dates and numbers as the form sends them; what cannot be read counts as missing. */
    record Delivery(String receivedOn, Integer sets, Integer sheets, String fingerprint, String remarks) {

        Originals.Delivery parse() {
            return new Originals.Delivery(day(receivedOn), sets, sheets, fingerprint, remarks);
        }

        private static LocalDate day(String text) {
            try {
                return text == null || text.isBlank() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException unreadable) {
                return null;
            }
        }
    }

    @GetMapping
    OriginalViews.Status read(@PathVariable String code) {
        return views.status(dossiers.read(code, currentPerson.get()), currentPerson.get());
    }

    @PostMapping
    OriginalViews.Status receive(@PathVariable String code, @RequestBody Delivery delivery) {
        originals.receive(code, delivery.parse(), currentPerson.get());
        return read(code);
    }
}
