package vn.vinhdanh.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.DossierRule;

/**
 * Lets the application not start when a campaign does without a check that does not exist: a slip in a code would leave
 * the rule on, and nobody would know why.
 */
@Component
class DisabledChecksExist implements ApplicationRunner {

    private final Campaigns campaigns;
    private final RepositoryService repository;

    DisabledChecksExist(Campaigns campaigns, RepositoryService repository) {
        this.campaigns = campaigns;
        this.repository = repository;
    }

    /** @throws IllegalStateException naming every unknown code, whose it is and which there are */
    @Override
    public void run(ApplicationArguments arguments) {
        List<String> unknown = campaigns.all().stream().flatMap(this::unknown).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("Mục disabledChecks có mã kiểm tra không tồn tại: "
                    + String.join("; ", unknown) + ". Sửa lại mã trong tệp đợt thi đua.");
        }
    }

    private Stream<String> unknown(Campaign campaign) {
        Set<String> disabled = campaign.disabledChecks();
        if (disabled == null || disabled.isEmpty()) {
            return Stream.empty();
        }
        Set<String> known = known(campaign.tables().eligibility());
        return disabled.stream()
                .filter(code -> !known.contains(code))
                .sorted()
                .map(code -> "«" + code + "» (đợt thi đua " + campaign.id() + "; các mã có: " + String.join(", ", known)
                        + ")");
    }

    /** @return the codes of the rules in Java and of one eligibility table */
    private Set<String> known(String eligibility) {
        Set<String> codes =
                Arrays.stream(DossierRule.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        repository.createDecisionDefinitionQuery().decisionDefinitionKey(eligibility).latestVersion().list().stream()
                .map(definition -> repository.getDmnModelInstance(definition.getId()))
                .flatMap(model -> model.getModelElementsByType(DecisionTable.class).stream())
                .forEach(table -> codes.addAll(codesOf(table)));
        return codes;
    }

    private static List<String> codesOf(DecisionTable table) {
        List<Output> outputs = List.copyOf(table.getOutputs());
        int column = outputs.stream().map(Output::getName).toList().indexOf("code");
        return column < 0
                ? List.of()
                : table.getRules().stream()
                        .map(Rule::getOutputEntries)
                        .map(entries -> List.<OutputEntry>copyOf(entries).get(column))
                        .map(entry -> entry.getText()
                                .getTextContent()
                                .replace("\"", "")
                                .trim())
                        .toList();
    }
}
