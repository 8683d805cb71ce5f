package vn.vinhdanh.deputy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vinhdanh.campaign.SignedPaper;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;

/** Everything that is wrong with a written authority before it is sent. */
final class AuthorityChecks {

    private final DeputyAuthority authority;
    private final Participants participants;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    AuthorityChecks(DeputyAuthority authority, Participants participants, LocalDate today) {
        this.authority = authority;
        this.participants = participants;
        this.today = today;
    }

    /**
     * @param deputy the account chosen, with the groups it has now
     * @param sender who sends the authority
     * @param others authorities of the same head that take their days
     * @param scanned whether the scan is attached
     */
    List<Finding> check(Optional<Person> deputy, Person sender, List<DeputyAuthority> others, boolean scanned) {
        checkDeputy(deputy, sender, others);
        checkDays();
        others.stream()
                .filter(authority::overlaps)
                .findFirst()
                .ifPresent(other -> add(
                        "AUTHORITY_OVERLAPS",
                        "fromDay",
                        "Thời gian trùng với " + other.paper() + " (" + other.period() + ").",
                        "Đổi ngày, hoặc kết thúc giấy ủy quyền kia trước."));
        checkPaper();
        if (!scanned) {
            findings.add(Finding.blocking(
                    "AUTHORITY_SCAN_MISSING",
                    Place.document(AuthorityPapers.SCAN),
                    "Chưa đính kèm bản quét giấy ủy quyền.",
                    "Đính kèm giấy đã ký, đóng dấu.",
                    clause()));
        }
        return findings;
    }

    private void checkDeputy(Optional<Person> deputy, Person sender, List<DeputyAuthority> others) {
        if (authority.deputy().isEmpty()) {
            add("DEPUTY_MISSING", "deputy", "Chưa chọn cấp phó được ủy quyền.", "Chọn tài khoản của đơn vị.");
            return;
        }
        if (deputy.filter(person -> person.isIn(participants.preparerGroup())).isEmpty()) {
            add(
                    "DEPUTY_OF_ANOTHER_UNIT",
                    "deputy",
                    "Tài khoản được chọn không thuộc " + participants.preparer().name() + ".",
                    "Chọn tài khoản của chính đơn vị.");
        }
        boolean onlyForAnother =
                others.stream().anyMatch(other -> other.deputy().equals(authority.deputy()) && other.isMemberAdded());
        if (!onlyForAnother
                && deputy.filter(person -> person.isIn(participants.headGroup()))
                        .isPresent()) {
            add(
                    "DEPUTY_IS_HEAD",
                    "deputy",
                    "Người được chọn đang có quyền của Thủ trưởng.",
                    "Chọn cấp phó, không chọn Thủ trưởng.");
        }
        if (authority.deputy().equals(sender.id())) {
            add(
                    "DEPUTY_IS_SENDER",
                    "deputy",
                    "Bạn không được tự gửi giấy ủy quyền cho chính mình.",
                    "Đề nghị Thủ trưởng hoặc người khác trong đơn vị gửi.");
        }
    }

    private void checkDays() {
        if (authority.fromDay() == null) {
            add("FROM_MISSING", "fromDay", "Chưa ghi ngày đầu của thời gian ủy quyền.", "Chọn ngày ghi trong giấy.");
        } else if (authority.fromDay().isBefore(today)) {
            add(
                    "FROM_IN_PAST",
                    "fromDay",
                    "Ngày đầu của thời gian ủy quyền đã qua.",
                    "Quyền ký thay không giao lùi ngày; chọn từ hôm nay trở đi.");
        }
        if (authority.toDay() == null) {
            add("TO_MISSING", "toDay", "Chưa ghi ngày cuối của thời gian ủy quyền.", "Chọn ngày ghi trong giấy.");
        } else if (authority.fromDay() != null && authority.toDay().isBefore(authority.fromDay())) {
            add("TO_BEFORE_FROM", "toDay", "Ngày cuối trước ngày đầu.", "Kiểm tra lại hai ngày.");
        } else if (authority.toDay().isBefore(today)) {
            add("TO_IN_PAST", "toDay", "Ngày cuối của thời gian ủy quyền đã qua.", "Chọn từ hôm nay trở đi.");
        }
    }

    private void checkPaper() {
        findings.addAll(new SignedPaper("giấy ủy quyền", authority.documentNumber(), authority.documentDate())
                .faults(today, clause()));
    }

    private void add(String code, String field, String sentence, String remedy) {
        findings.add(Finding.blocking(code, Place.field(field), sentence, remedy, clause()));
    }

    private String clause() {
        return participants.campaign().deputy().clause();
    }
}
