package vn.vinhdanh;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house. */
@AnalyzeClasses(packages = "vn.vinhdanh", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "vn.vinhdanh.registration..",
        "vn.vinhdanh.completion..",
        "vn.vinhdanh.ranking..",
        "vn.vinhdanh.allocation..",
        "vn.vinhdanh.proposal..",
        "vn.vinhdanh.dossier..",
        "vn.vinhdanh.blocreview..",
        "vn.vinhdanh.appraisal..",
        "vn.vinhdanh.consultation..",
        "vn.vinhdanh.council..",
        "vn.vinhdanh.decision..",
        "vn.vinhdanh.reconsideration..",
        "vn.vinhdanh.deadline..",
        "vn.vinhdanh.overview..",
        "vn.vinhdanh.workflow..",
        "vn.vinhdanh.engine..",
        "vn.vinhdanh.rehearsal..",
        "vn.vinhdanh.web..",
    };

    @ArchTest
    static final ArchRule theEngineStaysBehindItsWalls = noClasses()
            .that()
            .resideOutsideOfPackages("vn.vinhdanh.workflow..", "vn.vinhdanh.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("leaving for Operaton shall change two packages");

    @ArchTest
    static final ArchRule theFoundationKnowsNoFeature = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.vinhdanh.campaign..",
                    "vn.vinhdanh.organization..",
                    "vn.vinhdanh.finding..",
                    "vn.vinhdanh.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule roomsDoNotGoRoundInCircles =
            slices().matching("vn.vinhdanh.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersDoNotTouchTheProcess = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.vinhdanh.workflow..", "org.camunda..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackages("vn.vinhdanh.engine..", "vn.vinhdanh.rehearsal..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now");
}
