package vn.vinhdanh.dossier;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.document.FileCheck;
import vn.vinhdanh.dossier.DocumentStore.Removed;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.preview.Previews;
import vn.vinhdanh.quarantine.Quarantine;

/** Turns the files of a dossier into what its form and its page show: those that count, and those that once did. */
@Component
public class DocumentViews {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DocumentStore store;
    private final Quarantine quarantine;
    private final Accounts accounts;

    DocumentViews(DocumentStore store, Quarantine quarantine, Accounts accounts) {
        this.store = store;
        this.quarantine = quarantine;
        this.accounts = accounts;
    }

    /**
     * A file that counts.
     *
     * @param length how long it is, in words; empty when unknown
     * @param preview page that shows it; empty when it can only be downloaded
     * @param waiting why it cannot be opened yet, in words; empty when it can
     * @param earlier the versions it replaced, the latest first
     */
    public record Row(
            String code,
            String documentType,
            String fileName,
            String size,
            String length,
            String sha256,
            int version,
            boolean headSigned,
            String uploadedBy,
            String uploadedAt,
            String url,
            String preview,
            String waiting,
            List<RemovedRow> earlier) {}

    /**
     * A file that was taken off or replaced; it stays readable.
     *
     * @param type name of its document type
     * @param replaced whether a newer version took its place
     * @param virus found in it, so that it was destroyed; empty for a file that is still there
     */
    public record RemovedRow(
            String type,
            String fileName,
            int version,
            boolean replaced,
            String virus,
            String url,
            String person,
            String at) {}

    /** @return the files that count, in the order of their upload */
    List<Row> current(String dossierCode, Campaign campaign) {
        Map<String, Removed> before = store.removedFrom(dossierCode).stream()
                .collect(Collectors.toMap(removed -> removed.document().code(), Function.identity()));
        return store.of(dossierCode).stream()
                .map(document -> row(document, before, campaign))
                .toList();
    }

    /** @return one file that counts */
    Row row(DossierDocument document, Campaign campaign) {
        return current(document.dossierCode(), campaign).stream()
                .filter(row -> row.code().equals(document.code()))
                .findFirst()
                .orElseThrow();
    }

    /** @return the files that were taken off or replaced, the latest first */
    List<RemovedRow> removed(String dossierCode, Campaign campaign) {
        List<Removed> removed = store.removedFrom(dossierCode);
        Set<String> replaced = Stream.concat(
                        store.of(dossierCode).stream(), removed.stream().map(Removed::document))
                .filter(document -> document.replaces() != null)
                .map(DossierDocument::replaces)
                .collect(Collectors.toSet());
        return removed.stream()
                .map(r -> removedRow(r, replaced.contains(r.document().code()), campaign))
                .toList();
    }

    private Row row(DossierDocument document, Map<String, Removed> before, Campaign campaign) {
        List<RemovedRow> earlier = new ArrayList<>();
        for (Removed old = before.get(document.replaces());
                old != null;
                old = before.get(old.document().replaces())) {
            earlier.add(removedRow(old, true, campaign));
        }
        return new Row(
                document.code(),
                document.documentType(),
                document.fileName(),
                FileCheck.size(document.sizeBytes()),
                length(document),
                document.sha256(),
                document.version(),
                document.headSigned(),
                nameOf(document.uploadedBy()),
                moment(document.uploadedAt(), campaign),
                url(document),
                Previews.shows(document.mediaType()) ? "/xem/" + document.dossierCode() + "/" + document.code() : "",
                quarantine.inWords(document.sha256()),
                earlier);
    }

    private RemovedRow removedRow(Removed removed, boolean replaced, Campaign campaign) {
        DossierDocument document = removed.document();
        return new RemovedRow(
                campaign.documentType(document.documentType())
                        .map(Campaign.DocumentType::name)
                        .orElse(document.documentType()),
                document.fileName(),
                document.version(),
                replaced,
                quarantine.infected(Set.of(document.sha256())).getOrDefault(document.sha256(), ""),
                url(document),
                nameOf(removed.person()),
                moment(removed.at(), campaign));
    }

    private static String length(DossierDocument document) {
        if (document.pages() == null) {
            return "";
        }
        return document.pages() + (document.mediaType().equals(SHEETS) ? " trang tính" : " trang");
    }

    private static String url(DossierDocument document) {
        return "/api/dossiers/" + document.dossierCode() + "/documents/" + document.code() + "/content";
    }

    /** Nobody took off what the scanner did. */
    private String nameOf(String user) {
        return user.isEmpty()
                ? "hệ thống"
                : accounts.find(user).map(Person::name).orElse(user);
    }

    private static String moment(Instant at, Campaign campaign) {
        return MOMENT.format(at.atZone(campaign.timeZone()));
    }
}
