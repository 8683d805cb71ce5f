package vn.vinhdanh.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.finding.NotForYou;
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

/** Attaching papers to a case, listing, reading and removing them, within what the case's policy allows. */
@Service
public class Attachments implements Holder {

    private final List<AttachmentPolicy> policies;
    private final AttachmentRows rows;
    private final Intake intake;
    private final FileStore store;
    private final Quarantine quarantine;
    private final Codes codes;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Attachments(
            List<AttachmentPolicy> policies,
            AttachmentRows rows,
            Intake intake,
            FileStore store,
            Quarantine quarantine,
            Codes codes,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.policies = policies;
        this.rows = rows;
        this.intake = intake;
        this.store = store;
        this.quarantine = quarantine;
        this.codes = codes;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Checks a paper by its content and attaches it; the same file for the same purpose once more gives the one that
     * is there, so that an upload whose answer was lost can be repeated. Must not run in a transaction.
     *
     * @param subject code of the case
     * @param purpose id of what it is for
     * @param givenName name as the browser sent it
     * @param content read to its end, or until it is larger than the campaign allows
     * @throws Refusal when the person may not, or with everything that is wrong with the file
     * @throws IOException when the sender went away; nothing stays behind
     */
    public Attachment add(String subject, String purpose, String givenName, InputStream content, Person person)
            throws IOException {
        AttachmentPolicy policy = policyFor(subject, purpose);
        policy.requireAdder(subject, purpose, person);
        String name = policy.nameOf(purpose);
        KeptFile file;
        try {
            file = intake.take(
                    policy.campaignOf(subject).upload(),
                    Place.document(purpose),
                    "Chưa nhận được tệp cho “" + name + "”",
                    givenName,
                    content);
        } catch (InfectedFile infected) {
            journal.write(
                    subject, person, policy.hidesNames(purpose) ? infected.unnamedInJournal() : infected.inJournal());
            throw infected;
        }
        return transaction.execute(status -> {
            policy.keepOpen(subject, purpose);
            return sameFile(subject, purpose, file).orElseGet(() -> {
                Attachment attachment = new Attachment(
                        subject + "-DK" + codes.next(subject + "-DK"),
                        subject,
                        purpose,
                        file.name(),
                        file.mediaType(),
                        file.sizeBytes(),
                        file.sha256(),
                        file.pages(),
                        person.id(),
                        clock.instant(),
                        null,
                        null);
                rows.insert(attachment);
                journal.write(subject, person, "Đính kèm " + inJournal(policy, purpose, file.name()));
                return attachment;
            });
        });
    }

    /** @return everything attached to a case, oldest first, whoever asks */
    public List<Attachment> of(String subject) {
        return rows.of(subject);
    }

    /** @return what is attached for one purpose, oldest first, whoever asks */
    public List<Attachment> of(String subject, String purpose) {
        return rows.of(subject).stream()
                .filter(a -> a.purpose().equals(purpose))
                .toList();
    }

    /** @return what the person may read of everything attached to a case */
    public List<Attachment> readableBy(Person person, String subject) {
        return rows.of(subject).stream()
                .filter(a -> allows(() -> requireReader(a, person)))
                .toList();
    }

    /** @return whether the person may add such a paper now */
    public boolean mayAdd(String subject, String purpose, Person person) {
        return allows(() -> policyFor(subject, purpose).requireAdder(subject, purpose, person));
    }

    /** @return the attachment, also a removed one, when the person may read it and no scan is awaited */
    public Attachment read(String subject, String code, Person person) {
        Attachment attachment = find(subject, code);
        requireReader(attachment, person);
        quarantine.requireReleased(attachment.sha256(), attachment.fileName());
        return attachment;
    }

    /** @return why it cannot be opened yet, in words; empty when it can */
    public String waiting(Attachment attachment) {
        return quarantine.inWords(attachment.sha256());
    }

    /** Writes out the content of an attachment that {@link #read} gave. */
    public void copy(Attachment attachment, OutputStream out) throws IOException {
        store.copy(attachment.sha256(), out);
    }

    /** Takes a paper off the case; it stays in the store and readable by its code, marked with who and when. */
    public void remove(String subject, String code, Person person) {
        Attachment attachment = find(subject, code);
        AttachmentPolicy policy = policyFor(subject, attachment.purpose());
        policy.requireAdder(subject, attachment.purpose(), person);
        transaction.executeWithoutResult(status -> {
            policy.keepOpen(subject, attachment.purpose());
            if (rows.remove(code, person.id(), clock.instant())) {
                journal.write(subject, person, "Gỡ " + inJournal(policy, attachment.purpose(), attachment.fileName()));
            }
        });
    }

    @Override
    public void removeInfected(String sha256, String signature) {
        for (Attachment attachment : rows.holding(sha256)) {
            rows.remove(attachment.code(), "", clock.instant());
            AttachmentPolicy policy = policyFor(attachment.subject(), attachment.purpose());
            journal.write(
                    attachment.subject(),
                    "Gỡ tệp vì có vi-rút (" + signature + "): "
                            + inJournal(policy, attachment.purpose(), attachment.fileName()));
        }
    }

    /**
     * @return the one that decides
     * @throws NotForYou when no room has said who may do what
     */
    AttachmentPolicy policyFor(String subject, String purpose) {
        return policies.stream()
                .filter(policy -> policy.speaksFor(subject, purpose))
                .findFirst()
                .orElseThrow(() -> new NotForYou("Không đính kèm được loại giấy tờ này cho " + subject + ".", ""));
    }

    private Optional<Attachment> sameFile(String subject, String purpose, KeptFile file) {
        return of(subject, purpose).stream()
                .filter(a -> a.sha256().equals(file.sha256()) && a.fileName().equals(file.name()))
                .findFirst();
    }

    private static String inJournal(AttachmentPolicy policy, String purpose, String fileName) {
        return "“" + policy.nameOf(purpose) + "”" + (policy.hidesNames(purpose) ? "." : ": " + fileName + ".");
    }

    private void requireReader(Attachment attachment, Person person) {
        policyFor(attachment.subject(), attachment.purpose())
                .requireReader(attachment.subject(), attachment.purpose(), person);
    }

    private Attachment find(String subject, String code) {
        return rows.find(subject, code)
                .orElseThrow(() -> new NotFound(subject + " không có giấy tờ đính kèm " + code + "."));
    }

    private static boolean allows(Runnable requirement) {
        try {
            requirement.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
