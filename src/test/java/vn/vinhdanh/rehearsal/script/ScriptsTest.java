package vn.vinhdanh.rehearsal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.DataFilesRejected;
import vn.vinhdanh.datafile.Mistake;
import vn.vinhdanh.organization.Organizations;

class ScriptsTest {

    private static final String GOOD =
            """
            campaign: LC2020
            until: 2021-12-31
            registration: [{manner: ON_TIME}]
            nomination:
              openedDaysBefore: 8
              supplementDays: 2
              conduct: [{manner: ON_TIME}]
              wanted: [{award: PROVINCIAL_FLAG, units: [kim-tan]}]
            results: [{from: 80, to: 97}]
            council: {meetings: [2021-07-08], invitedDaysBefore: 1}
            """;

    private final Campaigns campaigns = TestData.library().campaigns();
    private final Organizations organizations = TestData.library().organizations();

    @Test
    @DisplayName("The script that comes with the plan of 2020 nominates communes, villages, and other units (R36–R46)")
    void readsTheScriptOfThePlan() {
        Script script = Scripts.read("lao-cai-2020", campaigns, organizations);
        Nominations nominations = new Nominations(script, campaigns.get("LC2020"), organizations.of("LC2020"));
        assertThat(nominations.all()).hasSizeGreaterThan(50);
        assertThat(nominations.all())
                .extracting(nomination -> nomination.unit().id())
                .doesNotHaveDuplicates();
        assertThat(nominations.all())
                .isEqualTo(new Nominations(script, campaigns.get("LC2020"), organizations.of("LC2020")).all());
    }

    @Test
    void readsAFileOfTheOffice(@TempDir Path folder) throws Exception {
        Path own = Files.writeString(folder.resolve("kich-ban.yaml"), GOOD);
        assertThat(Scripts.read(own.toString(), campaigns, organizations).campaign())
                .isEqualTo("LC2020");
        assertThatThrownBy(() -> Scripts.read("khong-co", campaigns, organizations))
                .isInstanceOf(DataFilesRejected.class)
                .hasMessageContaining("không có kịch bản diễn tập hoặc tệp nào tên này");
    }

    @Test
    void namesEveryMistakeWithItsLine() {
        String bad = GOOD.replace("kim-tan", "kim-than")
                .replace("PROVINCIAL_FLAG", "FLAG")
                .replace("results: [{from: 80, to: 97}]", "results: [{from: 97, to: 80, units: [kim-tan]}]")
                .replace("invitedDaysBefore: 1", "invitedDaysBefore: 1, absent: [hd.nguoila]");
        assertThat(mistakes(bad))
                .containsExactly(
                        "dòng 8 nomination.wanted[0].award",
                        "dòng 8 nomination.wanted[0].units",
                        "dòng 9 results",
                        "dòng 9 results[0].to",
                        "dòng 10 council.absent");
        assertThat(mistakes(GOOD.replace("LC2020", "LC2030"))).containsExactly("dòng 1 campaign");
        assertThat(mistakes(GOOD.replace("ON_TIME", "SOMEHOW"))).hasSize(2);
    }

    private List<String> mistakes(String yaml) {
        DataFile file = DataFile.parse("thu.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        return catchThrowableOfType(DataFilesRejected.class, () -> Scripts.read(file, campaigns, organizations))
                .mistakes()
                .stream()
                .map((Mistake mistake) -> "dòng " + mistake.line() + " " + mistake.path())
                .toList();
    }
}
