package vn.vinhdanh.dossier;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign.Criterion;
import vn.vinhdanh.campaign.Campaign.RatingScale;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Every criterion of the award form is declared, rated high enough and proved where asked (R31, R34, R35, R38, R46). */
@Component
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
                .orElse(new Declaration(criterion.id(), false, null, ""));
        Stream<Finding> declared =
                switch (criterion.kind()) {
                    case DECLARATION -> declared(criterion, declaration);
                    case RATING -> rated(facts, criterion, declaration);
                };
        return Stream.concat(declared, evidence(facts, criterion));
    }

    private static Stream<Finding> declared(Criterion criterion, Declaration declaration) {
        return declaration.declared()
                ? Stream.empty()
                : Stream.of(Finding.blocking(
                        "CRITERION_NOT_DECLARED",
                        Place.criterion(criterion.id()),
                        "Chưa khai đạt tiêu chuẩn “" + criterion.text() + "”.",
                        "Đánh dấu nếu đơn vị đạt; nếu không đạt thì đơn vị không đủ điều kiện đề nghị hình thức này.",
                        criterion.clause()));
    }

    private static Stream<Finding> rated(DossierFacts facts, Criterion criterion, Declaration declaration) {
        Place place = Place.criterion(criterion.id());
        String rating = declaration.rating();
        if (rating == null || rating.isBlank()) {
            return Stream.of(Finding.blocking(
                    "RATING_MISSING",
                    place,
                    "Chưa chọn mức xếp loại cho “" + criterion.text() + "”.",
                    "Chọn mức theo văn bản công nhận; nếu chưa được xếp loại thì chọn “Chưa được đánh giá”.",
                    criterion.clause()));
        }
        if (Declaration.NOT_RATED.equals(rating)) {
            return Stream.of(Finding.advisory(
                    "NOT_RATED",
                    place,
                    "“" + criterion.text() + "”: đơn vị chưa được đánh giá, xếp loại.",
                    "Nêu lý do trong ghi chú; Hội đồng phải cho ý kiến về trường hợp này.",
                    criterion.clause()));
        }
        RatingScale scale = facts.campaign().ratingScale(criterion.scale()).orElseThrow();
        return scale.rank(rating) >= scale.rank(criterion.minimum())
                ? Stream.empty()
                : Stream.of(Finding.blocking(
                        "RATING_BELOW_MINIMUM",
                        place,
                        "“" + criterion.text() + "”: xếp loại “" + scale.nameOf(rating) + "” thấp hơn mức tối thiểu “"
                                + scale.nameOf(criterion.minimum()) + "”.",
                        "Đơn vị chỉ đủ điều kiện khi được xếp loại “" + scale.nameOf(criterion.minimum())
                                + "” trở lên; kiểm tra lại văn bản xếp loại.",
                        criterion.clause()));
    }

    private static Stream<Finding> evidence(DossierFacts facts, Criterion criterion) {
        boolean asked = criterion.evidence() != null
                && !criterion.evidence().isBlank()
                && facts.required().stream().noneMatch(r -> r.documentType().equals(criterion.evidence()));
        if (!asked || !facts.documents(criterion.evidence()).isEmpty()) {
            return Stream.empty();
        }
        String name = facts.documentName(criterion.evidence());
        return Stream.of(Finding.blocking(
                "EVIDENCE_MISSING",
                Place.document(criterion.evidence()),
                "Tiêu chuẩn “" + criterion.text() + "” chưa có tài liệu chứng minh (“" + name + "”).",
                "Tải lên “" + name + "”.",
                criterion.clause()));
    }
}
