package vn.vinhdanh.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.escalation.Urgers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.notification.Mail;
import vn.vinhdanh.numbering.Codes;
import vn.vinhdanh.reminder.LateWork.Late;
import vn.vinhdanh.reminder.NoticeMails.Notice;
import vn.vinhdanh.worklist.WorkItem;

/** Urging by hand: the letter that each who is behind would get, and the record that it went out. */
@Service
@Transactional
class Urgings {

    private static final int LONGEST_ADDITION = 4000;

    private final LateWork late;
    private final Urgers urgers;
    private final WhatIsMissing missing;
    private final NoticeMails mails;
    private final UrgingRows rows;
    private final Campaigns campaigns;
    private final Codes codes;
    private final Journal journal;
    private final Clock clock;

    Urgings(
            LateWork late,
            Urgers urgers,
            WhatIsMissing missing,
            NoticeMails mails,
            UrgingRows rows,
            Campaigns campaigns,
            Codes codes,
            Journal journal,
            Clock clock) {
        this.late = late;
        this.urgers = urgers;
        this.missing = missing;
        this.mails = mails;
        this.rows = rows;
        this.campaigns = campaigns;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the letters that would go out, one per person */
    @Transactional(readOnly = true)
    List<Mail> letters(String campaignId, Collection<String> taskIds, String addition, Person person) {
        Campaign campaign = campaigns.get(campaignId);
        return letters(campaign, late.of(campaign, taskIds, person), addition, person, "").entrySet().stream()
                .map(letter -> mails.mail(campaign, letter.getKey(), letter.getValue()))
                .toList();
    }

    /**
     * Sends the letters and keeps who was urged.
     *
     * @param again whether the person knows that somebody is urged a second time today
     * @return how many people were written to
     * @throws Refusal when nothing was chosen, or somebody was urged today and the person did not confirm
     */
    int urge(String campaignId, Collection<String> taskIds, String addition, boolean again, Person person) {
        Campaign campaign = campaigns.get(campaignId);
        List<Late> chosen = late.of(campaign, taskIds, person);
        List<Finding> faults = new ArrayList<>();
        if (chosen.isEmpty()) {
            faults.add(fault(
                    "NOTHING_CHOSEN",
                    "Chưa chọn việc nào để đôn đốc, hoặc những việc đã chọn vừa được làm xong.",
                    "Chọn lại trong danh sách."));
        }
        if (addition.length() > LONGEST_ADDITION) {
            faults.add(fault("ADDITION_TOO_LONG", "Lời nhắn thêm quá dài.", "Viết ngắn lại."));
        }
        List<String> today = urgedToday(campaign, chosen);
        if (!today.isEmpty() && !again) {
            faults.add(fault(
                    "URGED_TODAY",
                    "Hôm nay đã đôn đốc " + today.size() + " việc trong số này: " + String.join("; ", today) + ".",
                    "Đánh dấu ô xác nhận nếu vẫn muốn đôn đốc lần nữa trong ngày."));
        }
        Refusal.unlessEmpty("Chưa gửi đôn đốc", faults);
        String series = campaignId + "-DD";
        String code = series + "-" + String.format("%04d", codes.next(series));
        rows.insert(code, campaignId, addition, person.id(), clock.instant());
        chosen.forEach(late -> late.owners().forEach(owner -> rows.insertLine(code, late.item(), owner.id())));
        Map<Contact, Notice> letters = letters(campaign, chosen, addition, person, code);
        letters.forEach((to, letter) -> mails.send(campaign, to, letter));
        chosen.forEach(late -> journal.write(
                late.item().subject(),
                person,
                "Đôn đốc “" + late.item().stepName() + "” (" + late.line().when() + "), gửi "
                        + (late.owners().isEmpty()
                                ? "không ai: chưa có người nhận việc"
                                : late.owners().stream().map(Contact::name).collect(Collectors.joining(", ")))
                        + ".",
                addition));
        return letters.size();
    }

    /** @return in words, what was urged already today */
    List<String> urgedToday(Campaign campaign, List<Late> chosen) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), campaign.timeZone());
        return chosen.stream()
                .filter(late -> late.last()
                        .filter(last -> LocalDate.ofInstant(last.at(), campaign.timeZone())
                                .equals(today))
                        .isPresent())
                .map(late -> late.item().stepName() + " – " + late.item().subject())
                .toList();
    }

    private Map<Contact, Notice> letters(
            Campaign campaign, List<Late> chosen, String addition, Person person, String code) {
        Map<Contact, List<Late>> byOwner = new LinkedHashMap<>();
        chosen.forEach(late -> late.owners().forEach(owner -> byOwner.computeIfAbsent(owner, o -> new ArrayList<>())
                .add(late)));
        String from = urgers.isOffice(campaign, person)
                ? campaign.role(Role.APPRAISER).name()
                : "Trưởng "
                        + chosen.stream()
                                .map(late -> late.bloc().name())
                                .distinct()
                                .collect(Collectors.joining(", "));
        Map<Contact, Notice> letters = new LinkedHashMap<>();
        byOwner.forEach((owner, lates) -> letters.put(
                owner,
                new Notice(
                        "urging/" + code,
                        "Đôn đốc: " + lates.size() + " việc cần hoàn thành",
                        from + " đề nghị Anh/Chị hoàn thành những việc sau."
                                + (addition.isBlank() ? "" : " " + addition.trim()),
                        lates.stream().map(this::inWords).toList(),
                        "/",
                        "")));
        return letters;
    }

    private String inWords(Late late) {
        WorkItem item = late.item();
        List<String> gaps = missing.of(item);
        return late.line().kind().words() + ": " + item.stepName() + " – " + item.subject()
                + (item.about().isEmpty() ? "" : " (" + item.about() + ")") + ", hạn "
                + late.line().when() + "." + (gaps.isEmpty() ? "" : " Còn thiếu: " + String.join(" ", gaps));
    }

    private static Finding fault(String code, String sentence, String remedy) {
        return Finding.blocking(code, Place.whole(), sentence, remedy, "");
    }
}
