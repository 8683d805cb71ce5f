package vn.vinhdanh.reminder;

import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.reminder.NoticeMails.Notice;
import vn.vinhdanh.targetchange.TargetChange;
import vn.vinhdanh.targetchange.TargetChangeAnswered;
import vn.vinhdanh.targetchange.TargetChanges;

/** Tells a unit at once what became of its proposal to change a target. */
@Component
class TargetChangeMails {

    private final NoticeMails mails;
    private final TargetChanges changes;
    private final Accounts accounts;

    TargetChangeMails(NoticeMails mails, TargetChanges changes, Accounts accounts) {
        this.mails = mails;
        this.changes = changes;
        this.accounts = accounts;
    }

    @EventListener
    void on(TargetChangeAnswered answered) {
        TargetChange change = changes.get(answered.code());
        Participants participants = changes.participants(change);
        Campaign campaign = participants.campaign();
        boolean consented = change.status() == TargetChange.Status.CONSENTED;
        String office = campaign.role(Campaign.Role.APPRAISER).name();
        Notice notice = new Notice(
                "target-change/" + change.code(),
                (consented ? "Đồng ý" : "Không đồng ý") + " điều chỉnh chỉ tiêu của "
                        + participants.unit().name(),
                office + (consented ? " đồng ý" : " không đồng ý") + " đề nghị " + change.code() + ": "
                        + changes.inWords(change) + ".",
                Stream.of(
                                change.answer().isBlank() ? "" : (consented ? "Ý kiến: " : "Lý do: ") + change.answer(),
                                consented
                                        ? "Từ nay tỷ lệ hoàn thành tính theo chỉ tiêu mới; chỉ tiêu cũ vẫn được ghi lại."
                                        : "Chỉ tiêu đã đăng ký được giữ nguyên.")
                        .filter(point -> !point.isEmpty())
                        .toList(),
                "/dieu-chinh/" + change.code(),
                "");
        Stream.of(participants.preparerGroup(), participants.headGroup())
                .flatMap(group -> accounts.membersOf(group).stream())
                .distinct()
                .forEach(person -> mails.send(campaign, person, notice));
    }
}
