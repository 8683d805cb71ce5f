package vn.vinhdanh.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.rehearsal.DemoAccount;
import vn.vinhdanh.rehearsal.RehearsalAccounts;

/** The sign-in page, and the page on which each role begins. */
@Controller
class FirstPages {

    private final CurrentPerson currentPerson;
    private final ObjectProvider<Campaigns> campaigns;
    private final ObjectProvider<RehearsalAccounts> demoAccounts;
    private final String demoPassword;

    FirstPages(
            CurrentPerson currentPerson,
            ObjectProvider<Campaigns> campaigns,
            ObjectProvider<RehearsalAccounts> demoAccounts,
            @Value("${vinhdanh.rehearsal.password:}") String demoPassword) {
        this.currentPerson = currentPerson;
        this.campaigns = campaigns;
        this.demoAccounts = demoAccounts;
        this.demoPassword = demoPassword;
    }

    @GetMapping("/")
    String begin() {
        return watchesOnly(currentPerson.get())
                ? "redirect:/camunda/app/cockpit/default/"
                : "redirect:/camunda/app/tasklist/default/";
    }

    /** A manager of some campaign who plays no other part. */
    private boolean watchesOnly(Person person) {
        Campaigns all = campaigns.getIfAvailable();
        return all != null
                && !person.groups().isEmpty()
                && person.groups().stream().allMatch(group -> all.all().stream()
                        .map(campaign -> campaign.roles().get(Role.MANAGER))
                        .anyMatch(manager -> manager != null && manager.group().equals(group)));
    }

    @GetMapping("/login")
    String signIn(Model model) {
        RehearsalAccounts demo = demoAccounts.getIfAvailable();
        List<DemoAccount> accounts = demo == null || demoPassword.isEmpty() ? List.of() : demo.all();
        model.addAttribute("rehearsal", !demoPassword.isEmpty());
        model.addAttribute("demoAccounts", accounts);
        model.addAttribute("demoPassword", demoPassword);
        return "login";
    }
}
