package vn.vinhdanh.blocreview;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface BlocReviewRepository extends ListCrudRepository<BlocReview, String> {

    List<BlocReview> findByCampaignId(String campaignId);

    List<BlocReview> findByCampaignIdAndBlocId(String campaignId, String blocId);
}
