package vn.vinhdanh.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign.Criterion;
import vn.vinhdanh.campaign.Campaign.RatingScale;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Every criterion of the award form is declared, rated high enough and proved where asked (R31, R34, R35, R38, R46). */
@Component
@Order(7)
class CriterionChecks implements DossierCheck {

    @Override
    public Stream<Finding> check(DossierFacts facts) {
        return facts.campaign().criteriaOf(facts.form(), facts.unit().kind()).stream()
                .flatMap(criterion -> check(facts, criterion));
    }

    private static Stream<Finding> check(DossierFacts facts, Criterion criterion) {
        Declaration declaration = facts.dossier().declarations().stream()
                .filter(d -> d.criterion().equals(criterion.id()))
                .findFirst()
                .orElse(Declaration.none(criterion.id()));
        Stream<Finding> declared =
                switch (criterion.kind()) {
                    case DECLARATION -> declared(facts, criterion, declaration);
                    case RATING -> rated(facts, criterion, declaration);
                };
        return Stream.concat(declared, evidence(facts, criterion, declaration));
    }

    private static Stream<Finding> declared(DossierFacts facts, Criterion criterion, Declaration declaration) {
        return declaration.declared()
                ? Stream.empty()
                : Stream.of(DossierRule.CRITERION_NOT_DECLARED.at(
                        Place.criterion(criterion.id()),
                        "Chưa khai đạt tiêu chuẩn “" + criterion.text() + "”.",
                        "Đánh dấu nếu " + facts.who() + " đạt; nếu không đạt thì " + facts.who()
                                + " không đủ điều kiện đề nghị hình thức này.",
                        criterion.clause()));
    }

    private static Stream<Finding> rated(DossierFacts facts, Criterion criterion, Declaration declaration) {
        Place place = Place.criterion(criterion.id());
        String rating = declaration.rating();
        if (rating == null || rating.isBlank()) {
            return Stream.of(DossierRule.RATING_MISSING.at(
                    place,
                    "Chưa chọn mức xếp loại cho “" + criterion.text() + "”.",
                    "Chọn mức theo văn bản công nhận; nếu chưa được xếp loại thì chọn “Chưa được đánh giá”.",
                    criterion.clause()));
        }
        if (Declaration.NOT_RATED.equals(rating)) {
            return Stream.of(DossierRule.NOT_RATED.at(
                    place,
                    "“" + criterion.text() + "”: " + facts.who() + " chưa được đánh giá, xếp loại.",
                    "Nêu lý do trong ghi chú; Hội đồng phải cho ý kiến về trường hợp này.",
                    criterion.clause()));
        }
        RatingScale scale = facts.campaign().ratingScale(criterion.scale()).orElseThrow();
        return scale.rank(rating) >= scale.rank(criterion.minimum())
                ? Stream.empty()
                : Stream.of(DossierRule.RATING_BELOW_MINIMUM.at(
                        place,
                        "“" + criterion.text() + "”: xếp loại “" + scale.nameOf(rating) + "” thấp hơn mức tối thiểu “"
                                + scale.nameOf(criterion.minimum()) + "”.",
                        "Chỉ đủ điều kiện khi được xếp loại “" + scale.nameOf(criterion.minimum())
                                + "” trở lên; kiểm tra lại văn bản xếp loại.",
                        criterion.clause()));
    }

    /** Where several documents could prove the criterion, the unit says which one does. */
    private static Stream<Finding> evidence(DossierFacts facts, Criterion criterion, Declaration declaration) {
        if (criterion.evidence() == null || criterion.evidence().isBlank()) {
            return Stream.empty();
        }
        String name = facts.documentName(criterion.evidence());
        List<DossierDocument> given = facts.documents(criterion.evidence());
        String named = declaration.evidence();
        boolean isThere = facts.documents().stream()
                .anyMatch(d -> d.code().equals(named)
                        || d.replaces() != null && d.replaces().equals(named));
        if (isThere || given.size() == 1) {
            return Stream.empty();
        }
        if (given.isEmpty() && named == null) {
            boolean saidAlready =
                    facts.required().stream().anyMatch(r -> r.documentType().equals(criterion.evidence()));
            return saidAlready
                    ? Stream.empty()
                    : Stream.of(DossierRule.EVIDENCE_MISSING.at(
                            Place.criterion(criterion.id()),
                            "Tiêu chuẩn “" + criterion.text() + "” chưa có tài liệu chứng minh (“" + name + "”).",
                            "Tải lên “" + name + "” ở phần Tài liệu.",
                            criterion.clause()));
        }
        return Stream.of(DossierRule.EVIDENCE_NOT_NAMED.at(
                Place.criterion(criterion.id()),
                named == null
                        ? "Tiêu chuẩn “" + criterion.text() + "” có " + given.size()
                                + " tài liệu nhưng chưa chỉ rõ tài liệu nào chứng minh."
                        : "Tài liệu đã chọn để chứng minh tiêu chuẩn “" + criterion.text() + "” không còn trong hồ sơ.",
                "Chọn tài liệu chứng minh ngay dưới tiêu chuẩn.",
                criterion.clause()));
    }
}
