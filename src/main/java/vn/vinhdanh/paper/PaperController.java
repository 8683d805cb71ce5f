package vn.vinhdanh.paper;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.identity.CurrentPerson;

/** Hands out papers as Word files. */
@RestController
@RequestMapping("/api/dossiers/{code}")
class PaperController {

    private final DossierPapers papers;
    private final Notices notices;
    private final CurrentPerson currentPerson;

    PaperController(DossierPapers papers, Notices notices, CurrentPerson currentPerson) {
        this.papers = papers;
        this.notices = notices;
        this.currentPerson = currentPerson;
    }

    /** A document of the dossier, half filled: to be completed, signed and uploaded. */
    @GetMapping("/papers/{documentType}")
    ResponseEntity<byte[]> paper(@PathVariable String code, @PathVariable String documentType) {
        return papers.paper(code, documentType, currentPerson.get()).asDownload();
    }

    /** What the unit is told, to be numbered, signed and sent. */
    @GetMapping("/notices/{notice}")
    ResponseEntity<byte[]> notice(@PathVariable String code, @PathVariable String notice) {
        return notices.paper(code, notice, currentPerson.get()).asDownload();
    }
}
