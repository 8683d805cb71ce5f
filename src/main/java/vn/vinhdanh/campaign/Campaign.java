package vn.vinhdanh.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.vinhdanh.datafile.Code;
import vn.vinhdanh.datafile.MayBeAbsent;

/**
 * One emulation campaign, as its launch plan orders it. Every element carries the clause it comes from.
 *
 * @param id short code, prefix of every business key, e.g. {@code LC2020}
 * @param organization name of the organization file whose units take part
 * @param levels administrative levels, highest first
 * @param authority the authority that launched the campaign and decides at its own level
 * @param progress when units report what they have reached so far (R70); null where they do not
 * @param targetChanges how a registered target is changed later; null where it cannot be
 * @param ranking by what nominees are compared, the first difference decides (R33, P6)
 * @param cascade whether who does not get the award it asked for is looked at for a lower one; null where it is not
 * @param disabledChecks codes of checks that this campaign does without
 * @param reminders when people are reminded; null where nobody is
 * @param substitution how a refusal of the level above is followed up; null where it is not
 * @param roles who plays the standing roles, by role
 * @param recipients who gets the plan, in its order (R9)
 * @param duties what the plan asks of whom (part V), for pages that show it; nothing runs from it
 */
public record Campaign(
        @Code String id,
        String name,
        String occasion,
        String slogan,
        @Code String organization,
        Plan plan,
        List<Basis> basis,
        List<Passage> purpose,
        List<Passage> content,
        Period period,
        CutOff cutOff,
        ZoneId timeZone,
        List<Level> levels,
        Authority authority,
        Regime regime,
        List<Deadline> deadlines,
        List<Subject> subjects,
        @MayBeAbsent List<CatalogueEntry> catalogue,
        List<ContentGroup> contentGroups,
        CompletionRateRule completionRate,
        @MayBeAbsent ProgressRule progress,
        @MayBeAbsent TargetChangeRule targetChanges,
        List<RankingStep> ranking,
        @MayBeAbsent Cascade cascade,
        List<Criterion> criteria,
        @MayBeAbsent List<RatingScale> ratingScales,
        List<DocumentType> documentTypes,
        UploadRule upload,
        OriginalRule originals,
        @MayBeAbsent List<NoticeTemplate> notices,
        SupplementRule supplements,
        MoveRule moves,
        HoldRule holds,
        ReappraisalRule reappraisal,
        List<AwardForm> awardForms,
        Tables tables,
        @MayBeAbsent Set<String> disabledChecks,
        CouncilRule council,
        ConsultationRule consultation,
        ReconsiderationRule reconsideration,
        @MayBeAbsent ReminderRule reminders,
        ExtensionRule extensions,
        TimeAllowed merger,
        TimeAllowed deputy,
        OverviewRule overview,
        TimeAllowed councilReturn,
        @MayBeAbsent SubstitutionRule substitution,
        Map<Role, RoleHolder> roles,
        List<String> recipients,
        @MayBeAbsent List<Duty> duties) {

    /** The launch plan as a document; number and date may be filled in later (R1, R2). */
    public record Plan(
            @MayBeAbsent String number,
            String symbol,
            String place,
            @MayBeAbsent LocalDate issuedOn,
            String issuer,
            String signerTitle,
            String signer,
            String clause) {}

    public record Basis(String document, LocalDate date, String issuer, String clause) {}

    public record Passage(String text, String clause) {}

    /** First and last day on which achievements count (R22). */
    public record Period(LocalDate from, LocalDate to, String clause) {
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Day at which completion rates are taken (R23). */
    public record CutOff(LocalDate date, String clause) {}

    /** @param name as in "cấp tỉnh" */
    public record Level(@Code String id, String name) {}

    public record Authority(String level, String name, String headTitle, String clause) {}

    /**
     * The dated set of laws the campaign is run under.
     *
     * @param oneAward clause that honours an achievement once; null where none is named
     */
    public record Regime(@Code String id, String name, List<String> instruments, @MayBeAbsent String oneAward) {}

    /**
     * A moment by which something must be done: either fixed ({@code before}, exclusive, 00:00 of that day) or a number
     * of working days away from another deadline (negative: earlier).
     */
    public record Deadline(
            DeadlineKind kind,
            String name,
            @MayBeAbsent LocalDate before,
            @MayBeAbsent DeadlineKind from,
            @MayBeAbsent Integer workingDays,
            String clause) {}

    /**
     * A kind of unit that takes part and how it registers (R24, R67).
     *
     * @param letterhead what stands above the unit's name on its papers; empty where the unit itself knows
     */
    public record Subject(
            UnitKind kind, String name, RegistrationWay registration, @MayBeAbsent String letterhead, String clause) {}

    public enum RegistrationWay {
        OWN,
        BY_PARENT,
        NONE
    }

    /** A Resolution, Programme or Project whose targets units register against (R16, R59, P17). */
    public record CatalogueEntry(@Code String id, Kind kind, String name, String clause) {
        public enum Kind {
            RESOLUTION,
            PROGRAMME,
            PROJECT
        }
    }

    /**
     * A group of targets that a registration must contain (R61–R63).
     *
     * @param weight what each of its targets weighs in a weighted mean; null counts as 1
     */
    public record ContentGroup(
            @Code String id,
            String name,
            boolean mandatory,
            @MayBeAbsent boolean needsCatalogueEntry,
            @MayBeAbsent Set<UnitKind> onlyFor,
            @MayBeAbsent BigDecimal weight,
            String clause) {
        public boolean appliesTo(UnitKind kind) {
            return onlyFor == null || onlyFor.isEmpty() || onlyFor.contains(kind);
        }
    }

    /**
     * How completion is computed (P5).
     *
     * @param cap most that one target counts for, 1 = 100 %
     */
    public record CompletionRateRule(Formula formula, BigDecimal cap, String clause) {
        public enum Formula {
            /** Every target counts the same, each up to the cap. */
            MEAN_OF_CAPPED_RATES,
            /** As above, each with the weight of its content group. */
            WEIGHTED_MEAN,
            /** How many targets were met of all; how far the others got does not count. */
            SHARE_OF_TARGETS_MET
        }
    }

    /** P7: rank 1 gets the first award, rank 2 the second, the next best the third. */
    public record Cascade(String clause) {}

    /**
     * One step of comparing nominees (P6).
     *
     * @param atLeast share that counts, for {@link By#WOMEN_SHARE}; null elsewhere
     */
    public record RankingStep(By by, @MayBeAbsent BigDecimal atLeast, String clause) {
        public enum By {
            /** R33, R37. */
            COMPLETION_RATE("tỷ lệ hoàn thành"),
            /** R14. */
            TARGETS_EXCEEDED("tỷ lệ chỉ tiêu vượt mức"),
            /** R34, R38. */
            CREATIVE_WORKS("số công trình, sáng kiến được công nhận"),
            /** law.md 1.1: of equals the collective with mostly women, in regimes that say so. */
            WOMEN_SHARE("tỷ lệ nữ"),
            /** The bloc's meeting votes; it says nothing about nominees of other blocs. */
            MEETING_VOTE("số phiếu của cuộc họp"),
            /** P7: of equals from several blocs the council's ballot. */
            COUNCIL_VOTE("số phiếu đồng ý của Hội đồng");

            private final String words;

            By(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }

            /** Only in a vote a tie may end, so votes come after everything else. */
            public boolean isVote() {
                return this == MEETING_VOTE || this == COUNCIL_VOTE;
            }
        }
    }

    /**
     * A condition a nominee declares to meet.
     *
     * @param kind how it is declared
     * @param scale rating scale for {@link Kind#RATING}
     * @param minimum lowest rating that satisfies, for {@link Kind#RATING}
     * @param evidence document type that must be attached, or null
     * @param onlyFor kinds of nominee it is asked of; empty means all
     */
    public record Criterion(
            @Code String id,
            String text,
            Kind kind,
            @MayBeAbsent String scale,
            @MayBeAbsent String minimum,
            @MayBeAbsent String evidence,
            @MayBeAbsent Set<UnitKind> onlyFor,
            String clause) {
        public enum Kind {
            DECLARATION,
            RATING
        }

        public boolean appliesTo(UnitKind kind) {
            return onlyFor == null || onlyFor.isEmpty() || onlyFor.contains(kind);
        }
    }

    /** Ratings from lowest to highest; that there was none (P12) is no rating and not on the scale. */
    public record RatingScale(@Code String id, List<Rating> ratings) {
        public record Rating(@Code String id, String name) {}

        /** @return position of the rating, lowest 0; -1 when unknown */
        public int rank(String ratingId) {
            for (int i = 0; i < ratings.size(); i++) {
                if (ratings.get(i) != null && ratingId.equals(ratings.get(i).id())) {
                    return i;
                }
            }
            return -1;
        }

        public String nameOf(String ratingId) {
            return ratings.stream()
                    .filter(r -> r.id().equals(ratingId))
                    .findFirst()
                    .map(Rating::name)
                    .orElse(ratingId);
        }
    }

    /**
     * @param lines whether it is a list whose lines are typed in the form, one for each nominee (R57b, P20)
     * @param templates Word files that people get half filled; the first that applies to the nominee is taken
     */
    public record DocumentType(
            @Code String id,
            String name,
            @MayBeAbsent String hint,
            @MayBeAbsent boolean lines,
            String clause,
            @MayBeAbsent List<PaperTemplate> templates) {
        /** @param nominee kind of the unit; of the person's unit for an individual */
        public Optional<PaperTemplate> templateFor(UnitKind nominee, boolean individual) {
            return templates.stream()
                    .filter(template -> template.individuals() == individual && template.appliesTo(nominee))
                    .findFirst();
        }
    }

    /**
     * A Word file that the office edits and the system fills.
     *
     * @param file its name in the folder {@code papers}
     * @param onlyFor kinds of nominee it is meant for; empty means all
     * @param individuals whether it is meant for people instead of units (P9)
     */
    public record PaperTemplate(String file, @MayBeAbsent Set<UnitKind> onlyFor, @MayBeAbsent boolean individuals) {
        public boolean appliesTo(UnitKind kind) {
            return onlyFor == null || onlyFor.isEmpty() || onlyFor.contains(kind);
        }
    }

    /**
     * The paper original of a dossier (R54).
     *
     * @param sets how many sets are handed in on paper
     * @param requiredBeforeQualified whether a dossier can be found eligible only after its paper was received
     */
    public record OriginalRule(int sets, boolean requiredBeforeQualified, String clause) {}

    /**
     * How a unit is told something about its dossier.
     *
     * @param name of the paper, for people
     * @param file Word template in the folder {@code papers}
     */
    public record NoticeTemplate(NoticeKind kind, String name, String file) {}

    /** @param maxFileBytes greatest size of one file in bytes; @param types media type → file ending */
    public record UploadRule(long maxFileBytes, long maxDossierBytes, Map<String, String> types) {}

    /**
     * How a dossier is sent back to be completed.
     *
     * @param limit how often bloc and appraiser may ask before they have to know that it is once too often
     * @param workingDays working days the unit has
     */
    public record SupplementRule(int limit, int workingDays, String clause) {}

    /**
     * Deadlines that are extended or shortened while the campaign runs.
     *
     * @param paperRequired whether the document that orders it must be attached, not only named
     */
    public record ExtensionRule(boolean paperRequired, String clause) {}

    /** @param workingDays working days a unit has to answer a proposal to move its dossier */
    public record MoveRule(int workingDays, String clause) {}

    /** @param workingDays working days there are at least to appraise a dossier that was drawn back or reopened */
    public record ReappraisalRule(int workingDays, String clause) {}

    /** @param reviewWorkingDays working days after which a held dossier has to be looked at again */
    public record HoldRule(int reviewWorkingDays, String clause) {}

    /**
     * What may be awarded.
     *
     * @param level id of the issuing level
     * @param nominatedHere false when the form is decided elsewhere by its own rules (R47)
     * @param individuals that it is for people, not for units; null for units
     * @param criteria ids of the criteria to declare; see {@link Campaign#criteriaOf} for those of one nominee
     * @param vote share of ALL council members that must agree
     * @param prize id of the money that goes with it in the regime files, or null when none does
     */
    public record AwardForm(
            @Code String id,
            String name,
            String level,
            String issuer,
            boolean nominatedHere,
            @MayBeAbsent String elsewhereReason,
            @MayBeAbsent Individuals individuals,
            @MayBeAbsent List<Quota> quotas,
            @MayBeAbsent List<String> criteria,
            @MayBeAbsent VoteRule vote,
            @MayBeAbsent String prize,
            String clause) {
        public Optional<Quota> quotaFor(UnitKind kind) {
            return quotas.stream().filter(q -> q.kinds().contains(kind)).findFirst();
        }

        public boolean isForIndividuals() {
            return individuals != null;
        }

        /** @return whether units of this kind may be nominated; for a form for individuals, their people (P9) */
        public boolean isOpenTo(UnitKind kind) {
            return isForIndividuals() || quotaFor(kind).isPresent();
        }

        /** @return what the decision tables call such a nominee */
        public String nomineeKind(UnitKind kind) {
            return isForIndividuals() ? Individuals.KIND : kind.name();
        }
    }

    /**
     * That an award form is for people whom their unit nominates. No number limits it (P9).
     *
     * @param clause what it rests on that people are nominated
     */
    public record Individuals(String clause) {

        /** Stands where the decision tables have the kind of unit. */
        public static final String KIND = "INDIVIDUAL";
    }

    /**
     * How many units of some kinds may get an award form.
     *
     * @param kinds who may get it; empty only where the campaign nominates nobody for the form
     * @param per whole campaign, or each parent unit (R44)
     * @param requiresAssignment nominee must lead or coordinate a catalogue entry (R45)
     */
    public record Quota(
            @Code String id,
            String name,
            @MayBeAbsent Set<UnitKind> kinds,
            int number,
            Per per,
            @MayBeAbsent boolean requiresAssignment,
            String clause) {
        public enum Per {
            CAMPAIGN,
            PARENT
        }
    }

    /**
     * A share of all members, exact. {@code strictly}: more than the share ("quá bán"); otherwise at least the share.
     */
    public record VoteRule(int numerator, int denominator, boolean strictly, boolean statutory, String clause) {
        /** @return whether {@code agreed} of {@code all} members reach the share; no floating point */
        public boolean isReached(int agreed, int all) {
            long left = (long) agreed * denominator;
            long right = (long) numerator * all;
            return strictly ? left > right : left >= right;
        }

        public String inWords() {
            return (strictly ? "trên " : "từ ") + numerator + "/" + denominator + (strictly ? "" : " trở lên")
                    + " tổng số thành viên Hội đồng";
        }
    }

    /** Decision tables by purpose; another campaign or regime brings its own. */
    public record Tables(@Code String requiredDocuments, @Code String eligibility, @Code String awardRouting) {}

    /** Standing roles of a campaign. */
    public enum Role {
        APPRAISER,
        COUNCIL,
        COUNCIL_SECRETARY,
        COUNCIL_CHAIR,
        DECIDER,
        MANAGER
    }

    /** @param group id of the user group that plays the role */
    public record RoleHolder(@Code String group, String name, String clause) {}

    /** What the plan asks of someone in carrying it out. */
    public record Duty(String actor, String text, String clause) {}

    /** @return the periods after which units report, in their order; empty where they do not */
    public List<ProgressRule.Period> reportingPeriods() {
        return progress == null ? List.of() : progress.periods();
    }

    public Optional<AwardForm> awardForm(String awardFormId) {
        return first(awardForms, f -> awardFormId.equals(f.id()));
    }

    public Optional<Criterion> criterion(String criterionId) {
        return first(criteria, c -> criterionId.equals(c.id()));
    }

    /** @return the criteria that a nominee of that kind declares for the award form, in the order of the form */
    public List<Criterion> criteriaOf(AwardForm form, UnitKind nominee) {
        return form.criteria().stream()
                .flatMap(criterionId -> criterion(criterionId).stream())
                .filter(criterion -> criterion.appliesTo(nominee))
                .toList();
    }

    public Optional<RatingScale> ratingScale(String scaleId) {
        return first(ratingScales, s -> scaleId.equals(s.id()));
    }

    public Optional<DocumentType> documentType(String typeId) {
        return first(documentTypes, t -> typeId.equals(t.id()));
    }

    public Optional<NoticeTemplate> notice(NoticeKind kind) {
        return first(notices, n -> n.kind() == kind);
    }

    public Optional<Subject> subject(UnitKind kind) {
        return first(subjects, s -> s.kind() == kind);
    }

    public Optional<Deadline> deadline(DeadlineKind kind) {
        return first(deadlines, d -> d.kind() == kind);
    }

    /** Passes over gaps: rules look things up in a campaign whose file still has mistakes. */
    private static <T> Optional<T> first(List<T> items, Predicate<T> wanted) {
        return items.stream().filter(Objects::nonNull).filter(wanted).findFirst();
    }

    public RoleHolder role(Role role) {
        return roles.get(role);
    }

    public boolean hasLevel(String levelId) {
        return first(levels, level -> level.id() != null && level.id().equals(levelId))
                .isPresent();
    }

    /** @return position of a level, 0 the highest; throws when the level is not one of the campaign's */
    public int rankOf(String levelId) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i) != null && levelId.equals(levels.get(i).id())) {
                return i;
            }
        }
        throw new IllegalArgumentException("No level " + levelId + " in campaign " + id);
    }

    /** @return where the award form is issued as seen from the campaign's authority */
    public RelativeLevel relativeLevel(AwardForm form) {
        int difference = rankOf(form.level()) - rankOf(authority.level());
        return difference < 0 ? RelativeLevel.HIGHER : difference == 0 ? RelativeLevel.OWN : RelativeLevel.LOWER;
    }

    /** Level of an award form as seen from the authority of the campaign. */
    public enum RelativeLevel {
        HIGHER,
        OWN,
        LOWER
    }
}
