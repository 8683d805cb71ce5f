package vn.vinhdanh.worklist;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;

/** Where administrators let the work list be checked and see what the checks found. */
@Controller
class WorkListCheckPages {

    private static final String PATH = "/doi-chieu-viec";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final WorkListChecks checks;
    private final Campaigns campaigns;
    private final CurrentPerson currentPerson;

    WorkListCheckPages(WorkListChecks checks, Campaigns campaigns, CurrentPerson currentPerson) {
        this.checks = checks;
        this.campaigns = campaigns;
        this.currentPerson = currentPerson;
    }

    /** One check, for people. */
    record Line(String at, String who, String outcome, List<String> words) {}

    @GetMapping(PATH)
    String latest(Model model) {
        administrator();
        model.addAttribute("lines", checks.latest().stream().map(this::line).toList());
        return "work-list-check";
    }

    @PostMapping(PATH)
    String runNow() {
        checks.runFor(administrator());
        return "redirect:" + PATH;
    }

    private Person administrator() {
        Person person = currentPerson.get();
        if (!person.isIn(Groups.ADMINISTRATORS)) {
            throw new NotForYou(
                    "Trang đối chiếu danh sách việc dành cho quản trị hệ thống.", "Nhờ quản trị hệ thống nếu cần.");
        }
        return person;
    }

    private Line line(WorkListChecks.Run run) {
        String outcome = run.endedAt() == null
                ? "Chưa xong"
                : run.differences() == 0
                        ? "Đã xem " + run.tasks() + " việc, tất cả đều khớp"
                        : "Đã xem " + run.tasks() + " việc, sửa " + run.differences() + " chỗ sai lệch";
        return new Line(moment(run.begunAt()), run.person() == null ? "Hệ thống" : run.person(), outcome, run.words());
    }

    private String moment(Instant instant) {
        ZoneId zone =
                campaigns.all().stream().map(Campaign::timeZone).findFirst().orElse(ZoneId.systemDefault());
        return MOMENT.format(instant.atZone(zone));
    }
}
