package vn.vinhdanh.explanation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;

/**
 * "Vì sao?" of one dossier, or of two. Who may read both sees both ways; a nominee may set its own beside one that was
 * awarded, and then sees of the other only the award and the figure that decided (docs/decisions/0029).
 */
@Controller
class WhyPage {

    private final Dossiers dossiers;
    private final Stories stories;
    private final PairAnswers answers;
    private final CurrentPerson currentPerson;

    WhyPage(Dossiers dossiers, Stories stories, PairAnswers answers, CurrentPerson currentPerson) {
        this.dossiers = dossiers;
        this.stories = stories;
        this.answers = answers;
        this.currentPerson = currentPerson;
    }

    /** @param reason why it ended as it did, where it ended without an award */
    record Story(String code, String nominee, String awardForm, String status, String reason, List<Step> steps) {}

    /** @param other code of a second dossier to compare with; blank for none */
    @GetMapping("/ho-so/{code}/vi-sao")
    @Transactional(readOnly = true)
    public String why(
            @PathVariable String code, @RequestParam(name = "so-voi", defaultValue = "") String other, Model model) {
        Person person = currentPerson.get();
        Dossier dossier = dossiers.read(code, person);
        model.addAttribute("code", code);
        model.addAttribute("other", other.trim());
        model.addAttribute("others", others(dossier, person));
        if (other.isBlank()) {
            model.addAttribute("stories", List.of(story(dossier, person)));
            return "why";
        }
        Dossier second = second(other.trim(), dossier, person);
        model.addAttribute(
                "stories",
                Stream.of(dossier, second)
                        .filter(one -> dossiers.mayRead(one, person))
                        .map(one -> story(one, person))
                        .toList());
        model.addAttribute("answer", answers.of(dossier, second));
        return "why";
    }

    private Dossier second(String code, Dossier first, Person person) {
        Dossier second = dossiers.get(code);
        if (!second.campaignId().equals(first.campaignId())
                || !PairAnswers.isKnownToAll(second) && !dossiers.mayRead(second, person)) {
            throw new NotForYou(
                    "Bạn không so được với hồ sơ " + code + ": hồ sơ này chưa được khen thưởng và bạn không có quyền"
                            + " xem.",
                    "Chọn hồ sơ khác trong danh sách.");
        }
        return second;
    }

    private List<Choice> others(Dossier dossier, Person person) {
        return dossiers.of(dossier.campaignId()).stream()
                .filter(one -> !one.code().equals(dossier.code()))
                .filter(one -> PairAnswers.isKnownToAll(one) || dossiers.mayRead(one, person))
                .map(one -> new Choice(
                        one.code(),
                        one.code() + " – " + dossiers.nominee(one) + ", "
                                + dossiers.form(one).name()))
                .toList();
    }

    record Choice(String code, String words) {}

    private Story story(Dossier dossier, Person person) {
        return new Story(
                dossier.code(),
                dossiers.nominee(dossier),
                dossiers.form(dossier).name(),
                dossier.status().words(),
                dossier.outcomeReason(),
                stories.of(dossier, person));
    }
}
