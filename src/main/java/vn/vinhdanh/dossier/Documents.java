package vn.vinhdanh.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.DocumentType;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.document.FileCheck;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.numbering.Codes;

/** Uploading, listing, reading and removing the files of a dossier. */
@Service
public class Documents {

    private final Dossiers dossiers;
    private final DocumentStore store;
    private final FileCheck fileCheck;
    private final Campaigns campaigns;
    private final Codes codes;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Documents(
            Dossiers dossiers,
            DocumentStore store,
            FileCheck fileCheck,
            Campaigns campaigns,
            Codes codes,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.dossiers = dossiers;
        this.store = store;
        this.fileCheck = fileCheck;
        this.campaigns = campaigns;
        this.codes = codes;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Checks a file by its content and keeps it. The transaction is opened only after the file was read and checked.
     *
     * @param file where the upload lies on disk
     * @throws Refusal with everything that is wrong with the file
     */
    public DossierDocument upload(
            String dossierCode, String documentType, String givenName, boolean headSigned, Path file, Person person) {
        Dossier dossier = dossiers.requirePreparer(dossierCode, person);
        dossier.requireEditable();
        Campaign campaign = campaigns.get(dossier.campaignId());
        DocumentType type = campaign.documentType(documentType)
                .orElseThrow(() -> new NotFound("Không có loại tài liệu " + documentType + "."));
        try {
            FileCheck.Verdict verdict =
                    fileCheck.check(campaign.upload(), Place.document(documentType), givenName, file);
            Refusal.unlessEmpty("Chưa nhận được tệp cho “" + type.name() + "”", verdict.findings());
            String name = verdict.name();
            long size = Files.size(file);
            String hash = sha256(file);
            return transaction.execute(status -> {
                dossiers.keepEditable(dossierCode);
                DossierDocument document = new DossierDocument(
                        dossierCode + "-VB" + codes.next(dossierCode + "-VB"),
                        dossierCode,
                        documentType,
                        name,
                        verdict.mediaType(),
                        size,
                        hash,
                        headSigned,
                        person.id(),
                        clock.instant());
                try (InputStream content = Files.newInputStream(file)) {
                    store.save(document, content);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                journal.write(dossierCode, person, "Tải lên “" + type.name() + "”: " + name + ".");
                return document;
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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

    List<DocumentStore.Removed> removedFrom(String dossierCode) {
        return store.removedFrom(dossierCode);
    }

    /** Takes a file off the dossier; it stays in the store, marked with who and when. */
    public void remove(String dossierCode, String code, Person person) {
        dossiers.requirePreparer(dossierCode, person);
        DossierDocument document = find(dossierCode, code);
        transaction.executeWithoutResult(status -> {
            dossiers.keepEditable(dossierCode);
            store.remove(document, person.id(), Timestamp.from(clock.instant()));
            journal.write(dossierCode, person, "Gỡ tệp " + document.fileName() + ".");
        });
    }

    /** @return the document, when the person may read the dossier */
    public DossierDocument read(String dossierCode, String code, Person person) {
        dossiers.read(dossierCode, person);
        return find(dossierCode, code);
    }

    /** Writes the content of a document that {@link #read} gave. */
    public void copy(DossierDocument document, OutputStream out) {
        try {
            store.copy(document, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private DossierDocument find(String dossierCode, String code) {
        return store.find(dossierCode, code)
                .orElseThrow(() -> new NotFound("Hồ sơ " + dossierCode + " không có tài liệu " + code + "."));
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream content =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
