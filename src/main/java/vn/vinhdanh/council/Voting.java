package vn.vinhdanh.council;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;

/**
 * Who may vote, until when, openly or secretly. Everybody has one ballot, may change it until the count, and never after;
 * the session is locked meanwhile, so that two browsers of one member leave one ballot.
 */
@Service
@Transactional
public class Voting {

    private final CouncilSessionRepository sessions;
    private final Ballots ballots;
    private final SealedBallots sealed;
    private final PaperCountRows paper;
    private final WrittenOpinions opinions;
    private final MemberTies ties;
    private final Campaigns campaigns;
    private final Clock clock;

    Voting(
            CouncilSessionRepository sessions,
            Ballots ballots,
            SealedBallots sealed,
            PaperCountRows paper,
            WrittenOpinions opinions,
            MemberTies ties,
            Campaigns campaigns,
            Clock clock) {
        this.sessions = sessions;
        this.ballots = ballots;
        this.sealed = sealed;
        this.paper = paper;
        this.opinions = opinions;
        this.ties = ties;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * Takes a member's votes. In an open vote they are kept, count once cast, and may then only be changed as a whole; in
     * a secret one they are cast at once.
     *
     * @param receipt of the ballot to replace in a secret vote; empty at first
     * @return receipt of the ballot in a secret vote, empty in an open one
     * @throws Refusal when votes are missing that must be there, or the member's one ballot is in the box already
     */
    public String write(String code, List<Ballots.Row> rows, String receipt, Person person) {
        CouncilSession session = locked(code, person);
        requireStillVoting(session);
        Set<String> onAgenda =
                session.agenda().stream().map(AgendaItem::dossierCode).collect(Collectors.toSet());
        onAgenda.removeAll(ties.keptFrom(session, person.id()));
        List<Ballots.Row> given =
                rows.stream().filter(r -> onAgenda.contains(r.dossierCode())).toList();
        boolean cast = ballots.isCast(code, person.id());
        return session.isSealed()
                ? writeSecretly(session, given, receipt, cast, person)
                : writeOpenly(session, given, cast, person);
    }

    private String writeOpenly(CouncilSession session, List<Ballots.Row> given, boolean cast, Person person) {
        given.forEach(row -> ballots.write(session.code(), person.id(), row));
        if (cast) {
            Refusal.unlessEmpty("Chưa đổi được phiếu", check(session, person));
        }
        return "";
    }

    private String writeSecretly(
            CouncilSession session, List<Ballots.Row> given, String receipt, boolean cast, Person person) {
        Refusal.unlessEmpty("Chưa bỏ được phiếu", check(session, person, given));
        if (!cast) {
            ballots.cast(session.code(), person.id());
            return sealed.cast(session.code(), given);
        }
        if (!sealed.replace(session.code(), receipt, given)) {
            throw Refusal.because(
                    "BALLOT_CAST",
                    "Bạn đã bỏ phiếu ở phiên họp " + session.code() + "; mã phiếu chưa đúng nên không đổi được phiếu.",
                    "Nhập mã phiếu đã nhận khi bỏ phiếu. Không còn mã thì phiếu đã bỏ giữ nguyên giá trị.",
                    clauseOf(session));
        }
        return receipt;
    }

    /**
     * A member is done with the task of voting: in an open vote this casts the ballot, in a secret one it was cast before.
     *
     * @param member whose task it is
     * @throws Refusal naming every nominee without a vote
     */
    public void cast(String code, Person person, String member) {
        CouncilSession session = locked(code, person);
        if (!person.id().equals(member)) {
            throw new NotForYou("Mỗi thành viên tự bỏ phiếu của mình.", "");
        }
        boolean cast = ballots.isCast(code, person.id());
        if (session.isSealed()) {
            if (!cast) {
                throw Refusal.because(
                        "BALLOT_MISSING",
                        "Bạn chưa bỏ phiếu ở phiên họp " + code + ".",
                        "Chọn ý kiến cho từng hồ sơ rồi bỏ phiếu.",
                        clauseOf(session));
            }
            return;
        }
        requireStillVoting(session);
        if (cast) {
            throw Refusal.because(
                    "BALLOT_CAST",
                    "Bạn đã bỏ phiếu ở phiên họp " + code + ".",
                    "Muốn đổi phiếu trước giờ kiểm phiếu, mở trang phiếu của phiên họp.",
                    clauseOf(session));
        }
        Refusal.unlessEmpty("Chưa nộp được phiếu", check(session, person));
        ballots.cast(code, person.id());
    }

    /** @return the member's own votes; none of a secret ballot, which nobody can tell apart */
    @Transactional(readOnly = true)
    List<Ballots.Row> ballot(CouncilSession session, Person person) {
        requireMember(session, person);
        requireInSystem(session);
        return ballots.of(session.code(), person.id());
    }

    @Transactional(readOnly = true)
    boolean isCast(CouncilSession session, Person person) {
        return ballots.isCast(session.code(), person.id());
    }

    /** @return whether a vote can still be given or changed now */
    @Transactional(readOnly = true)
    boolean isRunning(CouncilSession session) {
        return session.status() == CouncilSession.Status.VOTING
                && !session.isOnPaper()
                && clock.instant().isBefore(session.votingUntil());
    }

    /** @return every nominee without a complete vote of the person */
    @Transactional(readOnly = true)
    List<Finding> check(CouncilSession session, Person person) {
        return check(session, person, ballots.of(session.code(), person.id()));
    }

    /** @return how many members have voted; of a count on paper, how many sheets came back */
    @Transactional(readOnly = true)
    int castCount(CouncilSession session) {
        if (session.isOnPaper()) {
            Integer collected = paper.of(session.code()).collected();
            return collected == null ? 0 : collected;
        }
        return ballots.roll(session.code()).size();
    }

    /** A secret vote gets its box before anybody votes. */
    void begin(CouncilSession session) {
        if (session.isSealed()) {
            sealed.begin(session.code());
        }
    }

    /** @return whether a secret vote can be held on this server */
    boolean canBeSecret() {
        return sealed.isReady();
    }

    /** @return votes cast, and written opinions where the campaign counts them */
    Map<Vote, Integer> count(CouncilSession session, String dossier) {
        Map<Vote, Integer> votes = ballots(session, dossier);
        if (campaigns.get(session.campaignId()).council().writtenOpinions().counted()) {
            writtenVotes(session, dossier).forEach((vote, number) -> votes.merge(vote, number, Integer::sum));
        }
        return votes;
    }

    /** @return votes of each kind on ballots alone */
    Map<Vote, Integer> ballots(CouncilSession session, String dossier) {
        if (session.isOnPaper()) {
            return paper.of(session.code()).votes(dossier);
        }
        return session.isSealed() ? sealed.count(session.code(), dossier) : ballots.count(session.code(), dossier);
    }

    /** @return what was written about a dossier, for the minutes; without names in a secret vote */
    @Transactional(readOnly = true)
    List<String> opinions(CouncilSession session, String dossier) {
        Stream<String> onBallots = session.isSealed()
                ? sealed.opinions(session.code(), dossier).stream()
                : session.members().stream()
                        .filter(member -> ballots.isCast(session.code(), member.userId()))
                        .flatMap(member -> ballots.of(session.code(), member.userId()).stream()
                                .filter(row -> row.dossierCode().equals(dossier)
                                        && !row.opinion().isBlank())
                                .map(row -> member.name() + ": " + row.opinion()));
        return Stream.concat(
                        onBallots,
                        written(session, dossier)
                                .filter(entry -> !entry.getValue().opinion().isBlank())
                                .map(entry -> entry.getKey().name() + " (bằng văn bản): "
                                        + entry.getValue().opinion()))
                .toList();
    }

    /** @return votes of each kind in written opinions, whether they count or not */
    @Transactional(readOnly = true)
    Map<Vote, Integer> writtenVotes(CouncilSession session, String dossier) {
        Map<Vote, Integer> votes = new EnumMap<>(Vote.class);
        written(session, dossier).forEach(entry -> votes.merge(entry.getValue().vote(), 1, Integer::sum));
        return votes;
    }

    private Stream<Map.Entry<Member, Ballots.Row>> written(CouncilSession session, String dossier) {
        return session.members().stream()
                .filter(member -> member.is(Presence.WRITTEN) && !ballots.isCast(session.code(), member.userId()))
                .flatMap(member -> opinions.of(session.code(), member.userId()).stream()
                        .filter(row -> row.dossierCode().equals(dossier) && row.vote() != null)
                        .map(row -> Map.entry(member, row)));
    }

    /** The count is over: nobody finds an own ballot again. */
    void end(CouncilSession session) {
        if (session.isSealed()) {
            sealed.forgetReceipts(session.code());
        }
    }

    private List<Finding> check(CouncilSession session, Person person, List<Ballots.Row> votes) {
        Set<String> keptFrom = ties.keptFrom(session, person.id());
        Map<String, Ballots.Row> given =
                votes.stream().collect(Collectors.toMap(Ballots.Row::dossierCode, r -> r, (first, second) -> second));
        String clause = clauseOf(session);
        List<Finding> missing = new ArrayList<>();
        for (AgendaItem item : session.agenda()) {
            Ballots.Row row = given.get(item.dossierCode());
            Place place = Place.row(item.dossierCode());
            if (keptFrom.contains(item.dossierCode())) {
                continue;
            }
            if (row == null || row.vote() == null) {
                missing.add(Finding.blocking(
                        "VOTE_MISSING",
                        place,
                        "Chưa bỏ phiếu cho hồ sơ " + item.dossierCode() + ".",
                        "Chọn đồng ý, không đồng ý, phiếu trắng hoặc ý kiến khác.",
                        clause));
            } else if (row.vote() == Vote.OTHER
                    && (row.opinion() == null || row.opinion().isBlank())) {
                missing.add(Finding.blocking(
                        "OPINION_MISSING",
                        place,
                        "Hồ sơ " + item.dossierCode() + " được chọn “Ý kiến khác” nhưng chưa ghi ý kiến.",
                        "Ghi ý kiến, hoặc chọn đồng ý / không đồng ý.",
                        clause));
            }
        }
        return missing;
    }

    private CouncilSession locked(String code, Person person) {
        CouncilSession session =
                sessions.findByCode(code).orElseThrow(() -> new NotFound("Không có phiên họp " + code + "."));
        requireMember(session, person);
        session.require(CouncilSession.Status.VOTING, "bỏ phiếu ở");
        requireInSystem(session);
        return session;
    }

    private void requireInSystem(CouncilSession session) {
        if (session.isOnPaper()) {
            throw Refusal.because(
                    "BALLOT_ON_PAPER",
                    "Phiên họp " + session.code() + " bỏ phiếu bằng phiếu giấy.",
                    "Bỏ phiếu tại cuộc họp.",
                    clauseOf(session));
        }
    }

    private static void requireMember(CouncilSession session, Person person) {
        if (session.members().stream().noneMatch(m -> m.userId().equals(person.id()))) {
            throw new NotForYou("Bạn không phải thành viên dự phiên họp " + session.code() + ".", "");
        }
    }

    /** The timer that closes the vote may fire seconds late; the hour counts, not the timer. */
    private void requireStillVoting(CouncilSession session) {
        if (!isRunning(session)) {
            throw Refusal.because(
                    "VOTING_OVER",
                    "Đã hết giờ bỏ phiếu của phiên họp " + session.code() + ".",
                    "Phiếu nộp sau giờ này không được tính; báo Thư ký Hội đồng.",
                    clauseOf(session));
        }
    }

    private String clauseOf(CouncilSession session) {
        return campaigns.get(session.campaignId()).council().ballot().clause();
    }
}
