package vn.vinhdanh.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.CurrentPerson;

/** What the dossier forms read, save, check and upload. */
@RestController
@RequestMapping("/api/dossiers")
class DossierController {

    private final Dossiers dossiers;
    private final Documents documents;
    private final DossierMoves moves;
    private final DossierViews views;
    private final DocumentViews documentViews;
    private final FindingSheets sheets;
    private final CurrentPerson currentPerson;

    DossierController(
            Dossiers dossiers,
            Documents documents,
            DossierMoves moves,
            DossierViews views,
            DocumentViews documentViews,
            FindingSheets sheets,
            CurrentPerson currentPerson) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.moves = moves;
        this.views = views;
        this.documentViews = documentViews;
        this.sheets = sheets;
        this.currentPerson = currentPerson;
    }

    record Reason(String reason) {}

    record HeadSigned(boolean headSigned) {}

    @GetMapping("/openings")
    List<DossierViews.Opening> openings() {
        return views.openings(currentPerson.get());
    }

    @GetMapping("/{code}")
    DossierViews.View read(@PathVariable String code) {
        return views.view(dossiers.read(code, currentPerson.get()), currentPerson.get());
    }

    @PutMapping("/{code}")
    DossierViews.View write(@PathVariable String code, @RequestBody DossierViews.Draft draft) {
        return views.view(
                dossiers.write(code, draft.version(), draft.parse(), currentPerson.get()), currentPerson.get());
    }

    /** "Kiểm tra thử": the same checks as at hand-in; the dossier stays as it is. */
    @PostMapping("/{code}/check")
    List<Finding> check(@PathVariable String code) {
        return dossiers.tryOut(code, currentPerson.get());
    }

    /** The findings with their history, for the forms. */
    @GetMapping("/{code}/findings")
    FindingSheet findings(@PathVariable String code) {
        return sheets.of(dossiers.read(code, currentPerson.get()), currentPerson.get());
    }

    @PostMapping("/{code}/withdraw")
    void withdraw(@PathVariable String code, @RequestBody Reason reason) {
        dossiers.withdraw(code, reason.reason(), currentPerson.get());
    }

    /**
     * @param awardForm id of the form; empty for the present one
     * @param bloc id of the bloc; empty for the present one
     */
    record Move(String awardForm, String bloc, String reason) {}

    /** The appraising office proposes to move a dossier that waits for its bloc. */
    @PostMapping("/{code}/move")
    void proposeMove(@PathVariable String code, @RequestBody Move move) {
        moves.proposeWhileWaiting(code, move.awardForm(), move.bloc(), move.reason(), currentPerson.get());
    }

    /** The appraising office draws a dossier back that waits for council or decision. */
    @PostMapping("/{code}/draw-back")
    void drawBack(@PathVariable String code, @RequestBody Reason reason) {
        dossiers.drawBack(code, reason.reason(), currentPerson.get());
    }

    /** The file is the body of the request, so that it streams from the network to the store. */
    @PostMapping(path = "/{code}/documents", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    DocumentViews.Row upload(
            @PathVariable String code,
            @RequestParam String documentType,
            @RequestParam(defaultValue = "false") boolean headSigned,
            @RequestParam String name,
            InputStream content)
            throws IOException {
        return row(documents.upload(code, documentType, name, headSigned, content, currentPerson.get()));
    }

    /** A new version in place of a document. */
    @PostMapping(path = "/{code}/documents/{document}/versions", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    DocumentViews.Row replace(
            @PathVariable String code,
            @PathVariable String document,
            @RequestParam(defaultValue = "false") boolean headSigned,
            @RequestParam String name,
            InputStream content)
            throws IOException {
        return row(documents.replace(code, document, name, headSigned, content, currentPerson.get()));
    }

    private DocumentViews.Row row(DossierDocument document) {
        Dossier dossier = dossiers.read(document.dossierCode(), currentPerson.get());
        return documentViews.row(document, dossiers.participants(dossier).campaign());
    }

    @PutMapping("/{code}/documents/{document}/head-signed")
    void mark(@PathVariable String code, @PathVariable String document, @RequestBody HeadSigned mark) {
        documents.mark(code, document, mark.headSigned(), currentPerson.get());
    }

    @DeleteMapping("/{code}/documents/{document}")
    void remove(@PathVariable String code, @PathVariable String document) {
        documents.remove(code, document, currentPerson.get());
    }
}
