package vn.vinhdanh.paper;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.identity.CurrentPerson;

/** Pages to print: the sheet that goes on top of the paper set, and the slip that the unit gets for it (R54). */
@Controller
@RequestMapping("/ho-so/{code}")
class OriginalPages {

    private final OriginalViews views;
    private final Dossiers dossiers;
    private final CurrentPerson currentPerson;

    OriginalPages(OriginalViews views, Dossiers dossiers, CurrentPerson currentPerson) {
        this.views = views;
        this.dossiers = dossiers;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/phieu-bia")
    String cover(@PathVariable String code, Model model) {
        model.addAttribute("cover", views.cover(dossiers.read(code, currentPerson.get())));
        return "cover-sheet";
    }

    @GetMapping("/bien-nhan")
    String slip(@PathVariable String code, Model model) {
        model.addAttribute(
                "slip",
                views.slip(dossiers.read(code, currentPerson.get()))
                        .orElseThrow(() -> new NotFound("Chưa nhận bản giấy của hồ sơ " + code + ".")));
        return "receipt-slip";
    }
}
