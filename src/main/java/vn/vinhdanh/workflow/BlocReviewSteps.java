package vn.vinhdanh.workflow;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.blocreview.BlocReview;
import vn.vinhdanh.blocreview.BlocReviews;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organizations;

/** The steps of {@code bloc-review.bpmn}. */
@Configuration(proxyBeanMethods = false)
class BlocReviewSteps {

    @Bean
    JavaDelegate openBlocReview(
            BlocReviews reviews, Campaigns campaigns, Organizations organizations, DueDates due, CurrentPerson person) {
        return execution -> {
            BlocReview review = reviews.open(
                    Variables.CAMPAIGN_ID.get(execution),
                    Variables.BLOC_ID.get(execution),
                    person.find().orElse(null));
            Campaign campaign = campaigns.get(review.campaignId());
            execution.setProcessBusinessKey(review.code());
            BlocReviewProcess.CODE.set(execution, review.code());
            BlocReviewProcess.CANDIDATE_COUNT.set(execution, review.candidateCount());
            Variables.BLOC_NAME.set(
                    execution,
                    organizations
                            .get(campaign.organization())
                            .bloc(review.blocId())
                            .map(Bloc::name)
                            .orElse(""));
            Variables.BLOC_LEADER_GROUP.set(execution, Groups.leaderOf(review.blocId()));
            due.ofBlocReview(campaign, review.blocId()).forEach(execution::setVariable);
        };
    }

    @Bean
    TaskListener concludeBlocReview(BlocReviews reviews, CurrentPerson person) {
        return task -> BlocReviewProcess.CANDIDATE_COUNT.set(
                task,
                reviews.conclude(BlocReviewProcess.CODE.require(task), person.get())
                        .candidateCount());
    }

    @Bean
    TaskListener signBlocLetter(BlocReviews reviews, CurrentPerson person) {
        return task -> {
            FormAnswer letter = FormAnswer.take(task);
            reviews.sign(
                    BlocReviewProcess.CODE.require(task), letter.documentNumber(), letter.documentDate(), person.get());
        };
    }

    @Bean
    JavaDelegate announceBlocOutcome(BlocReviews reviews, Messages messages) {
        return execution -> {
            BlocReviews.BlocOutcome outcome =
                    reviews.announce(BlocReviewProcess.CODE.get(execution), LoopCounter.of(execution));
            if (outcome.alreadyKnown()) {
                return;
            }
            if (outcome.comingBack()) {
                messages.tell(Messages.NOT_SELECTED_MEANWHILE, outcome.dossierCode());
            } else {
                messages.tell(
                        Messages.BLOC_REVIEW_CONCLUDED,
                        outcome.dossierCode(),
                        NominationDossier.SHORTLISTED,
                        outcome.shortlisted());
            }
        };
    }
}
