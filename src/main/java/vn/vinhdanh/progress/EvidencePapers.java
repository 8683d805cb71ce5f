package vn.vinhdanh.progress;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.Attachment;
import vn.vinhdanh.attachment.AttachmentPolicy;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Registrations;

/** What proves a reported figure: the unit attaches it to the target and the period, before or after it reports. */
@Component
class EvidencePapers implements AttachmentPolicy {

    private static final String PREFIX = "KQ.";

    private final Registrations registrations;
    private final ProgressReports reports;
    private final ObjectProvider<EvidenceReaders> readers;
    private final Campaigns campaigns;

    EvidencePapers(
            Registrations registrations,
            ProgressReports reports,
            ObjectProvider<EvidenceReaders> readers,
            Campaigns campaigns) {
        this.registrations = registrations;
        this.reports = reports;
        this.readers = readers;
        this.campaigns = campaigns;
    }

    static String purpose(String period, int target) {
        return PREFIX + period + "." + target;
    }

    @Override
    public boolean speaksFor(String subject, String purpose) {
        return purpose.startsWith(PREFIX);
    }

    @Override
    public String nameOf(String purpose) {
        return "Minh chứng kết quả chỉ tiêu số " + purpose.substring(purpose.lastIndexOf('.') + 1);
    }

    @Override
    public Campaign campaignOf(String subject) {
        return campaigns.get(registrations.get(subject).campaignId());
    }

    @Override
    public void requireAdder(String subject, String purpose, Person person) {
        Registration registration = reports.read(subject, person);
        if (!reports.mayReport(registration, person)) {
            throw new NotForYou("Minh chứng kết quả do đơn vị đính kèm.", "");
        }
        reports.period(registration, purpose.substring(PREFIX.length(), Math.max(3, purpose.lastIndexOf('.'))));
    }

    @Override
    public void requireReader(String subject, String purpose, Person person) {
        Registration registration = registrations.get(subject);
        if (!registrations.participants(registration).mayRead(person)
                && readers.stream()
                        .noneMatch(r -> r.mayRead(registration.campaignId(), registration.unitId(), person))) {
            throw new NotForYou("Đăng ký " + subject + " không thuộc đơn vị của bạn.", "");
        }
    }

    /** An accepted registration stays accepted. */
    @Override
    public void keepOpen(String subject, String purpose) {}

    /** @return the evidence of one figure that is there now */
    static List<Attachment> of(List<Attachment> all, Period period, int target) {
        return all.stream()
                .filter(a -> a.purpose().equals(purpose(period.id(), target)))
                .toList();
    }
}
