package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.listing.ListIsComplete;

/** "Hồ sơ của tôi": whose dossiers are seen, found without diacritics, sorted and taken along. */
@ProcessTest
class DossierListTest {

    private static final String CITY = "CITY_COMMENDATION";
    private static final String PEOPLE = "CITY_COMMENDATION_FOR_INDIVIDUALS";
    private static final Pattern CODE = Pattern.compile(">(LC2020-HS-\\d+)</a>");

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    ListIsComplete completion;

    @Autowired
    JdbcClient jdbc;

    private String cocLeu;
    private String kimTan;
    private String vanHoa;
    private String person;

    @BeforeEach
    void fourDossiers() {
        work.campaignUnderWay();
        cocLeu = work.directDossier("cocleu.cv", "coc-leu", CITY);
        kimTan = work.openedDossier("kimtan.cv", "kim-tan", CITY);
        vanHoa = work.submittedDossier("vanhoa.cv", "van-hoa", CITY);
        person = work.openedPersonDossier("kimtan.cv", "kim-tan", PEOPLE, false, "Đặng Thị Ngọc", "1980");
    }

    @Test
    @DisplayName("R57: everybody finds exactly the dossiers that they may open, their done ones too")
    void showsWhatOneMayRead() {
        work.appraise(cocLeu, "NOT_ELIGIBLE", "Không đủ điều kiện.");
        office.complete("noivu.cv", cocLeu, "userTask_appraiseDossier");
        office.runJobs();
        for (String user : List.of(
                "cocleu.cv",
                "cocleu.ct",
                "kimtan.cv",
                "vanhoa.cv",
                "kinhte.cv",
                "khoi.xaphuong",
                "khoi.phongban",
                "noivu.cv",
                "hd.uyvien1",
                "chutich",
                "lanhdao",
                "congan.cv",
                "quantri")) {
            List<String> open = Stream.of(cocLeu, kimTan, vanHoa, person)
                    .filter(code -> work.pageStatus(user, "/ho-so/" + code) == 200)
                    .toList();
            assertThat(codes(user, "")).as(user).containsExactlyInAnyOrderElementsOf(open);
        }
        assertThat(codes("cocleu.cv", "")).containsExactly(cocLeu);
    }

