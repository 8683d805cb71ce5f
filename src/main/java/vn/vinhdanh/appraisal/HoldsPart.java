package vn.vinhdanh.appraisal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.Attachment;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.PagePart;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;

/** When, why and on what a dossier was held, on its page. */
@Component
@Order(20)
class HoldsPart implements PagePart {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Holds holds;
    private final Attachments attachments;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Accounts accounts;

    HoldsPart(Holds holds, Attachments attachments, Campaigns campaigns, DeadlineCalendar calendar, Accounts accounts) {
        this.holds = holds;
        this.attachments = attachments;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.accounts = accounts;
    }

    @Override
    public Optional<Table> of(Dossier dossier, Person person) {
        List<Hold> all = holds.of(dossier.code());
        Campaign campaign = campaigns.get(dossier.campaignId());
        List<Link> papers = attachments.readableBy(person, dossier.code()).stream()
                .filter(paper -> paper.purpose().equals(AppraisalPapers.HOLD_EVIDENCE))
                .map(HoldsPart::link)
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "Tạm dừng xét",
                        List.of("Từ lúc", "Lý do, căn cứ", "Kết thúc"),
                        all.stream()
                                .map(hold -> List.of(
                                        Cell.of(moment(campaign, hold.heldAt()), nameOf(hold.heldBy())),
                                        new Cell(
                                                hold.reason(),
                                                (hold.evidenceInWords() + " ("
                                                                + campaign.holds()
                                                                        .clause() + ")")
                                                        .trim(),
                                                papers),
                                        end(campaign, hold)))
                                .toList()));
    }

    private Cell end(Campaign campaign, Hold hold) {
        return hold.isOpen()
                ? Cell.of(
                        "Đang tạm dừng; thời gian này không tính vào hạn thẩm định",
                        "kỳ rà soát tiếp theo: " + calendar.lastMomentInWords(campaign, hold.reviewDue()))
                : Cell.of(
                        hold.basis(),
                        nameOf(hold.releasedBy()) + ", " + moment(campaign, hold.releasedAt()) + "; tạm dừng "
                                + hold.workingDays() + " ngày làm việc");
    }

    private static Link link(Attachment paper) {
        return new Link("/api/attachments/" + paper.subject() + "/" + paper.code() + "/content", paper.fileName());
    }

    private static String moment(Campaign campaign, Instant at) {
        return MOMENT.format(at.atZone(campaign.timeZone()));
    }

    private String nameOf(String user) {
        return accounts.find(user).map(Person::name).orElse(user);
    }
}
