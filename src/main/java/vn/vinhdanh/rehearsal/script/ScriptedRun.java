package vn.vinhdanh.rehearsal.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.vinhdanh.blocreview.BlocReviews;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.rehearsal.DueJobs;
import vn.vinhdanh.rehearsal.RehearsalAccounts;
import vn.vinhdanh.rehearsal.RehearsalClock;
import vn.vinhdanh.rehearsal.RehearsalWalk;
import vn.vinhdanh.rehearsal.script.Nominations.Nomination;
import vn.vinhdanh.rehearsal.script.Script.Office;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** Plays a script: lets time pass as the rehearsal's walk does and, on each working day, everybody do what is theirs. */
@Component
@Profile("rehearsal & !production")
@ConditionalOnProperty(ScriptedRehearsal.SCRIPT)
class ScriptedRun {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptedRun.class);

    /** The mails of the day are out by then. */
    private static final LocalTime WORK_BEGINS = LocalTime.of(9, 0);

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Campaigns campaigns;
    private final Organizations organizations;
    private final RehearsalClock clock;
    private final RehearsalWalk walk;
    private final DueJobs jobs;
    private final WorkItems work;
    private final WorkingDays workingDays;
    private final DeadlineCalendar calendar;
    private final Dossiers dossiers;
    private final BlocReviews blocReviews;
    private final RehearsalAccounts accounts;
    private final Environment environment;
    private final String password;

    ScriptedRun(
            Campaigns campaigns,
            Organizations organizations,
            RehearsalClock clock,
            RehearsalWalk walk,
            DueJobs jobs,
            WorkItems work,
            WorkingDays workingDays,
            DeadlineCalendar calendar,
            Dossiers dossiers,
            BlocReviews blocReviews,
            RehearsalAccounts accounts,
            Environment environment,
            @Value("${vinhdanh.rehearsal.password}") String password) {
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.clock = clock;
        this.walk = walk;
        this.jobs = jobs;
        this.work = work;
        this.workingDays = workingDays;
        this.calendar = calendar;
        this.dossiers = dossiers;
        this.blocReviews = blocReviews;
        this.accounts = accounts;
        this.environment = environment;
        this.password = password;
    }

    /** Something that somebody wanted to do and was not let, or that the script says nothing about. */
    record Trouble(LocalDate day, String what, String subject, String sentence) {}

    /**
     * What the appraising office had to do on a day.
     *
     * @param there what was there to be done, with what came in on the day
     */
    record Load(LocalDate day, int there, int done) {
        int left() {
            return there - done;
        }
    }

    record Played(Script script, Campaign campaign, List<Load> load, List<Trouble> troubles) {}

    Played play(Script script) {
        return new Play(script).whole();
    }

    /** One run from the first day to the last. */
    private final class Play {

        private final Script script;
        private final Campaign campaign;
        private final Organization organization;
        private final Timetable timetable;
        private final Nominations nominations;
        private final Acts acts;
        private final Cast cast;
        private final List<Trouble> troubles = new ArrayList<>();
        private final List<Load> load = new ArrayList<>();
        private final Set<String> stuck = new HashSet<>();
        private final List<Nomination> toOpen;

        Play(Script script) {
            this.script = script;
            campaign = campaigns.get(script.campaign());
            organization = organizations.get(campaign.organization());
            timetable = new Timetable(script, campaign, organization, workingDays);
            nominations = new Nominations(script, campaign, organization);
            acts = new Acts(script, campaign, timetable, nominations);
            String base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
            cast = new Cast(accounts, user -> Desk.signIn(base, user, password));
            toOpen = nominations.all();
        }

        Played whole() {
            clock.moveTo(at(campaign.period().from(), MORNING));
            LocalDate first = workingDays.shift(campaign.period().from().minusDays(1), 1);
            for (LocalDate day = first; !day.isAfter(script.until()); day = day.plusDays(1)) {
                if (day.getDayOfMonth() == 1) {
                    LOG.info("{}/{}", day.getMonthValue(), day.getYear());
                }
                walk.goTo(at(day, MORNING));
                if (workingDays.isWorkingDay(day)) {
                    clock.moveTo(at(day, WORK_BEGINS));
                    if (day.equals(first)) {
                        appraiser().start("emulation-campaign", Map.of("campaignId", campaign.id()));
                        jobs.runDue();
                    }
                    workday(day);
                }
            }
            return new Played(script, campaign, load, troubles);
        }

        private void workday(LocalDate day) {
            openDossiers(day);
            conveneCouncil(day);
            Map<Office, Integer> done = new EnumMap<>(Office.class);
            boolean more;
            do {
                more = false;
                jobs.runDue();
                meetAgain(day);
                for (WorkItem item : ripe(day)) {
                    if (hasTime(item, done) && doIt(item, day)) {
                        done.merge(timetable.officeOf(item), 1, Integer::sum);
                        more = true;
                    }
                }
            } while (more);
            acceptRegistrations(day);
            int appraised = done.getOrDefault(Office.APPRAISER, 0);
            int left = (int) ripe(day).stream()
                    .filter(item -> timetable.officeOf(item) == Office.APPRAISER)
                    .count();
            if (appraised + left > 0) {
                load.add(new Load(day, appraised + left, appraised));
            }
        }

        /** What the script has done by today, most urgent first. */
        private List<WorkItem> ripe(LocalDate day) {
            return work.waiting(campaign.id()).stream()
                    .filter(item -> !stuck.contains(item.taskId()))
                    .filter(item -> acts.knows(item) || unknown(item, day))
                    .filter(item ->
                            dayOf(item).filter(planned -> !planned.isAfter(day)).isPresent())
                    .sorted(Comparator.comparing(this::rank).reversed())
                    .toList();
        }

        /** Blocs and chairman give what is scarce to the best. */
        private int rank(WorkItem item) {
            return item.step().equals("userTask_decideAward") ? timetable.reached(item.unitId()) : 0;
        }

        private Optional<LocalDate> dayOf(WorkItem item) {
            if (!item.step().equals("userTask_vote")) {
                return timetable.dayOf(item);
            }
            return script.council().absent().contains(item.assignee())
                    ? Optional.empty()
                    : Optional.ofNullable(acts.meetingOf(item.subject()));
        }

        private boolean hasTime(WorkItem item, Map<Office, Integer> done) {
            Office office = timetable.officeOf(item);
            int most = script.pace(office).perDay();
            return most == 0 || done.getOrDefault(office, 0) < most;
        }

        private boolean doIt(WorkItem item, LocalDate day) {
            return attempt(day, item.stepName(), item.subject(), () -> {
                try {
                    acts.perform(cast.of(item), item, day);
                } catch (RuntimeException refused) {
                    stuck.add(item.taskId());
                    throw refused;
                }
            });
        }

        private boolean unknown(WorkItem item, LocalDate day) {
            stuck.add(item.taskId());
            troubles.add(new Trouble(day, item.stepName(), item.subject(), "Kịch bản không nói gì về việc này."));
            return false;
        }

        private void openDossiers(LocalDate day) {
            LocalDate opening = timetable.daysBefore(
                    calendar.instantOf(campaign, DeadlineKind.UNIT_NOMINATION),
                    script.nomination().openedDaysBefore());
            if (!day.equals(opening)) {
                return;
            }
            for (Nomination nomination : toOpen) {
                String preparer = Groups.staffOf(
                        organization.preparerOf(nomination.unit()).id());
                attempt(day, "Lập hồ sơ", nomination.unit().name(), () -> {
                    Set<String> before = openedDossiers(nomination);
                    cast.ofGroup(preparer)
                            .start(
                                    "nomination-dossier",
                                    Map.of(
                                            "campaignId",
                                            campaign.id(),
                                            "unitId",
                                            nomination.unit().id(),
                                            "awardForm",
                                            nomination.award(),
                                            "directProposal",
                                            false));
                    jobs.runDue();
                    work.waiting(campaign.id()).stream()
                            .filter(item -> openedDossiers(nomination).contains(item.subject()))
                            .filter(item -> !before.contains(item.subject()))
                            .forEach(item -> acts.opened(item, nomination));
                });
            }
        }

        private Set<String> openedDossiers(Nomination nomination) {
            Set<String> codes = new HashSet<>();
            work.waiting(campaign.id()).stream()
                    .filter(item -> item.step().equals("userTask_prepareDossier"))
                    .filter(item -> nomination.unit().id().equals(item.unitId()))
                    .forEach(item -> codes.add(item.subject()));
            return codes;
        }

        private void conveneCouncil(LocalDate day) {
            for (LocalDate meeting : script.council().meetings()) {
                LocalDate invited = workingDays.shift(meeting, -script.council().invitedDaysBefore());
                if (day.equals(invited)
                        && !dossiers.in(campaign.id(), DossierStatus.AWAITING_COUNCIL)
                                .isEmpty()) {
                    attempt(day, "Lập phiên họp Hội đồng", campaign.id(), () -> {
                        appraiser().start("council-session", Map.of("campaignId", campaign.id()));
                        jobs.runDue();
                        work.waiting(campaign.id()).stream()
                                .filter(item -> item.step().equals("userTask_prepareAgenda"))
                                .forEach(item -> acts.meets(item.subject(), meeting));
                    });
                }
            }
        }

        /** A bloc whose first meeting is over meets again for what came late. */
        private void meetAgain(LocalDate day) {
            boolean closed =
                    !calendar.instantOf(campaign, DeadlineKind.UNIT_NOMINATION).isAfter(clock.instant());
            for (Bloc bloc : closed ? organization.blocs() : List.<Bloc>of()) {
                if (blocReviews.isToBeOpened(campaign.id(), bloc.id())) {
                    attempt(day, "Mở bình xét", bloc.name(), () -> {
                        cast.ofGroup(Groups.leaderOf(bloc.id()))
                                .start("bloc-review", Map.of("campaignId", campaign.id(), "blocId", bloc.id()));
                        jobs.runDue();
                    });
                }
            }
        }

        /** Leaders look at what units sent them day by day, not only when the list is due. */
        private void acceptRegistrations(LocalDate day) {
            work.waiting(campaign.id()).stream()
                    .filter(item -> item.step().equals("userTask_compileBlocRegistration"))
                    .forEach(item -> attempt(
                            day,
                            item.stepName(),
                            item.subject(),
                            () -> OfficeForms.acceptRegistrations(cast.of(item), item.subject())));
            jobs.runDue();
        }

        private boolean attempt(LocalDate day, String what, String subject, Runnable doing) {
            try {
                doing.run();
                return true;
            } catch (Desk.Refused refused) {
                LOG.info("{}: {} of {} was refused: {}", day, what, subject, refused.getMessage());
                troubles.add(new Trouble(day, what, subject, refused.getMessage()));
                return false;
            }
        }

        private Desk appraiser() {
            return cast.ofGroup(campaign.role(Role.APPRAISER).group());
        }

        private Instant at(LocalDate day, LocalTime time) {
            return day.atTime(time).atZone(campaign.timeZone()).toInstant();
        }
    }
}
