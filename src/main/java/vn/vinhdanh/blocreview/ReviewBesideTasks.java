package vn.vinhdanh.blocreview;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.desk.Meetings;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.identity.Person;

/** What a bloc's review has on the table, beside its tasks. */
@Component
class ReviewBesideTasks implements Meetings {

    private final BlocReviewRepository repository;
    private final BlocReviews reviews;
    private final Dossiers dossiers;

    ReviewBesideTasks(BlocReviewRepository repository, BlocReviews reviews, Dossiers dossiers) {
        this.repository = repository;
        this.reviews = reviews;
        this.dossiers = dossiers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Meeting> find(String code, Person person) {
        return repository
                .findById(code)
                .map(review -> new Meeting(
                        "Cuộc bình xét " + code,
                        reviews.table(review).stream().map(this::row).toList()));
    }

    private Row row(Candidate candidate) {
        Dossier dossier = dossiers.get(candidate.dossierCode());
        return new Row(
                dossier.code(),
                dossiers.nominee(dossier),
                dossiers.form(dossier).name(),
                dossiers.completionRate(dossier).map(CompletionRate::inWords).orElse(""),
                candidate.decision() == null
                        ? ""
                        : candidate.decision().words()
                                + (candidate.reason().isBlank() ? "" : ": " + candidate.reason()));
    }
}
