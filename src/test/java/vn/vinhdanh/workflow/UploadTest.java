package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.document.HarmlessFiles;
import vn.vinhdanh.document.HostileFiles;
import vn.vinhdanh.document.Sample;

/** A part of the corpora through the endpoint that the dossier form uploads to. */
@ProcessTest
class UploadTest {

    private static final String CLERK = "cocleu.cv";
    private static final String TYPE = "SUBMISSION_LETTER";

    private static final Set<String> KEPT_OUT = Set.of(
            "script when opened, packed",
            "program launched by a link",
            "embedded file",
            "password, 256 bit",
            "half a PDF",
            "web page before a PDF",
            "macros in a DOCX",
            "password on a DOCX",
            "entity bomb",
            "part of 300 MB",
            "half a JPEG",
            "Windows program called PDF",
            "web page called PDF",
            "empty file");
    private static final Set<String> LET_IN = Set.of(
            "scan upside down",
            "form without script",
            "PDF/A",
            "only its owner may change it",
            "table",
            "formulas",
            "CMYK JPEG",
            "progressive JPEG",
            "PNG with alpha",
            "name “Tờ trình đề nghị khen thưởng.pdf”");

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    private String dossier;

    @BeforeEach
    void aDossierIsOpen() {
        work.campaignUnderWay();
        dossier = work.openedDossier(CLERK, "coc-leu", "CITY_COMMENDATION");
    }

    @Test
    void keepsHostileFilesOutAndSaysWhyAtTheDocument() {
        List<Sample> samples = chosen(HostileFiles.all(), KEPT_OUT);
        assertThat(samples).hasSameSizeAs(KEPT_OUT).allSatisfy(sample -> {
            JsonNode findings = work.refusedUpload(CLERK, dossier, TYPE, sample.name(), sample.content());
            assertThat(findings)
                    .extracting(finding -> finding.get("code").asText())
                    .containsExactlyInAnyOrderElementsOf(sample.codes());
            assertThat(findings).allSatisfy(finding -> {
                assertThat(finding.get("place").get("key").asText()).isEqualTo(TYPE);
                assertThat(finding.get("remedy").asText()).isNotBlank();
            });
        });
        assertThat(fileNames()).isEmpty();
    }

    @Test
    void letsHarmlessFilesInUnderTheirNames() {
        List<Sample> samples = chosen(HarmlessFiles.all(), LET_IN);
        assertThat(samples)
                .hasSameSizeAs(LET_IN)
                .allSatisfy(sample -> work.upload(CLERK, dossier, TYPE, sample.name(), sample.content()));
        assertThat(fileNames())
                .containsExactlyInAnyOrderElementsOf(
                        samples.stream().map(Sample::name).toList());
    }

    private List<String> fileNames() {
        List<String> names = new ArrayList<>();
        for (JsonNode slot : work.get(CLERK, "/api/dossiers/" + dossier).get("slots")) {
            slot.get("documents")
                    .forEach(document -> names.add(document.get("fileName").asText()));
        }
        return names;
    }

    private static List<Sample> chosen(List<Sample> samples, Set<String> titles) {
        return samples.stream()
                .filter(sample -> titles.contains(sample.title()))
                .toList();
    }
}
