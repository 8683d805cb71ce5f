package vn.vinhdanh.dossier;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.CompletionSheet;
import vn.vinhdanh.download.Handout;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.identity.CurrentPerson;

/** The working of a dossier's completion rate, to be computed again by whoever may read the dossier. */
@RestController
class CompletionSheets {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Dossiers dossiers;
    private final ChangedTargets targetChanges;
    private final CurrentPerson currentPerson;

    CompletionSheets(Dossiers dossiers, ChangedTargets targetChanges, CurrentPerson currentPerson) {
        this.dossiers = dossiers;
        this.targetChanges = targetChanges;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/api/dossiers/{code}/completion.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable String code) {
        Dossier dossier = dossiers.read(code, currentPerson.get());
        CompletionRate rate = dossiers.completionRate(dossier)
                .orElseThrow(() -> new NotFound("Hồ sơ " + code + " không có chỉ tiêu đăng ký để tính tỷ lệ."));
        String title = dossiers.nominee(dossier) + ", " + dossiers.form(dossier).name() + ", hồ sơ " + code;
        return Handout.of(code + " - Tỷ lệ hoàn thành.xlsx", XLSX)
                .body(CompletionSheet.of(title, rate, targetChanges.of(dossier)));
    }
}
