package vn.vinhdanh.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vinhdanh.TestData;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.DataFilesRejected;
import vn.vinhdanh.datafile.Mistake;
import vn.vinhdanh.holiday.HolidayCalendar;

class BrokenFilesTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");

    @TempDir
    Path folder;

    @Test
    void reportsEveryMistakeOfAllFilesAtOnceEachInItsLine() throws IOException {
        DataFilesRejected rejected = catchThrowableOfType(DataFilesRejected.class, () -> TestData.reader()
                .readFrom(List.of(BROKEN.toUri().toString())));

        List<String> unexpected = new ArrayList<>();
        List<Expected> expected = new ArrayList<>(expectedIn("campaigns/broken.yaml"));
        expected.addAll(expectedIn("organizations/broken.yaml"));
        expected.addAll(expectedIn("calendars/broken.yaml"));
        expected.addAll(expectedIn("regimes/broken.yaml"));
        for (Mistake mistake : rejected.mistakes()) {
            boolean known = expected.stream()
                    .filter(e -> e.matches(mistake))
                    .findFirst()
                    .map(expected::remove)
                    .orElse(false);
            if (!known) {
                unexpected.add(mistake.inWords());
            }
        }
        assertThat(unexpected).as("reported but not expected").isEmpty();
        assertThat(expected).as("expected but not reported").isEmpty();
        assertThat(rejected.mistakes()).hasSizeGreaterThan(60);
        assertThat(rejected.getMessage())
                .contains(
                        "campaigns/broken.yaml, dòng 25, cột 7 (period.to): ngày kết thúc 2020-09-30 trước ngày bắt đầu");
    }

    @Test
    void saysWhereTheFileIsNoYaml() {
        DataFile file = DataFile.parse(
                "x.yaml", new ByteArrayInputStream("id: a\nname: [b\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(file.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(3);
            assertThat(mistake.sentence()).startsWith("tệp không đúng cú pháp YAML");
        });
    }

    @Test
    void refusesAFolderThatWasNamedAndHoldsNothing() {
        String nowhere = folder.toUri().toString();

        assertThatThrownBy(() -> TestData.reader().read(nowhere))
                .isInstanceOf(DataFilesRejected.class)
                .hasMessageContaining("không có tệp campaigns/*.yaml");
    }

    @Test
    void refusesASecondFileWithTheIdOfAnother() throws IOException {
        Files.createDirectory(folder.resolve("campaigns"));
        Files.copy(Path.of("src/test/resources/campaigns/xa-mau-2026.yaml"), folder.resolve("campaigns/again.yaml"));

        assertThatThrownBy(() -> TestData.reader().read(folder.toUri().toString()))
                .isInstanceOf(DataFilesRejected.class)
                .hasMessageContaining("campaigns/again.yaml, dòng 4, cột 5 (id): «XM2026» đã dùng trong tệp"
                        + " campaigns/xa-mau-2026.yaml.");
    }

    @Test
    void readsACampaignFromAnotherFolderWithoutAChangeOfCode() throws IOException {
        Files.createDirectory(folder.resolve("campaigns"));
        String other = Files.readString(Path.of("src/test/resources/campaigns/xa-mau-2026.yaml"))
                .replace("id: XM2026", "id: XM2027");
        Files.writeString(folder.resolve("campaigns/other.yaml"), other);

        DataLibrary library = TestData.reader().read(folder.toUri().toString());

        assertThat(library.campaigns().get("XM2027").levels()).hasSize(2);
        assertThat(library.organizations().of("XM2027").id()).isEqualTo("xa-mau-2026");
    }

    @Test
    void refusesABlocWithoutLeaderDuringTheCampaignR85() throws IOException {
        Files.createDirectories(folder.resolve("campaigns"));
        Files.createDirectories(folder.resolve("organizations"));
        Files.copy(Path.of("src/test/resources/campaigns/xa-mau-2026.yaml"), folder.resolve("campaigns/campaign.yaml"));
        String gap = Files.readString(Path.of("src/test/resources/organizations/xa-mau-2026.yaml"))
                .replace("from: 2026-07-01", "from: 2026-07-15");
        Files.writeString(folder.resolve("organizations/units.yaml"), gap);

        assertThatThrownBy(
                        () -> TestData.reader().readFrom(List.of(folder.toUri().toString())))
                .isInstanceOf(DataFilesRejected.class)
                .hasMessageContaining("khối không có Trưởng khối ngày 2026-07-01");
    }

    @Test
    void refusesToSuggestABodyThatIsNoUnit() throws IOException {
        Files.createDirectory(folder.resolve("campaigns"));
        String nobody = Files.readString(Path.of("src/test/resources/campaigns/xa-mau-2026.yaml"))
                .replace("id: XM2026", "id: XM2027")
                .replace(
                        "silence: ASK_AGAIN,",
                        "silence: ASK_AGAIN, suggestions: [{unit: so-xay-dung, about: Xây dựng, clause: Quy chế}],");
        Files.writeString(folder.resolve("campaigns/other.yaml"), nobody);

        assertThatThrownBy(() -> TestData.reader().read(folder.toUri().toString()))
                .isInstanceOf(DataFilesRejected.class)
                .hasMessageContaining("(consultation.suggestions[0].unit): không có đơn vị «so-xay-dung»");
    }

    @Test
    void readsTheNoticeAndTheClosureOfAPlaceBesideTheHolidaysThatWeShip() throws IOException {
        Files.createDirectories(folder.resolve("campaigns"));
        Files.createDirectories(folder.resolve("calendars"));
        Files.writeString(
                folder.resolve("campaigns/other.yaml"),
                Files.readString(Path.of("src/test/resources/campaigns/xa-mau-2026.yaml"))
                        .replace("id: XM2026", "id: XM2027"));
        Files.writeString(
                folder.resolve("calendars/place.yaml"),
                """
                id: place
                notices:
                  - year: 2028
                    source: Thông báo của năm 2028
                    choices:
                      - {holiday: tet, firstDay: 2028-01-25}
                      - {holiday: quoc-khanh, firstDay: 2028-09-01}
                closures:
                  - {name: Lễ hội Đền Thượng, from: 2028-02-09, to: 2028-02-10, source: Công văn của UBND tỉnh}
                """);

        HolidayCalendar calendar =
                TestData.reader().read(folder.toUri().toString()).calendar();

        assertThat(calendar.isSettled(2028)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 1, 24))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 2, 9))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 2, 11))).isTrue();
    }

    @Test
    void refusesANoticeWhoseDaysMissTheHoliday() throws IOException {
        Files.createDirectories(folder.resolve("campaigns"));
        Files.createDirectories(folder.resolve("calendars"));
        Files.writeString(
                folder.resolve("calendars/place.yaml"),
                """
                id: place
                notices:
                  - year: 2028
                    source: Thông báo của năm 2028
                    choices:
                      - {holiday: tet, firstDay: 2028-02-25}
                  - year: 2027
                    source: Thông báo khác
                    choices:
                      - {holiday: tet, firstDay: 2027-02-04}
                """);

        assertThatThrownBy(() -> TestData.reader().read(folder.toUri().toString()))
                .isInstanceOf(DataFilesRejected.class)
                .hasMessageContaining("đợt nghỉ từ 2028-02-25 không gồm chính ngày lễ 2028-01-26.")
                .hasMessageContaining("«tet» của năm 2027 đã có thông báo khác chọn.");
    }

    private record Expected(String file, int line, String piece) {
        boolean matches(Mistake mistake) {
            return mistake.file().endsWith(file)
                    && mistake.line() == line
                    && mistake.sentence().contains(piece);
        }
    }

    private static List<Expected> expectedIn(String file) throws IOException {
        List<String> lines = Files.readAllLines(BROKEN.resolve(file));
        List<Expected> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int marker = lines.get(i).indexOf("#! ");
            if (marker >= 0) {
                int line = i + 1;
                Arrays.stream(lines.get(i).substring(marker + 3).split("\\|"))
                        .forEach(piece -> expected.add(new Expected(file, line, piece)));
            }
        }
        return expected;
    }
}
