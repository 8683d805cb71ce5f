package vn.vinhdanh.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vinhdanh.engine.WebAppRoles;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.rehearsal.DemoAccount;
import vn.vinhdanh.rehearsal.RehearsalAccounts;

/** The sign-in page, and the page on which each role begins. */
@Controller
class FirstPages {

    private final CurrentPerson currentPerson;
    private final WebAppRoles roles;
    private final ObjectProvider<RehearsalAccounts> demoAccounts;
    private final String demoPassword;

    FirstPages(
            CurrentPerson currentPerson,
            WebAppRoles roles,
            ObjectProvider<RehearsalAccounts> demoAccounts,
            @Value("${vinhdanh.rehearsal.password:}") String demoPassword) {
        this.currentPerson = currentPerson;
        this.roles = roles;
        this.demoAccounts = demoAccounts;
        this.demoPassword = demoPassword;
    }

    @GetMapping("/")
    String begin() {
        return roles.onlyWatches(currentPerson.get().groups())
                ? "redirect:/camunda/app/cockpit/default/"
                : "redirect:/camunda/app/tasklist/default/";
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
