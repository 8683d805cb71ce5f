package vn.vinhdanh.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.consultation.Consultations;
import vn.vinhdanh.consultation.Opinion;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.PagePart;
import vn.vinhdanh.identity.Person;

/** How the appraisal dealt with objections of consulted bodies (R51), for those who weigh them after it. */
@Component
@Order(11)
class WeighingsPart implements PagePart {

    private final AppraisalRepository appraisals;
    private final Consultations consultations;

    WeighingsPart(AppraisalRepository appraisals, Consultations consultations) {
        this.appraisals = appraisals;
        this.consultations = consultations;
    }

    @Override
    public Optional<Table> of(Dossier dossier, Person person) {
        List<Weighing> weighings = appraisals
                .findById(dossier.code())
                .filter(appraisal -> !appraisal.isOpen())
                .map(Appraisal::weighings)
                .orElse(List.of())
                .stream()
                .filter(weighing -> !weighing.text().isBlank())
                .toList();
        if (weighings.isEmpty() || !consultations.weighs(dossier, person)) {
            return Optional.empty();
        }
        Map<String, Opinion> opinions =
                consultations.of(dossier.code()).stream().collect(Collectors.toMap(Opinion::code, Function.identity()));
        return Optional.of(new Table(
                "Cơ quan thẩm định xử lý ý kiến",
                List.of("Cơ quan", "Cách xử lý"),
                weighings.stream()
                        .map(weighing -> List.of(
                                Cell.of(consultations.bodyName(opinions.get(weighing.opinionCode()))),
                                Cell.of(weighing.text())))
                        .toList()));
    }
}
