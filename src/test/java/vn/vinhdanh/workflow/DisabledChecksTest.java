package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;

/** A campaign switches rules off by their codes; a code that does not exist is refused at start. */
class DisabledChecksTest {

    @Test
    void takesCodesOfRulesInJavaAndInTheTable() {
        assertThatCode(() -> start(Set.of("BEFORE_CUT_OFF", "NO_ASSIGNMENT"))).doesNotThrowAnyException();
        assertThatCode(() -> start(Set.of())).doesNotThrowAnyException();
    }

    @Test
    void refusesCodesThatNoRuleHas() {
        assertThatThrownBy(() -> start(Set.of("BEFORE_CUTOFF", "NO_ASSIGNMENT", "SUMMARY")))
                .hasMessageContaining("«BEFORE_CUTOFF» (đợt thi đua LC2020")
                .hasMessageContaining("«SUMMARY»")
                .hasMessageNotContaining("«NO_ASSIGNMENT»");
    }

    private static void start(Set<String> disabled) {
        Campaign campaign = mock(Campaign.class);
        when(campaign.id()).thenReturn("LC2020");
        when(campaign.disabledChecks()).thenReturn(disabled);
        when(campaign.tables()).thenReturn(TestData.laoCai2020().tables());
        DecisionDefinition definition = mock(DecisionDefinition.class);
        when(definition.getId()).thenReturn("eligibility:1");
        RepositoryService repository = mock(RepositoryService.class, RETURNS_DEEP_STUBS);
        when(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("eligibility")
                        .latestVersion()
                        .list())
                .thenReturn(List.of(definition));
        when(repository.getDmnModelInstance("eligibility:1"))
                .thenReturn(Dmn.readModelFromFile(
                        Path.of("processes/eligibility.dmn").toFile()));
        Campaigns campaigns = mock(Campaigns.class);
        when(campaigns.all()).thenReturn(List.of(campaign));
        new DisabledChecksExist(campaigns, repository).run(null);
    }
}
