package vn.vinhdanh.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;

/** Lets the application not start when a campaign names a decision table that nobody brought. */
@Component
class DecisionTablesExist implements ApplicationRunner {

    private final Campaigns campaigns;
    private final RepositoryService repository;

    DecisionTablesExist(Campaigns campaigns, RepositoryService repository) {
        this.campaigns = campaigns;
        this.repository = repository;
    }

    /** @throws IllegalStateException naming every table that is missing, and whose it is */
    @Override
    public void run(ApplicationArguments arguments) {
        List<String> missing = campaigns.all().stream().flatMap(this::missing).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Thiếu bảng quyết định: " + String.join("; ", missing)
                    + ". Thêm tệp .dmn vào thư mục processes hoặc sửa mục tables của tệp đợt thi đua.");
        }
    }

    private Stream<String> missing(Campaign campaign) {
        return Stream.of(
                        campaign.tables().requiredDocuments(),
                        campaign.tables().eligibility(),
                        campaign.tables().awardRouting())
                .filter(table -> repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(table)
                                .count()
                        == 0)
                .map(table -> table + " (đợt thi đua " + campaign.id() + ")");
    }
}
