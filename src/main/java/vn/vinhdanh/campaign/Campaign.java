package vn.vinhdanh.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One emulation campaign, as its launch plan orders it. Every element carries the clause it comes from.
 *
 * @param id short code, prefix of every business key, e.g. {@code LC2020}
 * @param organization name of the organization file whose units take part
 * @param levels administrative levels, highest first
 * @param authority the authority that launched the campaign and decides at its own level
 * @param roles who plays the standing roles, by role
 */
public record Campaign(
        String id,
        String name,
        String occasion,
        String slogan,
        String organization,
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
        List<CatalogueEntry> catalogue,
        List<ContentGroup> contentGroups,
        CompletionRateRule completionRate,
        List<Criterion> criteria,
        List<RatingScale> ratingScales,
        List<DocumentType> documentTypes,
        UploadRule upload,
        List<AwardForm> awardForms,
        Tables tables,
        Set<String> disabledChecks,
        CouncilRule council,
        Map<Role, RoleHolder> roles,
        List<String> recipients) {

    /** The launch plan as a document; number and date may be filled in later (R1, R2). */
    public record Plan(
            String number,
            String symbol,
            String place,
            LocalDate issuedOn,
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
    public record Level(String id, String name) {}

    public record Authority(String level, String name, String headTitle, String clause) {}

    /** The dated set of laws the campaign is run under. */
    public record Regime(String id, String name, List<String> instruments) {}

    /**
     * A moment by which something must be done: either fixed ({@code before}, exclusive, 00:00 of that day) or a number
     * of working days away from another deadline (negative: earlier).
     */
    public record Deadline(
            DeadlineKind kind, String name, LocalDate before, DeadlineKind from, Integer workingDays, String clause) {}

    /** A kind of unit that takes part and how it registers (R24, R67). */
    public record Subject(UnitKind kind, String name, RegistrationWay registration, String clause) {}

    public enum RegistrationWay {
        OWN,
        BY_PARENT,
        NONE
    }

    /** A Resolution, Programme or Project whose targets units register against (R16, R59, P17). */
    public record CatalogueEntry(String id, Kind kind, String name, String clause) {
        public enum Kind {
            RESOLUTION,
            PROGRAMME,
            PROJECT
        }
    }

    /** A group of targets that a registration must contain (R61–R63). */
    public record ContentGroup(
            String id,
            String name,
            boolean mandatory,
            boolean needsCatalogueEntry,
            Set<UnitKind> onlyFor,
            String clause) {
        public boolean appliesTo(UnitKind kind) {
            return onlyFor == null || onlyFor.isEmpty() || onlyFor.contains(kind);
        }
    }

    /** How completion is computed (P5): the mean of min(result/target, cap). */
    public record CompletionRateRule(Formula formula, BigDecimal cap, String clause) {
        public enum Formula {
            MEAN_OF_CAPPED_RATES
        }
    }

    /**
     * A condition a nominee declares to meet.
     *
     * @param kind how it is declared
     * @param scale rating scale for {@link Kind#RATING}
     * @param minimum lowest rating that satisfies, for {@link Kind#RATING}
     * @param evidence document type that must be attached, or null
     */
    public record Criterion(
            String id, String text, Kind kind, String scale, String minimum, String evidence, String clause) {
        public enum Kind {
            DECLARATION,
            RATING
        }
    }

    /** Ratings from lowest to highest. */
    public record RatingScale(String id, List<Rating> ratings) {
        public record Rating(String id, String name) {}

        /** @return position of the rating, lowest 0; -1 when unknown */
        public int rank(String ratingId) {
            for (int i = 0; i < ratings.size(); i++) {
                if (ratings.get(i).id().equals(ratingId)) {
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

    public record DocumentType(String id, String name, String hint, String clause) {}

    /** @param maxFileBytes greatest size of one file in bytes; @param types media type → file ending */
    public record UploadRule(long maxFileBytes, Map<String, String> types) {}

    /**
     * What may be awarded.
     *
     * @param level id of the issuing level
     * @param nominatedHere false when the form is decided elsewhere by its own rules (R47)
     * @param criteria ids of the criteria to declare
     * @param vote share of ALL council members that must agree
     */
    public record AwardForm(
            String id,
            String name,
            String level,
            String issuer,
            boolean nominatedHere,
            String elsewhereReason,
            List<Quota> quotas,
            List<String> criteria,
            VoteRule vote,
            String clause) {
        public Optional<Quota> quotaFor(UnitKind kind) {
            return quotas.stream().filter(q -> q.kinds().contains(kind)).findFirst();
        }
    }

    /**
     * How many units of some kinds may get an award form.
     *
     * @param per whole campaign, or each parent unit (R44)
     * @param requiresAssignment nominee must lead or coordinate a catalogue entry (R45)
     */
    public record Quota(
            String id,
            String name,
            Set<UnitKind> kinds,
            int number,
            Per per,
            boolean requiresAssignment,
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

        /** @return fewest agreeing votes that pass among {@code all} members */
        public int fewestOf(int all) {
            for (int agreed = 0; agreed <= all; agreed++) {
                if (isReached(agreed, all)) {
                    return agreed;
                }
            }
            return all + 1;
        }

        public String inWords() {
            return (strictly ? "trên " : "từ ") + numerator + "/" + denominator + (strictly ? "" : " trở lên")
                    + " tổng số thành viên Hội đồng";
        }
    }

    /** Decision tables by purpose; another campaign or regime brings its own. */
    public record Tables(String requiredDocuments, String eligibility, String awardRouting) {}

    public record CouncilRule(String name, String clause) {}

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
    public record RoleHolder(String group, String name, String clause) {}

    public Optional<AwardForm> awardForm(String awardFormId) {
        return awardForms.stream().filter(f -> f.id().equals(awardFormId)).findFirst();
    }

    public Optional<Criterion> criterion(String criterionId) {
        return criteria.stream().filter(c -> c.id().equals(criterionId)).findFirst();
    }

    public Optional<RatingScale> ratingScale(String scaleId) {
        return ratingScales.stream().filter(s -> s.id().equals(scaleId)).findFirst();
    }

    public Optional<DocumentType> documentType(String typeId) {
        return documentTypes.stream().filter(t -> t.id().equals(typeId)).findFirst();
    }

    public Optional<Subject> subject(UnitKind kind) {
        return subjects.stream().filter(s -> s.kind() == kind).findFirst();
    }

    public Optional<Deadline> deadline(DeadlineKind kind) {
        return deadlines.stream().filter(d -> d.kind() == kind).findFirst();
    }

    public RoleHolder role(Role role) {
        return roles.get(role);
    }

    /** @return position of a level, 0 the highest; throws when the level is not one of the campaign's */
    public int rankOf(String levelId) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).id().equals(levelId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No level " + levelId + " in campaign " + id);
    }

    public String levelName(String levelId) {
        return levels.get(rankOf(levelId)).name();
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
