package vn.vinhdanh.dossier;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.vinhdanh.download.Downloads;
import vn.vinhdanh.download.Handout;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.preview.PreviewAnswers;

/** Hands the files of a dossier out, and shows them page by page; rights are asked for each time, and it is kept who did. */
@Controller
class DocumentHandouts {

    private final Dossiers dossiers;
    private final Documents documents;
    private final DossierArchive archive;
    private final Downloads downloads;
    private final PreviewAnswers previews;
    private final CurrentPerson currentPerson;

    DocumentHandouts(
            Dossiers dossiers,
            Documents documents,
            DossierArchive archive,
            Downloads downloads,
            PreviewAnswers previews,
            CurrentPerson currentPerson) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.archive = archive;
        this.downloads = downloads;
        this.previews = previews;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/api/dossiers/{code}/documents/{document}/content")
    ResponseEntity<StreamingResponseBody> download(@PathVariable String code, @PathVariable String document) {
        Person person = currentPerson.get();
        DossierDocument found = documents.read(code, document, person);
        downloads.write(code, document, found.fileName(), Downloads.Kind.DOWNLOAD, person);
        return Handout.of(found.fileName(), found.mediaType())
                .contentLength(found.sizeBytes())
                .body(out -> documents.copy(found, out));
    }

    /** All documents as one ZIP with an index. */
    @GetMapping("/api/dossiers/{code}/documents.zip")
    ResponseEntity<StreamingResponseBody> downloadAll(@PathVariable String code) {
        Person person = currentPerson.get();
        Dossier dossier = dossiers.read(code, person);
        downloads.write(code, "", "", Downloads.Kind.ARCHIVE, person);
        return Handout.of(dossier.code() + ".zip", "application/zip").body(out -> archive.write(dossier, out));
    }

    @GetMapping("/xem/{code}/{document}")
    String show(@PathVariable String code, @PathVariable String document, Model model) {
        Person person = currentPerson.get();
        DossierDocument found = documents.read(code, document, person);
        downloads.write(code, document, found.fileName(), Downloads.Kind.PREVIEW, person);
        String address = "/api/dossiers/" + code + "/documents/" + document;
        return previews.page(
                new PreviewAnswers.Shown(
                        found.fileName(),
                        code,
                        "/ho-so/" + code,
                        address + "/content",
                        address + "/preview",
                        found.sha256(),
                        found.mediaType()),
                model);
    }

    @GetMapping("/api/dossiers/{code}/documents/{document}/preview/{page}")
    ResponseEntity<Resource> picture(
            @PathVariable String code,
            @PathVariable String document,
            @PathVariable int page,
            @RequestParam(defaultValue = "0") int width,
            WebRequest request) {
        DossierDocument found = documents.read(code, document, currentPerson.get());
        return previews.picture(found.sha256(), found.mediaType(), page, width, request);
    }
}
