package vn.vinhdanh.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
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

/** The page on which the appraising office or an administrator moves the clock of a rehearsal forward, and sees what happened. */
@Controller
@Profile("rehearsal & !production")
class RehearsalPage {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalPage.class);
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    /** A deadline with a fixed date, offered as a place to go to. */
    record Milestone(String name, LocalDate date, String day) {}

    private final RehearsalClock clock;
    private final RehearsalWalk walk;
    private final CurrentPerson currentPerson;
    private final ObjectProvider<Campaigns> campaigns;

    RehearsalPage(
            RehearsalClock clock,
            RehearsalWalk walk,
            CurrentPerson currentPerson,
            ObjectProvider<Campaigns> campaigns) {
        this.clock = clock;
        this.walk = walk;
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
        model.addAttribute("walk", walk.state().orElse(null));
        model.addAttribute("story", walk.isRunning() ? List.of() : walk.story());
        return "rehearsal";
    }

    @PostMapping("/dien-tap")
    String move(
            @RequestParam("date") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            RedirectAttributes answer) {
        Person person = currentPerson.get();
        requireMover(person);
        ZonedDateTime target = date.atTime(RehearsalWalk.MORNING).atZone(VIET_NAM);
        if (!target.toInstant().isAfter(clock.instant())) {
            answer.addFlashAttribute(
                    "refused",
                    "Chỉ chuyển được đến một ngày sau hôm nay, vì việc đã làm và hạn đã qua không quay lại được.");
        } else {
            set(person, target.toInstant(), answer);
        }
        return "redirect:/dien-tap";
    }

    /** To the next moment at which a deadline passes or a step of the campaign begins. */
    @PostMapping("/dien-tap/moc-tiep")
    String moveToNextEvent(RedirectAttributes answer) {
        Person person = currentPerson.get();
        requireMover(person);
        walk.nextEvent()
                .ifPresentOrElse(
                        next -> set(person, next, answer),
                        () -> answer.addFlashAttribute("refused", "Không còn mốc nào phía trước."));
        return "redirect:/dien-tap";
    }

    private void set(Person person, Instant target, RedirectAttributes answer) {
        LOG.info("{} moves the rehearsal to {}", person.id(), target);
        if (!walk.start(target)) {
            answer.addFlashAttribute("refused", "Diễn tập đang được chuyển ngày; chờ xong rồi chuyển tiếp.");
        }
    }

    private void requireMover(Person person) {
        if (!mayMove(person)) {
            throw new NotForYou(
                    "Bạn không được chuyển ngày diễn tập.", "Nhờ Phòng Nội vụ hoặc người quản trị chuyển ngày.");
        }
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
