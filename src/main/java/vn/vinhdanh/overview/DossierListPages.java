package vn.vinhdanh.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.download.Handout;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;

/** The dossiers behind a figure of the overview to read, print and take along. */
@Controller
@RequestMapping("/tong-quan")
class DossierListPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** So many are laid out as PDF at most: nobody reads more on paper, and setting them takes long. */
    private static final int PRINTED = 1000;

    private final CampaignOverviews overviews;
    private final OverviewPdf pdf;
    private final DossierList list;
    private final Organizations organizations;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    DossierListPages(
            CampaignOverviews overviews,
            OverviewPdf pdf,
            DossierList list,
            Organizations organizations,
            CurrentPerson currentPerson,
            Clock clock) {
        this.overviews = overviews;
        this.pdf = pdf;
        this.list = list;
        this.organizations = organizations;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * @param due last day on which its work is in time; null for none
     * @param readable whether the person may open it: before it is handed in only its unit may
     */
    record Row(
            String code,
            String nominee,
            String awardForm,
            String status,
            LocalDate since,
            long days,
            String work,
            LocalDate due,
            boolean overdue,
            boolean readable) {

        public String sinceDay() {
            return Facts.DAY.format(since);
        }

        public String dueDay() {
            return due == null ? "" : "hết " + Facts.DAY.format(due);
        }

        List<Cell> cells() {
            return Stream.of(code, nominee, awardForm, status, since, days, work, Objects.requireNonNullElse(due, ""))
                    .map(Cell::of)
                    .toList();
        }
    }

    /** What the address of a list says. */
    record Question(String dot, String khoi, String moc, String buoc, String dung, String tre, String sap) {

        DossierList.Wanted wanted() {
            return new DossierList.Wanted(
                    khoi,
                    named(Milestone.values(), moc),
                    named(DossierStatus.values(), buoc),
                    dung != null,
                    tre != null,
                    sap != null);
        }
    }

    @GetMapping("/ho-so")
    String show(Question asked, @RequestParam(name = "trang", defaultValue = "0") int number, Model model) {
        Campaign campaign = campaign(asked);
        DossierList.Wanted wanted = asked.wanted();
        int page = Math.max(0, number);
        DossierList.Found found = list.find(campaign, wanted, page * DossierList.PAGE, DossierList.PAGE);
        model.addAttribute("sheet", address("/tong-quan/ho-so.xlsx", campaign, wanted));
        model.addAttribute("print", address("/tong-quan/ho-so.pdf", campaign, wanted));
        model.addAttribute("campaign", campaign);
        model.addAttribute("wanted", inWords(wanted, organization(campaign)));
        model.addAttribute("all", found.all());
        model.addAttribute("first", page * DossierList.PAGE + 1);
        model.addAttribute("rows", rows(campaign, found));
        model.addAttribute("page", page + 1);
        model.addAttribute("pages", (found.all() + DossierList.PAGE - 1) / DossierList.PAGE);
        model.addAttribute("previous", pageAddress(campaign, wanted, page - 1));
        model.addAttribute("next", pageAddress(campaign, wanted, page + 1));
        return "overview-dossiers";
    }

    @GetMapping("/ho-so.xlsx")
    ResponseEntity<byte[]> sheet(Question asked) {
        Campaign campaign = campaign(asked);
        DossierList.Found found = list.find(campaign, asked.wanted(), 0, Integer.MAX_VALUE);
        return Handout.of(campaign.id() + " - Hồ sơ theo tổng quan.xlsx", XLSX)
                .body(OverviewSheets.of(title(campaign, asked), below(campaign), table(campaign, found)));
    }

    @GetMapping("/ho-so.pdf")
    ResponseEntity<byte[]> print(Question asked) {
        Campaign campaign = campaign(asked);
        DossierList.Found found = list.find(campaign, asked.wanted(), 0, PRINTED);
        String note = found.all() > PRINTED
                ? "%d hồ sơ; in %d hồ sơ đứng lâu nhất, toàn bộ có trong bảng tính (XLSX)."
                        .formatted(found.all(), PRINTED)
                : found.all() + " hồ sơ, đứng lâu nhất trước.";
        return Handout.of(campaign.id() + " - Hồ sơ theo tổng quan.pdf", "application/pdf")
                .body(pdf.of(title(campaign, asked), below(campaign), note, table(campaign, found)));
    }

    private Table table(Campaign campaign, DossierList.Found found) {
        return new Table(
                List.of(
                        "Mã hồ sơ",
                        "Tập thể, cá nhân",
                        "Hình thức đề nghị",
                        "Đang ở",
                        "Từ ngày",
                        "Số ngày",
                        "Việc đang chờ",
                        "Hạn (hết ngày)"),
                rows(campaign, found).stream().map(Row::cells).toList(),
                "Không có hồ sơ nào.");
    }

    private String title(Campaign campaign, Question asked) {
        return "Hồ sơ: " + inWords(asked.wanted(), organization(campaign));
    }

    private String below(Campaign campaign) {
        return campaign.name() + " – ngày "
                + Facts.DAY.format(LocalDate.ofInstant(clock.instant(), campaign.timeZone()));
    }

    private List<Row> rows(Campaign campaign, DossierList.Found found) {
        Organization organization = organization(campaign);
        return found.rows().stream()
                .map(row -> row(campaign, organization, row, found.work().get(row.code())))
                .toList();
    }

    private Row row(Campaign campaign, Organization organization, DossierList.Row row, DossierList.Work work) {
        Instant now = clock.instant();
        ZoneId zone = campaign.timeZone();
        String unit = organization.unit(row.unitId()).map(Unit::name).orElse(row.unitId());
        return new Row(
                row.code(),
                row.person() == null ? unit : row.person() + ", " + unit,
                campaign.awardForm(row.awardForm()).map(AwardForm::name).orElse(""),
                row.status().words(),
                LocalDate.ofInstant(row.since(), zone),
                Duration.between(row.since(), now).toDays(),
                work == null ? "" : work.step(),
                work == null || work.due() == null
                        ? null
                        : LocalDate.ofInstant(work.due().minusSeconds(1), zone),
                work != null && work.due() != null && !work.due().isAfter(now),
                row.status() != DossierStatus.PREPARING);
    }

    private static String pageAddress(Campaign campaign, DossierList.Wanted wanted, int page) {
        return asked("/tong-quan/ho-so", campaign, wanted)
                .queryParam("trang", page)
                .encode()
                .build()
                .toUriString();
    }

    private static String address(String path, Campaign campaign, DossierList.Wanted wanted) {
        return asked(path, campaign, wanted).encode().build().toUriString();
    }

    private static UriComponentsBuilder asked(String path, Campaign campaign, DossierList.Wanted wanted) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("dot", campaign.id());
        add(address, wanted.bloc() != null, "khoi", wanted.bloc());
        add(address, wanted.milestone() != null, "moc", String.valueOf(wanted.milestone()));
        add(address, wanted.status() != null, "buoc", String.valueOf(wanted.status()));
        add(address, wanted.stopped(), "dung", "1");
        add(address, wanted.overdue(), "tre", "1");
        add(address, wanted.soon(), "sap", "1");
        return address;
    }

    private static void add(UriComponentsBuilder address, boolean wanted, String name, String value) {
        if (wanted) {
            address.queryParam(name, value);
        }
    }

    private static String inWords(DossierList.Wanted wanted, Organization organization) {
        List<String> words = new ArrayList<>();
        if (wanted.bloc() != null) {
            words.add(organization.bloc(wanted.bloc()).map(bloc -> bloc.name()).orElse("không thuộc khối"));
        }
        if (wanted.milestone() != null) {
            words.add("đã tới mốc “" + wanted.milestone().words() + "”");
        }
        if (wanted.status() != null) {
            words.add("đang ở “" + wanted.status().words() + "”");
        }
        if (wanted.stopped()) {
            words.add("đã dừng");
        }
        if (wanted.overdue()) {
            words.add("có việc quá hạn");
        }
        if (wanted.soon()) {
            words.add("sắp đến hạn");
        }
        return words.isEmpty() ? "tất cả" : String.join("; ", words);
    }

    /** @return the one with this name; null for none */
    private static <E extends Enum<E>> E named(E[] values, String name) {
        Predicate<E> wanted = value -> value.name().equals(name);
        return Arrays.stream(values).filter(wanted).findFirst().orElse(null);
    }

    private Campaign campaign(Question asked) {
        return overviews.visibleOrFirst(currentPerson.get(), Objects.toString(asked.dot(), ""));
    }

    private Organization organization(Campaign campaign) {
        return organizations.get(campaign.organization());
    }
}
