package vn.vinhdanh.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.bulk.EngineTasks;
import vn.vinhdanh.bulk.ManyDossiers;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.engine.Visitor;
import vn.vinhdanh.engine.WholeApplication;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.rehearsal.RehearsalClock;

/** The manager's figures for some hundred dossiers, each counted a second time from the dossiers themselves. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewOfManyTest {

    private static final int NUMBER = 600;

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RehearsalClock clock;

    @Autowired
    CampaignOverviews overviews;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Organizations organizations;

    private Visitor manager;

    @BeforeAll
    void manyAreNominated() throws SQLException {
        new ManyDossiers(NUMBER).into(database);
        EngineTasks.into(database);
        clock.moveTo(ManyDossiers.NOW);
        manager = Visitor.signedIn(port, "lanhdao");
    }

    @Test
    @DisplayName(
            "R84: by bloc, how many were opened, came so far, ended and are late, is what the dossiers themselves say")
    void countsByBloc() {
        Organization organization = organizations.of(ManyDossiers.CAMPAIGN);
        List<List<Cell>> rows = section(ProgressSection.ID).tables().get(0).rows();
        assertThat(rows).hasSize(organization.blocs().size() + 1);
        for (int i = 0; i < organization.blocs().size(); i++) {
            String bloc = organization.blocs().get(i).id();
            List<String> units = organization.units().stream()
                    .filter(unit -> organization.blocOf(unit).orElseThrow().id().equals(bloc))
                    .map(unit -> unit.id())
                    .toList();
            assertThat(rows.get(i).stream().skip(3).map(Cell::text).toList())
                    .as(bloc)
                    .containsExactly(
                            dossiers(units, "1 = 1"),
                            dossiers(units, "status not in ('PREPARING', 'SUPPLEMENTING', 'WITHDRAWN')"),
                            dossiers(
                                    units,
                                    "status in ('IN_APPRAISAL', 'ON_HOLD', 'NOT_ELIGIBLE', 'AWAITING_COUNCIL',"
                                            + " 'AWAITING_DECISION', 'AWAITING_HIGHER_LEVEL', 'AWARDED', 'NOT_PASSED')"),
                            dossiers(
                                    units,
                                    "status in ('AWAITING_COUNCIL', 'AWAITING_DECISION', 'AWAITING_HIGHER_LEVEL',"
                                            + " 'AWARDED', 'NOT_PASSED')"),
                            dossiers(units, "status in ('AWAITING_DECISION', 'AWAITING_HIGHER_LEVEL', 'AWARDED')"),
                            dossiers(units, "status = 'AWARDED'"),
                            dossiers(units, "status in ('NOT_SELECTED', 'NOT_ELIGIBLE', 'NOT_PASSED', 'WITHDRAWN')"),
                            late(units));
        }
        assertThat(rows.get(rows.size() - 1).get(3).text()).isEqualTo(Integer.toString(NUMBER));
    }

    @Test
    @DisplayName("R36–R46: what is used of each quota is what was awarded to units of its kinds")
    void countsQuotas() {
        List<QuotaSection.Use> uses = overviewsQuotas();
        assertThat(uses.stream().mapToInt(QuotaSection.Use::used).sum())
                .isEqualTo(count("select count(*) from award_record"));
        assertThat(uses.stream().mapToInt(QuotaSection.Use::reserved).sum())
                .isEqualTo(count("select count(*) from dossier where status in ('AWAITING_DECISION',"
                        + " 'AWAITING_HIGHER_LEVEL')"));
        QuotaSection.Use flag = uses.get(0);
        assertThat(flag.number()).isOne();
        assertThat(flag.used() + flag.reserved() + flag.left()).isOne();
    }

    private List<QuotaSection.Use> overviewsQuotas() {
        return QuotaSection.uses(facts());
    }

    @Autowired
    FactReader reader;

    private Facts facts() {
        return reader.of(campaigns.get(ManyDossiers.CAMPAIGN));
    }

    @Test
    @DisplayName("A number of a table leads to a list that has as many rows")
    void numbersLeadToTheirDossiers() {
        Pattern found = Pattern.compile("<strong>(\\d+) hồ sơ</strong>");
        List<Cell> linked = overview().sections().stream()
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> table.rows().stream())
                .flatMap(List::stream)
                .filter(cell -> cell.isNumber() && !cell.link().isEmpty())
                .toList();
        assertThat(linked).hasSizeGreaterThan(60);
        for (int i = 0; i < linked.size(); i += 3) {
            Cell cell = linked.get(i);
            Matcher all = found.matcher(manager.get(cell.link()).body());
            assertThat(all.find()).as(cell.link()).isTrue();
            assertThat(all.group(1)).as(cell.link()).isEqualTo(cell.text());
        }
    }

    @Test
    @DisplayName("Page, spreadsheet and PDF show the same figures")
    void showsTheSameEverywhere() throws IOException {
        Overview overview = overview();
        String page = plain(manager.get("/tong-quan").body());
        String pdf;
        try (PDDocument document = Loader.loadPDF(manager.bytes("/tong-quan/bao-cao.pdf"))) {
            pdf = plain(new PDFTextStripper().getText(document));
        }
        List<String> sheets = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(manager.bytes("/tong-quan/bang.xlsx")))) {
            for (Sheet sheet : book) {
                sheet.forEach(row -> {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell)));
                    sheets.add(String.join("|", cells));
                });
            }
        }
        for (Section section : overview.sections()) {
            for (Table table : section.tables()) {
                for (List<Cell> row : table.rows()) {
                    String words = plain(row.stream().map(Cell::text).collect(Collectors.joining(" ")));
                    assertThat(page).as(section.title()).contains(words);
                    assertThat(sheets)
                            .as(section.title())
                            .contains(row.stream()
                                    .map(cell -> cell.value() instanceof Double number
                                            ? new java.text.DecimalFormat("#,##0.0").format(number)
                                            : cell.value().toString())
                                    .collect(Collectors.joining("|")));
                    String numbers = row.stream()
                            .filter(cell -> cell.isNumber() || cell.value().equals("–"))
                            .map(Cell::text)
                            .collect(Collectors.joining(" "));
                    assertThat(pdf).as(section.title() + ": " + words).contains(numbers);
                }
            }
        }
        overview.answers().forEach(answer -> {
            assertThat(page).contains(plain(answer.words()));
            assertThat(pdf).contains(plain(answer.words()));
        });
        assertThat(pdf).contains("Bao nhiêu hồ sơ đang trễ?").doesNotContain("#");
    }

    @Test
    @DisplayName("Managers, the appraising office and the decider see the whole; nobody of a unit or bloc does")
    void opensForThoseWhoWatch() {
        for (String user : List.of("lanhdao", "noivu.cv", "chutich")) {
            assertThat(Visitor.signedIn(port, user).get("/tong-quan").statusCode())
                    .as(user)
                    .isEqualTo(200);
        }
        for (String user : List.of("kimtan.cv", "kimtan.ct", "khoi.xaphuong", "hd.uyvien1", "quantri")) {
            Visitor visitor = Visitor.signedIn(port, user);
            for (String path : List.of(
                    "/tong-quan",
                    "/tong-quan?dot=LC2020",
                    "/tong-quan/bang.xlsx",
                    "/tong-quan/bao-cao.pdf",
                    "/tong-quan/ho-so",
                    "/api/overview/steps")) {
                assertThat(visitor.get(path).statusCode()).as(user + " " + path).isEqualTo(403);
            }
        }
        assertThat(manager.get("/tong-quan?dot=KHAC").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("At each step of the models: how many wait and how long, and how many are through")
    void loadsEveryStep() {
        assertThat(manager.get("/api/overview/steps").body())
                .contains(
                        "userTask_appraiseDossier",
                        "receiveTask_councilConcluded",
                        "Đang chờ: "
                                + count(
                                        "select count(*) from work_item where step = 'userTask_appraiseDossier' and ended_at is null"));
    }

    @Test
    @DisplayName("The history of a dossier is there after its end, too, and the diagram leads there then")
    void tellsTheHistory() {
        String ended = jdbc.sql("select min(code) from dossier where status = 'AWARDED'")
                .query(String.class)
                .single();
        assertThat(manager.get("/tong-quan/ho-so/" + ended).body())
                .contains("Đường đã đi", DossierStatus.IN_APPRAISAL.words(), "Ai đã làm gì", "đã kết thúc");
        assertThat(manager.get("/tong-quan/so-do/" + ended).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/tong-quan/ho-so/" + ended));
        String running = jdbc.sql("select min(code) from dossier where status = 'IN_APPRAISAL'")
                .query(String.class)
                .single();
        assertThat(manager.get("/tong-quan/so-do/" + running).headers().firstValue("Location"))
                .hasValueSatisfying(
                        address -> assertThat(address).contains("/camunda/app/cockpit/default/#/process-instance/"));
    }

    private Overview overview() {
        return overviews.of(campaigns.get(ManyDossiers.CAMPAIGN));
    }

    private Section section(String id) {
        return overview().sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String dossiers(List<String> units, String condition) {
        return jdbc.sql("select count(*) from dossier where unit_id in (:units) and " + condition)
                .param("units", units)
                .query(String.class)
                .single();
    }

    private String late(List<String> units) {
        return jdbc.sql("select count(*) from dossier d where unit_id in (:units) and exists (select 1 from work_item i"
                        + " where i.subject = d.code and i.ended_at is null and i.due <= :now)")
                .param("units", units)
                .param("now", Timestamp.from(ManyDossiers.NOW))
                .query(String.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replaceAll("[\\s\\u00a0]+", " ");
    }
}
