package vn.vinhdanh.explanation;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;

/** Which quota the nominee stands under, and how much of it is given. */
@Component
@Order(40)
class QuotaStory implements Explains {

    private final Dossiers dossiers;

    QuotaStory(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public List<Step> of(Dossier dossier) {
        return dossiers.form(dossier)
                .quotaFor(dossiers.participants(dossier).unit().kind())
                .map(quota -> List.of(new Step(
                        "Chỉ tiêu",
                        "Chỉ tiêu khen thưởng của nhóm là bao nhiêu?",
                        "Nhóm “" + quota.name() + "”",
                        "đã khen " + dossiers.awarded(dossier) + "/" + quota.number(),
                        quota.clause(),
                        "",
                        "")))
                .orElse(List.of());
    }
}
