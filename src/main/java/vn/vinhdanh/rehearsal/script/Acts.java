package vn.vinhdanh.rehearsal.script;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.rehearsal.script.Nominations.Nomination;
import vn.vinhdanh.worklist.WorkItem;

/** How each step is done: what is typed into its form, and with what answer it is completed. */
final class Acts {

    private static final Map<String, Object> NOTHING = Map.of();

    /** How often a unit hands in the same dossier before it gives up. */
    private static final int MOST_ATTEMPTS = 4;

    @FunctionalInterface
    private interface Act {
        /** @return what the form submits */
        Map<String, Object> perform(Desk desk, WorkItem item, LocalDate today);
    }

    private final Script script;
    private final Timetable timetable;
    private final UnitForms units;
    private final Nominations nominations;
    private final Map<String, Nomination> dossiers = new HashMap<>();
    private final Map<String, LocalDate> meetings = new HashMap<>();
    private final Map<String, Boolean> proposed = new HashMap<>();
    private final Map<String, Act> acts = new HashMap<>();
    private final Map<String, Integer> handedIn = new HashMap<>();
    private int documents;

    Acts(Script script, Campaign campaign, Timetable timetable, Nominations nominations) {
        this.script = script;
        this.timetable = timetable;
        this.units = new UnitForms(campaign);
        this.nominations = nominations;
        acts.put("userTask_registerTargets", (desk, item, today) -> {
            units.registration(desk, item.subject());
            return NOTHING;
        });
        acts.put("userTask_compileBlocRegistration", (desk, item, today) -> {
            OfficeForms.acceptRegistrations(desk, item.subject());
            return NOTHING;
        });
        acts.put("userTask_prepareDossier", this::dossier);
        acts.put("userTask_supplementDossier", this::dossier);
        acts.put("userTask_holdBlocReview", this::blocReview);
        acts.put("userTask_appraiseDossier", (desk, item, today) -> {
            OfficeForms.appraisal(desk, item.subject());
            return NOTHING;
        });
        acts.put("userTask_prepareAgenda", (desk, item, today) -> {
            OfficeForms.agenda(desk, item.subject(), meetings.get(item.subject()), proposed::put);
            return NOTHING;
        });
        acts.put("userTask_vote", this::vote);
        acts.put("userTask_recordAttendance", (desk, item, today) -> {
            OfficeForms.attendance(desk, item.subject());
            return NOTHING;
        });
        acts.put("userTask_draftMinutes", (desk, item, today) -> {
            OfficeForms.minutes(desk, item.subject(), ++documents);
            return NOTHING;
        });
        acts.put("userTask_signMinutes", (desk, item, today) -> NOTHING);
        for (String opinion : Set.of(
                "userTask_consentToLateRegistration",
                "userTask_receiveBlocRegistration",
                "userTask_consentToLateDossier",
                "userTask_confirmReport")) {
            acts.put(opinion, (desk, item, today) -> Map.of("answer", "YES", "reason", "Đồng ý."));
        }
        for (String letter : Set.of(
                "userTask_reportRegistrations",
                "userTask_interimReview",
                "userTask_finalReview",
                "userTask_signBlocLetter",
                "userTask_submitToHigherLevel")) {
            acts.put(letter, (desk, item, today) -> document("VB", today));
        }
        acts.put("userTask_decideAward", (desk, item, today) -> {
            boolean place =
                    nominations.takePlace("", dossiers.get(item.subject()).award(), item.unitId());
            return decision(proposed.getOrDefault(item.subject(), place), "Hết chỉ tiêu khen thưởng.", today);
        });
        acts.put("userTask_considerSubstitute", (desk, item, today) -> {
            OfficeForms.noSubstitute(desk, item.subject());
            return NOTHING;
        });
        acts.put("userTask_recordHigherAnswer", (desk, item, today) -> {
            boolean refused =
                    script.province() != null && script.province().refuses().contains(item.unitId());
            return decision(!refused, "Chưa đạt mức tiêu biểu toàn tỉnh.", today);
        });
    }

    boolean knows(WorkItem item) {
        return acts.containsKey(item.step());
    }

    /** Notes which dossier a work item is about. */
    void opened(WorkItem item, Nomination nomination) {
        dossiers.put(item.subject(), nomination);
    }

    /** Notes on which day a council session meets. */
    void meets(String session, LocalDate day) {
        meetings.put(session, day);
    }

    /** @return day of the meeting, or null when the session is not of this run */
    LocalDate meetingOf(String session) {
        return meetings.get(session);
    }

    /** @throws Desk.Refused when the application says no */
    void perform(Desk desk, WorkItem item, LocalDate today) {
        Map<String, Object> answer = acts.get(item.step()).perform(desk, item, today);
        desk.complete(item.taskId(), desk.user().equals(item.assignee()), answer);
    }

    private Map<String, Object> dossier(Desk desk, WorkItem item, LocalDate today) {
        if (handedIn.merge(item.subject(), 1, Integer::sum) > MOST_ATTEMPTS) {
            throw new Desk.Refused("Hồ sơ đã nộp " + MOST_ATTEMPTS + " lần mà vẫn bị trả lại.");
        }
        boolean first = item.step().equals("userTask_prepareDossier");
        units.dossier(
                desk,
                item.subject(),
                timetable.reached(item.unitId()),
                first && timetable.isIncomplete(item.unitId()),
                today);
        return NOTHING;
    }

    private Map<String, Object> blocReview(Desk desk, WorkItem item, LocalDate today) {
        OfficeForms.blocReview(desk, item.subject(), today, dossier -> {
            Nomination nomination = dossiers.get(dossier);
            return nomination != null
                    && nominations.takePlace(
                            item.blocName(),
                            nomination.award(),
                            nomination.unit().id());
        });
        return NOTHING;
    }

    private Map<String, Object> vote(Desk desk, WorkItem item, LocalDate today) {
        Set<String> disliked = script.council().against().stream()
                .filter(against -> against.member().equals(desk.user()))
                .flatMap(against -> against.units().stream())
                .collect(Collectors.toSet());
        OfficeForms.ballot(
                desk,
                item.subject(),
                dossiers.entrySet().stream()
                        .filter(dossier ->
                                disliked.contains(dossier.getValue().unit().id()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        return NOTHING;
    }

    private Map<String, Object> decision(boolean granted, String whyNot, LocalDate today) {
        Map<String, Object> answer = new HashMap<>(document("QĐ", today));
        answer.put("answer", granted ? "YES" : "NO");
        answer.put("reason", granted ? "" : whyNot);
        return answer;
    }

    private Map<String, Object> document(String kind, LocalDate today) {
        return Map.of("documentNumber", ++documents + "/" + kind + "-DT", "documentDate", today.toString());
    }
}
