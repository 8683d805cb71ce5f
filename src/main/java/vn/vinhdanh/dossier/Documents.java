package vn.vinhdanh.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.DocumentType;
import vn.vinhdanh.campaign.Campaign.UploadRule;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.document.FileCheck;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.numbering.Codes;
import vn.vinhdanh.quarantine.Holder;
import vn.vinhdanh.quarantine.InfectedFile;
import vn.vinhdanh.quarantine.Quarantine;
import vn.vinhdanh.store.FileStore;
import vn.vinhdanh.store.Intake;
import vn.vinhdanh.store.KeptFile;

/** Uploading, replacing, listing, reading and removing the files of a dossier. */
@Service
public class Documents implements Holder {

    private final Dossiers dossiers;
    private final DocumentStore store;
    private final FileStore files;
    private final Intake intake;
    private final Quarantine quarantine;
    private final Campaigns campaigns;
    private final Codes codes;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Documents(
            Dossiers dossiers,
            DocumentStore store,
            FileStore files,
            Intake intake,
            Quarantine quarantine,
            Campaigns campaigns,
            Codes codes,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.dossiers = dossiers;
        this.store = store;
        this.files = files;
        this.intake = intake;
        this.quarantine = quarantine;
        this.campaigns = campaigns;
        this.codes = codes;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Checks a file by its content and keeps it. The transaction is opened only after the file was read and checked. The
     * same file for the same slot once more gives the document that is there, so that an upload whose answer was lost
     * can be repeated.
     *
     * @param givenName name as the browser sent it
     * @param content read to its end, or until it is larger than the campaign allows
     * @throws Refusal with everything that is wrong with the file
     * @throws IOException when the sender went away; nothing stays behind
     */
    public DossierDocument upload(
            String dossierCode,
            String documentType,
            String givenName,
            boolean headSigned,
            InputStream content,
            Person person)
            throws IOException {
        Dossier dossier = requireEditable(dossierCode, person);
        Campaign campaign = campaigns.get(dossier.campaignId());
        DocumentType type = campaign.documentType(documentType)
                .orElseThrow(() -> new NotFound("Không có loại tài liệu " + documentType + "."));
        KeptFile file = take(dossier, type, givenName, content, person);
        return transaction.execute(status -> {
            dossiers.keepEditable(dossierCode);
            return sameFile(dossierCode, documentType, file).orElseGet(() -> {
                requireRoom(dossier, documentType, file.sizeBytes());
                DossierDocument document = document(dossierCode, documentType, file, 1, null, headSigned, person);
                store.save(document);
                journal.write(dossierCode, person, "Tải lên “" + type.name() + "”: " + file.name() + ".");
                return document;
            });
        });
    }

    /**
     * Puts a new version of a document in its place, as {@link #upload} would; the old one stays readable, marked with
     * who and when.
     *
     * @param code of the document that is replaced
     * @throws Refusal also when somebody else removed or replaced it meanwhile
     */
    public DossierDocument replace(
            String dossierCode, String code, String givenName, boolean headSigned, InputStream content, Person person)
            throws IOException {
        Dossier dossier = requireEditable(dossierCode, person);
        DossierDocument old = find(dossierCode, code);
        DocumentType type = campaigns
                .get(dossier.campaignId())
                .documentType(old.documentType())
                .orElseThrow(() -> new NotFound("Không có loại tài liệu " + old.documentType() + "."));
        KeptFile file = take(dossier, type, givenName, content, person);
        return transaction.execute(status -> {
            dossiers.keepEditable(dossierCode);
            return sameFile(dossierCode, old.documentType(), file).orElseGet(() -> {
                requireStillThere(old, store.remove(old, person.id(), clock.instant()));
                requireRoom(dossier, old.documentType(), file.sizeBytes());
                DossierDocument document = document(
                        dossierCode, old.documentType(), file, old.version() + 1, old.code(), headSigned, person);
                store.save(document);
                journal.write(
                        dossierCode,
                        person,
                        "Thay “" + type.name() + "”: " + old.fileName() + " → " + file.name() + " (bản "
                                + document.version() + ").");
                return document;
            });
        });
    }

    /** Marks whether a document carries the head's confirmation (R57). */
    public void mark(String dossierCode, String code, boolean headSigned, Person person) {
        dossiers.requirePreparer(dossierCode, person);
        DossierDocument document = find(dossierCode, code);
        transaction.executeWithoutResult(status -> {
            dossiers.keepEditable(dossierCode);
            store.mark(document, headSigned);
        });
    }

    public List<DossierDocument> of(String dossierCode) {
        return store.of(dossierCode);
    }

    /** @param removedAt when it was taken off; null while it is part of the dossier */
    public record Held(DossierDocument document, Instant removedAt) {}

    /** @return every document that the dossier ever had */
    public List<Held> everHeld(String dossierCode) {
        return Stream.concat(
                        store.of(dossierCode).stream().map(document -> new Held(document, null)),
                        store.removedFrom(dossierCode).stream()
                                .map(removed -> new Held(removed.document(), removed.at())))
                .toList();
    }

    /** Takes a file off the dossier; it stays in the store, marked with who and when. */
    public void remove(String dossierCode, String code, Person person) {
        dossiers.requirePreparer(dossierCode, person);
        DossierDocument document = find(dossierCode, code);
        transaction.executeWithoutResult(status -> {
            dossiers.keepEditable(dossierCode);
            if (store.remove(document, person.id(), clock.instant())) {
                journal.write(dossierCode, person, "Gỡ tệp " + document.fileName() + ".");
            }
        });
    }

    /**
     * To be asked before a content is shown or handed out.
     *
     * @return the document, also a removed or replaced one, when the person may read the dossier
     * @throws Refusal when it awaits the virus scanner
     */
    public DossierDocument read(String dossierCode, String code, Person person) {
        dossiers.read(dossierCode, person);
        DossierDocument document = find(dossierCode, code);
        quarantine.requireReleased(document.sha256(), document.fileName());
        return document;
    }

    @Override
    public void removeInfected(String sha256, String signature) {
        for (DossierDocument document : store.holding(sha256)) {
            store.remove(document, "", clock.instant());
            journal.write(
                    document.dossierCode(),
                    "Gỡ và hủy tệp “" + document.fileName() + "” vì có vi-rút (" + signature + ").");
        }
    }

    /** Writes the content of a document that {@link #read} gave. */
    public void copy(DossierDocument document, OutputStream out) throws IOException {
        files.copy(document.sha256(), out);
    }

    private Dossier requireEditable(String dossierCode, Person person) {
        Dossier dossier = dossiers.requirePreparer(dossierCode, person);
        dossier.requireEditable();
        return dossier;
    }

    private KeptFile take(Dossier dossier, DocumentType type, String givenName, InputStream content, Person person)
            throws IOException {
        try {
            return intake.take(
                    campaigns.get(dossier.campaignId()).upload(),
                    Place.document(type.id()),
                    "Chưa nhận được tệp cho “" + type.name() + "”",
                    givenName,
                    content);
        } catch (InfectedFile infected) {
            journal.write(dossier.code(), person, infected.inJournal());
            throw infected;
        }
    }

    private DossierDocument document(
            String dossierCode,
            String documentType,
            KeptFile file,
            int version,
            String replaces,
            boolean headSigned,
            Person person) {
        return new DossierDocument(
                dossierCode + "-VB" + codes.next(dossierCode + "-VB"),
                dossierCode,
                documentType,
                file.name(),
                file.mediaType(),
                file.sizeBytes(),
                file.sha256(),
                file.pages(),
                version,
                replaces,
                headSigned,
                person.id(),
                clock.instant());
    }

    private Optional<DossierDocument> sameFile(String dossierCode, String documentType, KeptFile file) {
        return store.of(dossierCode).stream()
                .filter(d -> d.documentType().equals(documentType)
                        && d.sha256().equals(file.sha256())
                        && d.fileName().equals(file.name()))
                .findFirst();
    }

    private void requireRoom(Dossier dossier, String documentType, long bytes) {
        UploadRule rule = campaigns.get(dossier.campaignId()).upload();
        long together = bytes
                + store.of(dossier.code()).stream()
                        .mapToLong(DossierDocument::sizeBytes)
                        .sum();
        if (together > rule.maxDossierBytes()) {
            throw new Refusal(
                    "",
                    List.of(Finding.blocking(
                            "DOSSIER_TOO_LARGE",
                            Place.document(documentType),
                            "Thêm tệp này thì các tệp của hồ sơ nặng tổng cộng " + FileCheck.size(together)
                                    + ", vượt mức " + FileCheck.size(rule.maxDossierBytes()) + ".",
                            "Gỡ tệp không cần, hoặc quét lại với độ phân giải thấp hơn.",
                            "")));
        }
    }

    private static void requireStillThere(DossierDocument document, boolean there) {
        if (!there) {
            throw new Refusal(
                    "",
                    List.of(Finding.blocking(
                            "DOCUMENT_GONE",
                            Place.document(document.documentType()),
                            "Tệp “" + document.fileName() + "” đã được gỡ hoặc thay.",
                            "Tải lại trang để xem bản mới nhất rồi làm lại.",
                            "")));
        }
    }

    private DossierDocument find(String dossierCode, String code) {
        return store.find(dossierCode, code)
                .orElseThrow(() -> new NotFound("Hồ sơ " + dossierCode + " không có tài liệu " + code + "."));
    }
}
