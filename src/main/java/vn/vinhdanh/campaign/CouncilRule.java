package vn.vinhdanh.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.vinhdanh.datafile.MayBeAbsent;

/**
 * How the council of a campaign works (R52, P14).
 *
 * @param name as written in minutes
 * @param ballot how it votes
 * @param quorum share of all members without which a session counts nothing
 * @param writtenOpinions what the written opinion of an absent member counts for
 * @param interests what a member may do about a nominee of the own unit
 * @param papers Word files that are filled from a session
 */
public record CouncilRule(
        String name,
        BallotRule ballot,
        QuorumRule quorum,
        OpinionRule writtenOpinions,
        InterestRule interests,
        @MayBeAbsent List<PaperTemplate> papers,
        String clause) {

    /**
     * @param mode how it votes unless a session is given another way
     * @param choices the other ways that a session may be given
     */
    public record BallotRule(Mode mode, @MayBeAbsent Set<Mode> choices, String clause) {

        /** @return whether a session may vote this way */
        public boolean allows(Mode way) {
            return way == mode || choices != null && choices.contains(way);
        }

        /** @return all ways, the usual one first */
        public List<Mode> ways() {
            return Stream.concat(Stream.of(mode), Stream.of(Mode.values()).filter(way -> way != mode && allows(way)))
                    .toList();
        }
    }

    /** How a council votes. */
    public enum Mode {
        OPEN("biểu quyết công khai trên hệ thống", false, false),
        SECRET("bỏ phiếu kín trên hệ thống", false, true),
        PAPER_NAMED("lấy ý kiến bằng phiếu giấy có ghi tên", true, false),
        PAPER_SECRET("bỏ phiếu kín bằng phiếu giấy", true, true);

        private final String words;
        private final boolean onPaper;
        private final boolean secret;

        Mode(String words, boolean onPaper, boolean secret) {
            this.words = words;
            this.onPaper = onPaper;
            this.secret = secret;
        }

        public String words() {
            return words;
        }

        /** @return whether members mark sheets that people count */
        public boolean isOnPaper() {
            return onPaper;
        }

        /** @return whether nobody may learn who voted what */
        public boolean isSecret() {
            return secret;
        }
    }

    /** What is written about a session. */
    public enum PaperKind {
        COUNTING_RECORD,
        MINUTES
    }

    /** @param name as people know the paper @param file in the folder of templates */
    public record PaperTemplate(PaperKind kind, String name, String file) {}

    public Optional<PaperTemplate> paper(PaperKind kind) {
        return papers == null
                ? Optional.empty()
                : papers.stream().filter(paper -> paper.kind() == kind).findFirst();
    }

    /** At least this share of all members, exact. */
    public record QuorumRule(int numerator, int denominator, String clause) {

        public boolean isReached(int attending, int all) {
            return (long) attending * denominator >= (long) numerator * all;
        }

        public String inWords() {
            return "từ " + numerator + "/" + denominator + " tổng số thành viên Hội đồng trở lên";
        }
    }

    /**
     * @param counted whether it counts like a ballot
     * @param attends whether who sent it counts as attending, for the quorum
     */
    public record OpinionRule(boolean counted, boolean attends, String clause) {}

    /** @param mayVote whether the member votes on it; either way the member stays in the denominator */
    public record InterestRule(boolean mayVote, String clause) {}
}
