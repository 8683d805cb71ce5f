package vn.vinhdanh.council;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;

/** Where a member changes a ballot after its task is done. */
@Controller
class BallotPage {

    private final CouncilSessions sessions;
    private final Voting voting;
    private final CurrentPerson currentPerson;

    BallotPage(CouncilSessions sessions, Voting voting, CurrentPerson currentPerson) {
        this.sessions = sessions;
        this.voting = voting;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/phien-hop/{code}/phieu")
    String ballot(@PathVariable String code, Model model) {
        Person person = currentPerson.get();
        voting.ballot(sessions.read(code, person), person);
        model.addAttribute("code", code);
        return "ballot";
    }
}
