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
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;

/** The overview to read, print and take along, and the lists behind its figures. */
@Controller
@RequestMapping("/tong-quan")
class OverviewPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CampaignOverviews overviews;
    private final OverviewPdf pdf;
    private final DossierList list;
    private final Organizations organizations;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    OverviewPages(
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

    /** @param campaignId blank for the first one */
    @GetMapping
    String show(@RequestParam(name = "dot", defaultValue = "") String campaignId, Model model) {
        List<Campaign> visible = overviews.visibleTo(currentPerson.get());
        model.addAttribute("campaigns", visible);
        model.addAttribute("links", true);
        if (!visible.isEmpty() || !campaignId.isBlank()) {
            model.addAttribute("overview", overviews.of(campaign(campaignId)));
        }
        return "overview";
    }

    @GetMapping("/bang.xlsx")
    ResponseEntity<byte[]> sheets(@RequestParam(name = "dot", defaultValue = "") String campaignId) {
        Campaign campaign = campaign(campaignId);
        return Handout.of(campaign.id() + " - Tổng quan.xlsx", XLSX).body(OverviewSheets.of(overviews.of(campaign)));
    }

    @GetMapping("/bao-cao.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam(name = "dot", defaultValue = "") String campaignId) {
        Campaign campaign = campaign(campaignId);
        return Handout.of(campaign.id() + " - Tổng quan.pdf", "application/pdf").body(pdf.of(overviews.of(campaign)));
    }

    /** @param readable whether the person may open it: before it is handed in only its unit may */
    record Row(
            String code,
            String nominee,
            String awardForm,
            String status,
            String since,
            long days,
            String work,
            String due,
            boolean overdue,
            boolean readable) {}

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
    String dossiers(Question asked, @RequestParam(name = "trang", defaultValue = "0") int page, Model model) {
        Campaign campaign = campaign(Objects.toString(asked.dot(), ""));
        DossierList.Wanted wanted = asked.wanted();
        DossierList.Found found = list.find(campaign, wanted, Math.max(0, page));
        Organization organization = organizations.get(campaign.organization());
        model.addAttribute(
                "sheet",
                address("/tong-quan/ho-so.xlsx", campaign, wanted)
                        .encode()
                        .build()
                        .toUriString());
        model.addAttribute("campaign", campaign);
        model.addAttribute("wanted", inWords(wanted, organization));
        model.addAttribute("all", found.all());
        model.addAttribute("first", Math.max(0, page) * DossierList.PAGE + 1);
        model.addAttribute(
                "rows",
                found.rows().stream()
                        .map(row ->
                                row(campaign, organization, row, found.work().get(row.code())))
                        .toList());
        model.addAttribute("previous", page > 0 ? address(campaign, wanted, page - 1) : null);
        model.addAttribute(
                "next",
                (long) (page + 1) * DossierList.PAGE < found.all() ? address(campaign, wanted, page + 1) : null);
        return "overview-dossiers";
    }

    @GetMapping("/ho-so.xlsx")
    ResponseEntity<byte[]> dossiers(Question asked) {
        Campaign campaign = campaign(Objects.toString(asked.dot(), ""));
        Organization organization = organizations.get(campaign.organization());
        DossierList.Found found = list.find(campaign, asked.wanted());
        Table table = new Table(
                List.of(
                        "Mã hồ sơ",
                        "Tập thể, cá nhân",
                        "Hình thức đề nghị",
                        "Đang ở",
                        "Từ ngày",
                        "Số ngày",
                        "Việc đang chờ",
                        "Hạn"),
                found.rows().stream()
                        .map(row ->
                                row(campaign, organization, row, found.work().get(row.code())))
                        .map(row -> Stream.<Object>of(
                                        row.code(),
                                        row.nominee(),
                                        row.awardForm(),
                                        row.status(),
                                        row.since(),
                                        row.days(),
                                        row.work(),
                                        row.due())
                                .map(Cell::of)
                                .toList())
                        .toList(),
                "Không có hồ sơ nào.");
        return Handout.of(campaign.id() + " - Hồ sơ theo tổng quan.xlsx", XLSX)
                .body(OverviewSheets.of(
                        "Hồ sơ: " + inWords(asked.wanted(), organization),
                        campaign.name() + " – ngày "
                                + Facts.DAY.format(LocalDate.ofInstant(clock.instant(), campaign.timeZone())),
                        table));
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
                Facts.DAY.format(LocalDate.ofInstant(row.since(), zone)),
                Duration.between(row.since(), now).toDays(),
                work == null ? "" : work.step(),
                work == null || work.due() == null
                        ? ""
                        : "hết "
                                + Facts.DAY.format(
                                        LocalDate.ofInstant(work.due().minusSeconds(1), zone)),
                work != null && work.due() != null && !work.due().isAfter(now),
                row.status() != DossierStatus.PREPARING);
    }

    private static String address(Campaign campaign, DossierList.Wanted wanted, int page) {
        return address("/tong-quan/ho-so", campaign, wanted)
                .queryParam("trang", page)
                .encode()
                .build()
                .toUriString();
    }

    private static UriComponentsBuilder address(String path, Campaign campaign, DossierList.Wanted wanted) {
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

    private Campaign campaign(String id) {
        return id.isBlank()
                ? overviews.visibleTo(currentPerson.get()).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotForYou("Chưa đợt thi đua nào được phát động.", ""))
                : overviews.visibleTo(currentPerson.get(), id);
    }
}