    @Test
    @DisplayName("issue 6: finds Cốc Lếu by “coc leu”, a person by name, and all words in any order")
    void findsWithoutDiacritics() {
        assertThat(codes("noivu.cv", "?tim=coc leu")).containsExactly(cocLeu);
        assertThat(codes("noivu.cv", "?tim=Cốc Lếu")).containsExactly(cocLeu);
        assertThat(codes("noivu.cv", "?tim=leu giay khen COC")).containsExactly(cocLeu);
        assertThat(codes("kimtan.cv", "?tim=dang thi ngoc")).containsExactly(person);
        assertThat(codes("kimtan.cv", "?tim=" + person.toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(person);
        assertThat(codes("noivu.cv", "?tim=khoi xa phuong")).containsExactlyInAnyOrder(cocLeu, vanHoa);
        assertThat(codes("noivu.cv", "?tim=%25")).isEmpty();
        assertThat(work.page("noivu.cv", "/ho-so?tim=khong co")).contains("Không có hồ sơ nào khớp.");
    }

    @Test
    @DisplayName("issue 6: narrows by status, bloc, award form and what is overdue, and sorts by every column")
    void narrowsAndSorts() {
        assertThat(codes("noivu.cv", "?trang-thai=dang-tham-dinh")).containsExactly(cocLeu);
        assertThat(codes("noivu.cv", "?trang-thai=dang-xu-ly")).containsExactlyInAnyOrder(cocLeu, vanHoa);
        assertThat(codes("noivu.cv", "?trang-thai=da-ket-thuc")).isEmpty();
        assertThat(codes("noivu.cv", "?khoi=xa-phuong&hinh-thuc=" + CITY)).containsExactlyInAnyOrder(cocLeu, vanHoa);
        assertThat(codes("noivu.cv", "?khoi=phong-ban")).isEmpty();
        assertThat(codes("noivu.cv", "?qua-han=1")).isEmpty();
        assertThat(codes("kimtan.cv", "")).containsExactly(person, kimTan);
        for (String column : List.of("ma", "ten", "hinh-thuc", "khoi", "ty-le", "nop", "trang-thai", "han")) {
            List<String> up = codes("noivu.cv", "?xep=" + column);
            assertThat(up).as(column).containsExactlyInAnyOrder(cocLeu, vanHoa);
            assertThat(codes("noivu.cv", "?xep=" + column + "&chieu=giam")).hasSize(2);
        }
        assertThat(codes("noivu.cv", "?xep=ten")).containsExactly(cocLeu, vanHoa);
        assertThat(codes("noivu.cv", "?xep=ten&chieu=giam")).containsExactly(vanHoa, cocLeu);
        assertThat(codes("noivu.cv", "?xep=trang-thai")).containsExactly(vanHoa, cocLeu);
        assertThat(work.page("noivu.cv", "/ho-so?tim=giay&xep=ten"))
                .contains("aria-sort=\"ascending\"", "/ho-so?tim=giay&amp;xep=ten&amp;chieu=giam");
        office.itIs(2021, 7, 20);
        assertThat(codes("noivu.cv", "?qua-han=1")).contains(vanHoa);
    }

    @Test
    @DisplayName("issue 6: a row says at which stage a dossier is or ended, since when and until when")
    void showsTheStages() throws IOException {
        assertThat(work.page("noivu.cv", "/ho-so?tim=" + cocLeu))
                .contains("Khối: không qua bước này", "Thẩm định: đang ở bước này", "Hội đồng: chưa đến")
                .contains("Đang thẩm định", "từ 01/10/2020");
        work.appraise(cocLeu, "NOT_ELIGIBLE", "Không đủ điều kiện.");
        office.complete("noivu.cv", cocLeu, "userTask_appraiseDossier");
        office.runJobs();
        assertThat(work.page("cocleu.cv", "/ho-so"))
                .contains("Đơn vị: đã qua", "Thẩm định: kết thúc ở bước này", "Không đủ điều kiện");
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(work.download("noivu.cv", "/ho-so/danh-sach.xlsx?tim=coc leu")))) {
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(cocLeu);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("phường Cốc Lếu");
            assertThat(row.getCell(5).getLocalDateTimeCellValue()).isEqualTo("2020-10-01T00:00");
            assertThat(row.getCell(5).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(row.getCell(7).getStringCellValue()).isEqualTo("Không đủ điều kiện");
            assertThat(row.getCell(13).getStringCellValue()).isEqualTo("kết thúc ở bước này");
        }
    }

    @Test
    @DisplayName("issue 6: dossiers from before the list get their rows at start; what was renamed is found again")
    void completesItself() {
        List<String> before = rows();
        jdbc.sql("delete from dossier_listing").update();
        completion.complete();
        completion.complete();
        assertThat(rows()).isEqualTo(before);
        jdbc.sql("update dossier_listing set search = 'cu', nominee_key = 'cu', bloc_id = 'khoi-cu'")
                .update();
        completion.complete();
        assertThat(rows()).isEqualTo(before);
    }

    private List<String> rows() {
        return jdbc.sql("select * from dossier_listing order by code").query().listOfRows().stream()
                .map(row -> row.entrySet().stream()
                        .filter(cell -> !cell.getKey().equalsIgnoreCase("since"))
                        .map(cell -> cell.getKey() + "=" + cell.getValue())
                        .filter(cell -> !cell.toLowerCase(java.util.Locale.ROOT).startsWith("came_from"))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private List<String> codes(String user, String query) {
        Matcher found = CODE.matcher(work.page(user, "/ho-so" + query));
        return found.results().map(result -> result.group(1)).toList();
    }
}
