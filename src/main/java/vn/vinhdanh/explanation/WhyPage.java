package vn.vinhdanh.explanation;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.identity.CurrentPerson;

/** "Vì sao?" of one dossier, or of two side by side, for those who may read them. */
@Controller
class WhyPage {

    private final Dossiers dossiers;
    private final ObjectProvider<Explains> rooms;
    private final CurrentPerson currentPerson;

    WhyPage(Dossiers dossiers, ObjectProvider<Explains> rooms, CurrentPerson currentPerson) {
        this.dossiers = dossiers;
        this.rooms = rooms;
        this.currentPerson = currentPerson;
    }

    /** @param reason why it ended as it did, where it ended without an award */
    record Story(String code, String nominee, String awardForm, String status, String reason, List<Step> steps) {}

    /** @param other code of a second dossier to compare with; blank for none */
    @GetMapping("/ho-so/{code}/vi-sao")
    @Transactional(readOnly = true)
    public String why(
            @PathVariable String code, @RequestParam(name = "so-voi", defaultValue = "") String other, Model model) {
        Dossier dossier = dossiers.read(code, currentPerson.get());
        model.addAttribute("code", code);
        model.addAttribute("other", other.trim());
        model.addAttribute(
                "stories",
                other.isBlank()
                        ? List.of(story(dossier))
                        : List.of(story(dossier), story(dossiers.read(other.trim(), currentPerson.get()))));
        model.addAttribute(
                "others",
                dossiers.readableBy(currentPerson.get()).stream()
                        .filter(one -> !one.code().equals(code))
                        .filter(one -> one.campaignId().equals(dossier.campaignId()))
                        .map(one -> new Choice(
                                one.code(),
                                one.code() + " – " + dossiers.nominee(one) + ", "
                                        + dossiers.form(one).name()))
                        .toList());
        return "why";
    }

    record Choice(String code, String words) {}

    private Story story(Dossier dossier) {
        return new Story(
                dossier.code(),
                dossiers.nominee(dossier),
                dossiers.form(dossier).name(),
                dossier.status().words(),
                dossier.outcomeReason(),
                rooms.orderedStream().flatMap(room -> room.of(dossier).stream()).toList());
    }
}
