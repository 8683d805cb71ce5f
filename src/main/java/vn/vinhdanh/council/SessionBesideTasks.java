package vn.vinhdanh.council;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.desk.Meetings;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.identity.Person;

/** A session's dossiers beside its tasks; a member sees which of them still wait for the own vote. */
@Component
class SessionBesideTasks implements Meetings {

    private final CouncilSessionRepository sessions;
    private final Voting voting;
    private final MemberTies ties;
    private final Dossiers dossiers;

    SessionBesideTasks(CouncilSessionRepository sessions, Voting voting, MemberTies ties, Dossiers dossiers) {
        this.sessions = sessions;
        this.voting = voting;
        this.ties = ties;
        this.dossiers = dossiers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Meeting> find(String code, Person person) {
        return sessions.findById(code).map(session -> {
            Function<AgendaItem, String> standing = standing(session, person);
            return new Meeting(
                    "Phiên họp " + code + " của Hội đồng: "
                            + session.status().words().toLowerCase(Locale.ROOT),
                    session.agenda().stream()
                            .map(item -> row(item, standing.apply(item)))
                            .toList());
        });
    }

    private Row row(AgendaItem item, String standing) {
        Dossier dossier = dossiers.get(item.dossierCode());
        return new Row(
                dossier.code(),
                dossiers.nominee(dossier),
                dossiers.form(dossier).name(),
                dossiers.completionRate(dossier).map(CompletionRate::inWords).orElse(""),
                standing);
    }

    private Function<AgendaItem, String> standing(CouncilSession session, Person person) {
        if (!voting.isRunning(session)
                || session.members().stream().noneMatch(m -> m.userId().equals(person.id()))) {
            return item -> {
                Tally tally = item.tally(session.memberCount());
                return tally == null ? "" : tally.inWords();
            };
        }
        boolean cast = voting.isCast(session, person);
        Set<String> keptFrom = ties.keptFrom(session, person.id());
        Map<String, Vote> votes = voting.ballot(session, person).stream()
                .filter(row -> row.vote() != null)
                .collect(Collectors.toMap(Ballots.Row::dossierCode, Ballots.Row::vote));
        return item -> {
            if (keptFrom.contains(item.dossierCode())) {
                return "bạn không biểu quyết";
            }
            if (session.isSealed()) {
                return cast ? "bạn đã bỏ phiếu kín" : "bạn chưa bỏ phiếu";
            }
            Vote vote = votes.get(item.dossierCode());
            return vote == null
                    ? "bạn chưa chọn ý kiến"
                    : "bạn chọn: " + vote.words() + (cast ? "" : " (chưa nộp phiếu)");
        };
    }
}
