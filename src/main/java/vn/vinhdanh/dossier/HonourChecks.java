package vn.vinhdanh.dossier;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.PastAwards.PastAward;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** One achievement is honoured once: no award of this or an earlier campaign covers the same time. */
@Component
@Order(2)
class HonourChecks implements DossierCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        List<PastAward> awards = facts.honours();
        return awards.isEmpty()
                ? Stream.empty()
                : Stream.of(DossierRule.ALREADY_HONOURED.at(
                        Place.field("period"),
                        "Thành tích trong thời gian này đã được khen thưởng: "
                                + awards.stream().map(HonourChecks::inWords).collect(Collectors.joining("; ")) + ".",
                        "Một thành tích chỉ được khen thưởng một lần; sửa thời gian đạt thành tích nếu ghi nhầm, nếu không thì rút hồ sơ.",
                        facts.oneAwardClause()));
    }

    private static String inWords(PastAward award) {
        return award.awardName() + ", Quyết định số " + award.decisionNumber()
                + (award.decidedOn() == null ? "" : " ngày " + DAY.format(award.decidedOn())) + " (hồ sơ "
                + award.dossierCode() + ")";
    }
}
