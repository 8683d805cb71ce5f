package vn.vinhdanh.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;

/**
 * Enters one letter of the level above for all dossiers that it answers. A letter is one paper, so it is entered as a whole
 * or not at all (docs/decisions/0028).
 */
@Service
@Transactional
class HigherLetters {

    private final Dossiers dossiers;
    private final CampaignLaunches launches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HigherLetters(Dossiers dossiers, CampaignLaunches launches, ApplicationEventPublisher events, Clock clock) {
        this.dossiers = dossiers;
        this.launches = launches;
        this.events = events;
        this.clock = clock;
    }

    /** @return launched campaigns whose appraising office the person belongs to */
    @Transactional(readOnly = true)
    List<Campaign> of(Person person) {
        return launches.launched().stream()
                .filter(campaign -> person.isIn(campaign.role(Role.APPRAISER).group()))
                .toList();
    }

    /** @return the campaign's dossiers that wait for the level above, by code */
    @Transactional(readOnly = true)
    List<Dossier> waiting(Campaign campaign) {
        return dossiers.in(campaign.id(), DossierStatus.AWAITING_HIGHER_LEVEL);
    }

    /**
     * @throws NotForYou when the person is not of the appraising office
     * @throws Refusal with everything that is missing, of all dossiers; then nothing is entered
     */
    void enter(Campaign campaign, HigherLetter letter, Person person) {
        if (!person.isIn(campaign.role(Role.APPRAISER).group())) {
            throw new NotForYou(
                    "Việc này thuộc " + campaign.role(Role.APPRAISER).name() + ".", "");
        }
        Map<String, HigherLetter.Line> lines = new TreeMap<>(letter.lines());
        // Two people who enter the same letter stand in line here; the second finds it entered.
        lines.keySet().forEach(dossiers::keep);
        Refusal.unlessEmpty("Chưa ghi được văn bản trả lời", missing(campaign, letter, lines));
        lines.forEach((dossier, line) -> events.publishEvent(new HigherAnswered(
                dossier, new Answer(line.granted(), letter.number().trim(), letter.date(), line.reason()))));
    }

    private List<Finding> missing(Campaign campaign, HigherLetter letter, Map<String, HigherLetter.Line> lines) {
        String clause = campaign.deadline(DeadlineKind.HIGHER_ANSWER)
                .map(Campaign.Deadline::clause)
                .orElse("");
        LocalDate today = LocalDate.ofInstant(clock.instant(), campaign.timeZone());
        List<Finding> missing = new ArrayList<>();
        if (letter.number().isBlank()) {
            missing.add(fault("NUMBER_MISSING", Place.field("number"), "Chưa ghi số văn bản.", "Ghi số.", clause));
        }
        if (letter.date() == null) {
            missing.add(fault("DATE_MISSING", Place.field("date"), "Chưa ghi ngày văn bản.", "Chọn ngày ký.", clause));
        } else if (letter.date().isAfter(today)) {
            missing.add(fault(
                    "DATE_AHEAD",
                    Place.field("date"),
                    "Ngày của văn bản ở sau ngày hôm nay.",
                    "Kiểm tra lại ngày.",
                    clause));
        }
        if (lines.isEmpty()) {
            missing.add(fault(
                    "NOBODY_ANSWERED",
                    Place.whole(),
                    "Chưa chọn kết quả cho hồ sơ nào.",
                    "Chọn cho từng hồ sơ mà văn bản này trả lời; hồ sơ chưa được trả lời thì để “Chưa có”.",
                    clause));
        }
        lines.forEach((code, line) -> {
            Dossier dossier = dossiers.get(code);
            if (!dossier.campaignId().equals(campaign.id())
                    || dossier.status() != DossierStatus.AWAITING_HIGHER_LEVEL) {
                missing.add(fault(
                        "NOT_WAITING",
                        Place.row(code),
                        "Hồ sơ " + code + " không còn chờ cấp trên trả lời (“"
                                + dossier.status().words() + "”).",
                        "Tải lại trang rồi xem kết quả đã ghi.",
                        clause));
            }
            if (!line.granted() && line.reason().isBlank()) {
                missing.add(fault(
                        "REASON_MISSING",
                        Place.row(code),
                        "Chưa ghi lý do không khen thưởng của hồ sơ " + code + ", " + dossiers.nominee(dossier) + ".",
                        "Ghi lý do nêu trong văn bản; đơn vị sẽ được thông báo lý do này.",
                        clause));
            }
        });
        return missing;
    }

    private static Finding fault(String code, Place place, String sentence, String remedy, String clause) {
        return Finding.blocking(code, place, sentence, remedy, clause);
    }
}
