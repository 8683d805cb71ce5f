package vn.vinhdanh.council;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.Dossiers;

/** Counts what a session voted, each nominee by the threshold of the award form, over all members. */
@Component
class Counting {

    private final Voting voting;
    private final PaperCountRows paper;
    private final Dossiers dossiers;

    Counting(Voting voting, PaperCountRows paper, Dossiers dossiers) {
        this.voting = voting;
        this.paper = paper;
        this.dossiers = dossiers;
    }

    /** @return in the order of the agenda */
    List<Tally> of(CouncilSession session) {
        int spoilt = session.isOnPaper() ? paper.of(session.code()).invalid() : 0;
        return session.agenda().stream()
                .map(item -> Tally.of(
                        dossiers.form(dossiers.get(item.dossierCode())).vote(),
                        session.memberCount(),
                        voting.count(session, item.dossierCode()),
                        spoilt))
                .toList();
    }
}
