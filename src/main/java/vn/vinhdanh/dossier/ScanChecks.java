package vn.vinhdanh.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.antivirus.Verdict.Trouble;
import vn.vinhdanh.dossier.DocumentStore.Removed;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.quarantine.Quarantine;

/**
 * No file goes on its way before the virus scanner has answered for it; one that was destroyed is told of. No campaign can
 * switch this off, so the codes are not among {@link DossierRule}.
 */
@Component
@Order(10)
class ScanChecks implements DossierCheck {

    private final Quarantine quarantine;
    private final DocumentStore documents;

    ScanChecks(Quarantine quarantine, DocumentStore documents) {
        this.quarantine = quarantine;
        this.documents = documents;
    }

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        return Stream.concat(waiting(facts), destroyed(facts));
    }

    private Stream<Finding> waiting(DossierFacts facts) {
        Map<String, Trouble> waiting = quarantine.waiting(
                facts.documents().stream().map(DossierDocument::sha256).toList());
        return facts.documents().stream()
                .filter(document -> waiting.containsKey(document.sha256()))
                .map(document -> Finding.blocking(
                        "FILE_AWAITS_SCAN",
                        Place.document(document.documentType()),
                        "Tệp “" + document.fileName() + "” đang chờ quét vi-rút: "
                                + waiting.get(document.sha256()).words() + ".",
                        "Không phải tải lại; hệ thống tự quét lại và báo kết quả ở đây, xong thì nộp được hồ sơ.",
                        ""));
    }

    /** Until another file was filed in its place; what is missing then is said by the check of required documents. */
    private Stream<Finding> destroyed(DossierFacts facts) {
        List<Removed> removed = documents.removedFrom(facts.dossier().code());
        Map<String, String> infected = quarantine.infected(
                removed.stream().map(r -> r.document().sha256()).toList());
        return removed.stream()
                .filter(r -> infected.containsKey(r.document().sha256()))
                .filter(r -> facts.documents(r.document().documentType()).stream()
                        .noneMatch(document -> document.uploadedAt().isAfter(r.at())))
                .map(r -> Finding.advisory(
                        "FILE_INFECTED",
                        Place.document(r.document().documentType()),
                        "Tệp “" + r.document().fileName() + "” có vi-rút ("
                                + infected.get(r.document().sha256()) + ") nên đã bị gỡ và hủy.",
                        "Không mở tệp ấy trên máy; báo cán bộ công nghệ thông tin quét máy, rồi tải lên bản sạch.",
                        ""));
    }
}
