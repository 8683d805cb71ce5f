package vn.vinhdanh.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;

/** The page on which the appraising office or an administrator moves the clock of a rehearsal forward. */
@Controller
@Profile("rehearsal & !production")
class RehearsalPage {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalPage.class);
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    /** Offices open. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** A deadline with a fixed date, offered as a place to go to. */
    record Milestone(String name, LocalDate date, String day) {}

    private final RehearsalClock clock;
    private final CurrentPerson currentPerson;
    private final ObjectProvider<Campaigns> campaigns;

    RehearsalPage(RehearsalClock clock, CurrentPerson currentPerson, ObjectProvider<Campaigns> campaigns) {
        this.clock = clock;
        this.currentPerson = currentPerson;
        this.campaigns = campaigns;
    }

    @GetMapping("/dien-tap")
    String show(Model model) {
        ZonedDateTime now = clock.instant().atZone(VIET_NAM);
        model.addAttribute("now", MOMENT.format(now));
        model.addAttribute("earliest", now.toLocalDate().plusDays(1));
        model.addAttribute("mayMove", mayMove(currentPerson.get()));
        model.addAttribute("milestones", milestones(now.toLocalDate()));
        return "rehearsal";
    }

    @PostMapping("/dien-tap")
    String move(
            @RequestParam("date") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            RedirectAttributes answer) {
        Person person = currentPerson.get();
        if (!mayMove(person)) {
            throw new NotForYou(
                    "Bạn không được chuyển ngày diễn tập.", "Nhờ Phòng Nội vụ hoặc người quản trị chuyển ngày.");
        }
        ZonedDateTime target = date.atTime(MORNING).atZone(VIET_NAM);
        if (!target.toInstant().isAfter(clock.instant())) {
            answer.addFlashAttribute(
                    "refused",
                    "Chỉ chuyển được đến một ngày sau hôm nay, vì việc đã làm và hạn đã qua không quay lại được.");
        } else {
            LOG.info("{} moves the rehearsal to {}", person.id(), target);
            clock.moveTo(target.toInstant());
            answer.addFlashAttribute("moved", "Đã chuyển đến ngày " + DAY.format(target) + ".");
        }
        return "redirect:/dien-tap";
    }

    private boolean mayMove(Person person) {
        if (person.isIn(Groups.ADMINISTRATORS)) {
            return true;
        }
        Campaigns all = campaigns.getIfAvailable();
        return all != null
                && all.all().stream()
                        .map(campaign -> campaign.roles().get(Role.APPRAISER))
                        .anyMatch(holder -> holder != null && person.isIn(holder.group()));
    }

    private List<Milestone> milestones(LocalDate today) {
        List<Milestone> milestones = new ArrayList<>();
        Campaigns all = campaigns.getIfAvailable();
        if (all != null) {
            for (Campaign campaign : all.all()) {
                for (Campaign.Deadline deadline : campaign.deadlines()) {
                    if (deadline.before() != null && deadline.before().isAfter(today)) {
                        milestones.add(
                                new Milestone(deadline.name(), deadline.before(), DAY.format(deadline.before())));
                    }
                }
            }
        }
        milestones.sort(Comparator.comparing(Milestone::date));
        return milestones;
    }
}
