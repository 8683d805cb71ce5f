package vn.vinhdanh.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.overview.Charts.Bar;
import vn.vinhdanh.overview.Charts.Fill;
import vn.vinhdanh.overview.Charts.Part;

/** What is used of each quota, what is as good as used, and what is left (R36–R46). */
final class QuotaSection {

    static final String ID = "chi-tieu";

    /**
     * @param number how many there are; -1 where no quota limits it
     * @param reserved passed and waiting for a signature or for the level above
     * @param running still on the way there
     */
    record Use(String form, String name, int number, int used, int reserved, int running, String clause) {
        int left() {
            return number - used - reserved;
        }
    }

    private QuotaSection() {}

    static Section of(Facts facts) {
        List<Use> uses = uses(facts);
        return new Section(
                ID,
                "Sử dụng chỉ tiêu khen thưởng",
                uses.stream()
                        .filter(use -> use.number() >= 0 && use.left() < 0)
                        .map(use -> "Vượt chỉ tiêu: " + use.form() + ", " + use.name() + " vượt " + -use.left() + ".")
                        .toList(),
                Charts.bars(
                        "Chỉ tiêu của mỗi hình thức: đã dùng, giữ chỗ, còn lại",
                        uses.stream()
                                .filter(use -> use.number() >= 0)
                                .map(QuotaSection::bar)
                                .toList()),
                List.of(new Table(
                        List.of("Hình thức", "Nhóm", "Chỉ tiêu", "Đã dùng", "Giữ chỗ", "Còn lại", "Đang xét", "Căn cứ"),
                        uses.stream().map(QuotaSection::row).toList(),
                        "Đợt này không có hình thức nào được đề nghị tại đây.")),
                "“Đã dùng” là đã khen thưởng. “Giữ chỗ” là đã qua Hội đồng, đang chờ ký hoặc chờ cấp trên trả lời. “Đang xét”"
                        + " là hồ sơ đã nộp còn ở các bước trước đó.");
    }

    static List<Use> uses(Facts facts) {
        List<Use> uses = new ArrayList<>();
        for (AwardForm form : facts.campaign().awardForms()) {
            if (!form.nominatedHere()) {
                continue;
            }
            if (form.isForIndividuals()) {
                uses.add(use(facts, form, "cá nhân", -1, form.clause(), unit -> true));
            }
            for (Quota quota : form.quotas()) {
                uses.add(use(
                        facts,
                        form,
                        quota.name(),
                        quota.number() * places(facts, quota),
                        quota.clause(),
                        unit -> unit != null && quota.kinds().contains(unit.kind())));
            }
        }
        return uses;
    }

    private static int places(Facts facts, Quota quota) {
        return quota.per() == Quota.Per.CAMPAIGN
                ? 1
                : (int) facts.units().values().stream()
                        .filter(unit -> quota.kinds().contains(unit.kind()) && unit.parent() != null)
                        .map(Unit::parent)
                        .distinct()
                        .count();
    }

    private static Use use(
            Facts facts, AwardForm form, String name, int number, String clause, Predicate<Unit> counts) {
        Predicate<Facts.Standing> ofIt = standing -> standing.awardForm().equals(form.id())
                && counts.test(facts.units().get(standing.unitId()));
        return new Use(
                form.name(),
                name,
                number,
                facts.count(ofIt.and(standing -> standing.status() == DossierStatus.AWARDED)),
                facts.count(ofIt.and(standing ->
                        !standing.status().isFinal() && standing.milestone().compareTo(Milestone.PASSED) >= 0)),
                facts.count(ofIt.and(standing ->
                        standing.status().isProposed() && standing.milestone().compareTo(Milestone.PASSED) < 0)),
                clause);
    }

    private static Bar bar(Use use) {
        return new Bar(
                use.form() + " – " + use.name(),
                List.of(
                        new Part("đã dùng", use.used(), Fill.SOLID),
                        new Part("giữ chỗ", use.reserved(), Fill.HATCHED),
                        new Part("còn lại", Math.max(0, use.left()), Fill.EMPTY)));
    }

    private static List<Cell> row(Use use) {
        boolean limited = use.number() >= 0;
        return List.of(
                Cell.of(use.form()),
                Cell.of(use.name()),
                Cell.of(limited ? (Object) use.number() : "không giới hạn"),
                Cell.of(use.used()),
                Cell.of(use.reserved()),
                limited ? Cell.of(use.left()).warning(use.left() < 0) : Cell.of("–"),
                Cell.of(use.running()),
                Cell.of(use.clause()));
    }
}
