package vn.vinhdanh.overview;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.download.Handout;
import vn.vinhdanh.identity.CurrentPerson;

/** The overview to read, print and take along. */
@Controller
@RequestMapping("/tong-quan")
class OverviewPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CampaignOverviews overviews;
    private final OverviewPdf pdf;
    private final CurrentPerson currentPerson;

    OverviewPages(CampaignOverviews overviews, OverviewPdf pdf, CurrentPerson currentPerson) {
        this.overviews = overviews;
        this.pdf = pdf;
        this.currentPerson = currentPerson;
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

    private Campaign campaign(String id) {
        return overviews.visibleOrFirst(currentPerson.get(), id);
    }
}
