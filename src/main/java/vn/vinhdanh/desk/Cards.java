package vn.vinhdanh.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** Until when the tasks are due whose cards a person sees, in words. */
@RestController
class Cards {

    private static final int MOST = 100;
    private static final int SOON_DAYS = 3;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, dd/MM/yyyy", Locale.forLanguageTag("vi"));

    private final WorkItems items;
    private final Campaigns campaigns;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Cards(WorkItems items, Campaigns campaigns, CurrentPerson currentPerson, Clock clock) {
        this.items = items;
        this.campaigns = campaigns;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * @param due last day, as in "Thứ Sáu, 02/07/2021"; empty when there is none
     * @param distance from today, as in "còn 2 ngày"
     */
    record Card(String due, String distance, boolean overdue, boolean soon) {}

    /** @return by task; tasks that are not the person's are left out */
    @GetMapping("/api/tasks/cards")
    Map<String, Card> cards(@RequestParam List<String> ids) {
        Person person = currentPerson.get();
        Map<String, Card> cards = new HashMap<>();
        items.find(ids.stream().limit(MOST).toList()).stream()
                .filter(item -> item.isOf(person))
                .forEach(item -> cards.put(item.taskId(), card(item)));
        return cards;
    }

    private Card card(WorkItem item) {
        if (item.due() == null) {
            return new Card("", "", false, false);
        }
        ZoneId zone = campaigns.get(item.campaignId()).timeZone();
        LocalDate last = LocalDate.ofInstant(item.due().minusSeconds(1), zone);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone), last);
        return new Card(DAY.format(last), inWords(days), days < 0, days >= 0 && days <= SOON_DAYS);
    }

    static String inWords(long days) {
        if (days < 0) {
            return "quá hạn " + -days + " ngày";
        }
        return days == 0 ? "hôm nay" : days == 1 ? "ngày mai" : "còn " + days + " ngày";
    }
}
