package vn.vinhdanh.listing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.download.Handout;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;

/** "Hồ sơ của tôi": the dossiers a person may see, done ones too, to search, sort, print and take along. */
@Controller
class ListPage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DossierListing list;
    private final CurrentPerson currentPerson;

    ListPage(DossierListing list, CurrentPerson currentPerson) {
        this.list = list;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/ho-so")
    String show(@RequestParam Map<String, String> parameters, Model model) {
        Wish wish = Wish.of(parameters);
        Person person = currentPerson.get();
        DossierListing.Page page = list.page(wish, person);
        model.addAttribute("wish", wish);
        model.addAttribute("page", page);
        model.addAttribute("pages", (page.total() + DossierListing.PAGE_SIZE - 1) / DossierListing.PAGE_SIZE);
        model.addAttribute("first", (wish.page() - 1L) * DossierListing.PAGE_SIZE + 1);
        model.addAttribute("columns", Column.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("statuses", statuses());
        model.addAttribute("own", person.groups().stream().anyMatch(group -> !Groups.unitOf(group)
                .isEmpty()));
        return "dossiers";
    }

    @GetMapping("/ho-so/danh-sach.xlsx")
    ResponseEntity<StreamingResponseBody> sheet(@RequestParam Map<String, String> parameters) {
        Wish wish = Wish.of(parameters);
        Person person = currentPerson.get();
        return Handout.of("danh-sach-ho-so.xlsx", XLSX).body(out -> {
            try (ListSheet sheet = new ListSheet()) {
                list.all(wish, person, sheet::add);
                sheet.write(out);
            }
        });
    }

    private static List<DossierListing.Choice> statuses() {
        return Stream.concat(
                        Stream.of(
                                new DossierListing.Choice(Wish.OPEN, "Đang xử lý (tất cả)"),
                                new DossierListing.Choice(Wish.ENDED, "Đã kết thúc (tất cả)")),
                        Stream.of(DossierStatus.values())
                                .map(status -> new DossierListing.Choice(Wish.slug(status), status.words())))
                .toList();
    }
}
