package vn.vinhdanh.council;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.CouncilRule.PaperKind;
import vn.vinhdanh.identity.CurrentPerson;

/** Hands out what is printed for a session: ballot sheets as PDF, counting record and minutes as Word files. */
@RestController
@RequestMapping("/api/council-sessions/{code}")
class SessionPaperController {

    private final BallotSheets sheets;
    private final SessionRecords records;
    private final CurrentPerson currentPerson;

    SessionPaperController(BallotSheets sheets, SessionRecords records, CurrentPerson currentPerson) {
        this.sheets = sheets;
        this.records = records;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/ballot-sheets.pdf")
    ResponseEntity<byte[]> ballotSheets(@PathVariable String code) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("phieu-" + code + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(sheets.of(code, currentPerson.get()));
    }

    @GetMapping("/papers/{kind}")
    ResponseEntity<byte[]> paper(@PathVariable String code, @PathVariable PaperKind kind) {
        return records.paper(code, kind, currentPerson.get()).asDownload();
    }
}
