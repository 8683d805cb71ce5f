package vn.vinhdanh.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.document.HarmlessFiles;
import vn.vinhdanh.document.HostileFiles;
import vn.vinhdanh.document.Sample;
import vn.vinhdanh.engine.Visitor;
import vn.vinhdanh.engine.WholeApplication;
import vn.vinhdanh.identity.Accounts;

/** Every hostile and every harmless file goes over the wire, to its own verdict. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorporaOverHttpTest {

    private static final String TYPE = "SUBMISSION_LETTER";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    CampaignLaunches launches;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Accounts accounts;

    private Visitor clerk;
    private String dossier;

    static List<Sample> hostile() {
        return HostileFiles.all();
    }

    static List<Sample> harmless() {
        return HarmlessFiles.all();
    }

    @BeforeAll
    void aClerkHasADossierOpen() {
        launches.launch("LC2020", accounts.find("noivu.cv").orElseThrow());
        dossier = dossiers.open(
                        new Nomination("LC2020", "coc-leu", "CITY_COMMENDATION", false, null),
                        accounts.find("cocleu.cv").orElseThrow())
                .code();
        clerk = Visitor.signedIn(port, "cocleu.cv");
    }

    @Test
    void thereAreSixtyOfEachKind() {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(harmless()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void keepsOut(Sample sample) throws IOException {
        HttpResponse<String> answer = upload(sample, sample.content());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        List<String> codes = new ArrayList<>();
        for (JsonNode finding : JSON.readTree(answer.body()).get("findings")) {
            codes.add(finding.get("code").asText());
            assertThat(finding.get("place").get("key").asText()).isEqualTo(TYPE);
            assertThat(finding.get("sentence").asText()).startsWith("Tệp");
            assertThat(finding.get("remedy").asText()).isNotBlank();
        }
        assertThat(codes).containsExactlyInAnyOrderElementsOf(overTheWire(sample));
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void letsInUnderItsNameAndHandsItOutUnchanged(Sample sample) throws IOException {
        byte[] content = sample.content();
        HttpResponse<String> answer = upload(sample, content);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode row = JSON.readTree(answer.body());
        assertThat(row.get("fileName").asText()).isEqualTo(Normalizer.normalize(sample.name(), Normalizer.Form.NFC));
        HttpResponse<String> file = clerk.get(row.get("url").asText());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(content.length);
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename");
        assertThat(clerk.call(
                                "DELETE",
                                "/api/dossiers/" + dossier + "/documents/"
                                        + row.get("code").asText(),
                                "")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Half a character has no form in UTF-8: it arrives as a question mark, which is as unwelcome. */
    private static Set<String> overTheWire(Sample sample) {
        return sample.name() != null && sample.name().contains("\uD800")
                ? Set.of("NAME_HAS_FORBIDDEN_CHARACTERS")
                : sample.codes();
    }

    private HttpResponse<String> upload(Sample sample, byte[] content) {
        return clerk.upload("/api/dossiers/" + dossier + "/documents", TYPE, sample.name(), content);
    }

    private List<String> files() throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode slot :
                JSON.readTree(clerk.get("/api/dossiers/" + dossier).body()).get("slots")) {
            slot.get("documents")
                    .forEach(document -> names.add(document.get("fileName").asText()));
        }
        return names;
    }
}
