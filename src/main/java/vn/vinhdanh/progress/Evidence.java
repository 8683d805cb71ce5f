package vn.vinhdanh.progress;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.Attachment;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.registration.Registration;

/** The files that prove reported figures, for rooms that show the figures. */
@Component
public class Evidence {

    private final Attachments attachments;

    Evidence(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @return files attached to the target for the figure's period */
    public List<Attachment> of(Registration registration, Entry entry) {
        return attachments.of(registration.code(), EvidencePapers.purpose(entry.period(), entry.targetNumber()));
    }
}
