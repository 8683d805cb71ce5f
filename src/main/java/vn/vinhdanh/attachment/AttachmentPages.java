package vn.vinhdanh.attachment;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vinhdanh.download.Downloads;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.preview.PreviewAnswers;

/** Shows a paper page by page. */
@Controller
class AttachmentPages {

    private final Attachments attachments;
    private final Downloads downloads;
    private final PreviewAnswers previews;
    private final CurrentPerson currentPerson;

    AttachmentPages(
            Attachments attachments, Downloads downloads, PreviewAnswers previews, CurrentPerson currentPerson) {
        this.attachments = attachments;
        this.downloads = downloads;
        this.previews = previews;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/xem/{subject}/dinh-kem/{code}")
    String show(@PathVariable String subject, @PathVariable String code, Model model) {
        Person person = currentPerson.get();
        Attachment found = attachments.read(subject, code, person);
        downloads.write(code, code, found.fileName(), Downloads.Kind.PREVIEW, person);
        String address = "/api/attachments/" + subject + "/" + code;
        return previews.page(
                new PreviewAnswers.Shown(
                        found.fileName(),
                        subject,
                        "",
                        address + "/content",
                        address + "/preview",
                        found.sha256(),
                        found.mediaType()),
                model);
    }
}
