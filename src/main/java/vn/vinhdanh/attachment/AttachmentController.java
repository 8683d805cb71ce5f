package vn.vinhdanh.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.document.FileCheck;
import vn.vinhdanh.download.Downloads;
import vn.vinhdanh.download.Handout;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.preview.PreviewAnswers;
import vn.vinhdanh.preview.Previews;

/** What the attachment lists of forms read, upload, download and remove. */
@RestController
@RequestMapping("/api/attachments/{subject}")
class AttachmentController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Attachments attachments;
    private final Downloads downloads;
    private final PreviewAnswers previews;
    private final Accounts accounts;
    private final CurrentPerson currentPerson;

    AttachmentController(
            Attachments attachments,
            Downloads downloads,
            PreviewAnswers previews,
            Accounts accounts,
            CurrentPerson currentPerson) {
        this.attachments = attachments;
        this.downloads = downloads;
        this.previews = previews;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
    }

    /**
     * A paper as a list shows it.
     *
     * @param waiting why it cannot be opened yet, in words; empty when it can
     * @param preview page that shows it; empty when it can only be downloaded
     */
    record Row(
            String code,
            String purpose,
            String purposeName,
            String fileName,
            String size,
            String sha256,
            String uploadedBy,
            String uploadedAt,
            String url,
            String waiting,
            String preview) {}

    /**
     * What is attached for one purpose.
     *
     * @param mayAdd whether this person may add and remove now
     * @param mostBytes greatest size of a file in bytes
     * @param endings file name endings that are taken, e.g. {@code .pdf}
     */
    record Shown(String name, boolean mayAdd, long mostBytes, List<String> endings, List<Row> files) {}

    @GetMapping
    List<Row> all(@PathVariable String subject) {
        return attachments.readableBy(currentPerson.get(), subject).stream()
                .map(this::row)
                .toList();
    }

    @GetMapping("/{purpose}")
    Shown of(@PathVariable String subject, @PathVariable String purpose) {
        Person person = currentPerson.get();
        AttachmentPolicy policy = attachments.policyFor(subject, purpose);
        policy.requireReader(subject, purpose, person);
        Campaign.UploadRule rule = policy.campaignOf(subject).upload();
        return new Shown(
                policy.nameOf(purpose),
                attachments.mayAdd(subject, purpose, person),
                rule.maxFileBytes(),
                rule.types().values().stream()
                        .map(ending -> "." + ending)
                        .sorted()
                        .toList(),
                attachments.of(subject, purpose).stream().map(this::row).toList());
    }

    /** The file is the body of the request, so that it streams from the network to the store. */
    @PostMapping(path = "/{purpose}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Row add(@PathVariable String subject, @PathVariable String purpose, @RequestParam String name, InputStream content)
            throws IOException {
        return row(attachments.add(subject, purpose, name, content, currentPerson.get()));
    }

    @DeleteMapping("/{code}")
    void remove(@PathVariable String subject, @PathVariable String code) {
        attachments.remove(subject, code, currentPerson.get());
    }

    @GetMapping("/{code}/content")
    ResponseEntity<StreamingResponseBody> download(@PathVariable String subject, @PathVariable String code) {
        Person person = currentPerson.get();
        Attachment found = attachments.read(subject, code, person);
        // Under its own code: who may read a paper is narrower than who sees the list of its case.
        downloads.write(code, code, found.fileName(), Downloads.Kind.DOWNLOAD, person);
        return Handout.of(found.fileName(), found.mediaType())
                .contentLength(found.sizeBytes())
                .body(out -> attachments.copy(found, out));
    }

    @GetMapping("/{code}/preview/{page}")
    ResponseEntity<Resource> preview(
            @PathVariable String subject,
            @PathVariable String code,
            @PathVariable int page,
            @RequestParam(defaultValue = "0") int width,
            WebRequest request) {
        Attachment found = attachments.read(subject, code, currentPerson.get());
        return previews.picture(found.sha256(), found.mediaType(), page, width, request);
    }

    private Row row(Attachment attachment) {
        AttachmentPolicy policy = attachments.policyFor(attachment.subject(), attachment.purpose());
        ZoneId zone = policy.campaignOf(attachment.subject()).timeZone();
        return new Row(
                attachment.code(),
                attachment.purpose(),
                policy.nameOf(attachment.purpose()),
                attachment.fileName(),
                FileCheck.size(attachment.sizeBytes()),
                attachment.sha256(),
                accounts.find(attachment.uploadedBy()).map(Person::name).orElse(attachment.uploadedBy()),
                MOMENT.format(attachment.uploadedAt().atZone(zone)),
                attachment.url(),
                attachments.waiting(attachment),
                Previews.shows(attachment.mediaType())
                        ? "/xem/" + attachment.subject() + "/dinh-kem/" + attachment.code()
                        : "");
    }
}
