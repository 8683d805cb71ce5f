package vn.vinhdanh.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/**
 * Enters one signed paper for all dossiers that it answers. It is one paper, so it is entered as a whole or not at all
 * (docs/decisions/0028).
 */
@Service
@Transactional
class ListedPapers {

    private final Dossiers dossiers;
    private final CampaignLaunches launches;
    private final AnswerFaults faults;
    private final Quotas quotas;
    private final WorkItems work;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    ListedPapers(
            Dossiers dossiers,
            CampaignLaunches launches,
            AnswerFaults faults,
            Quotas quotas,
            WorkItems work,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.launches = launches;
        this.faults = faults;
        this.quotas = quotas;
        this.work = work;
        this.accounts = accounts;
        this.events = events;
    }

    /** @return launched campaigns in which the person enters such papers */
    @Transactional(readOnly = true)
    List<Campaign> of(ListKind kind, Person person) {
        return launches.launched().stream()
                .filter(campaign -> kind.isFor(person, campaign))
                .toList();
    }

    /** @return the campaign's dossiers that wait for such a paper, by code */
    @Transactional(readOnly = true)
    List<Dossier> waiting(ListKind kind, Campaign campaign) {
        return dossiers.in(campaign.id(), kind.status()).stream()
                .filter(kind::awaits)
                .toList();
    }

    /** @return the tasks that wait for such a paper, by dossier */
    @Transactional(readOnly = true)
    Map<String, WorkItem> tasks(ListKind kind, Campaign campaign) {
        return work.waitingAt(campaign.id(), kind.step()).stream()
                .collect(Collectors.toMap(WorkItem::subject, Function.identity(), (first, second) -> first));
    }

    /**
     * Looks whether the paper could be entered, and enters nothing.
     *
     * @throws NotForYou when the person does not enter such papers
     * @throws Refusal with everything that is wrong, of all dossiers
     */
    @Transactional(readOnly = true)
    void look(Campaign campaign, ListedPaper paper, Person person) {
        require(campaign, paper.kind(), person);
        Refusal.unlessEmpty("Chưa ghi được " + paper.kind().called(), faults(campaign, paper, person));
    }

    /** @throws RuntimeException as {@link #look}; then nothing is entered */
    void enter(Campaign campaign, ListedPaper paper, Person person) {
        require(campaign, paper.kind(), person);
        // The campaign before its dossiers, as when a dossier's own form is submitted: nobody waits for each other.
        if (paper.kind().isOurs()) {
            quotas.oneDecisionAtATime(campaign.id());
        }
        // Two people who enter the same paper stand in line here; the second finds it entered.
        paper.lines().keySet().forEach(dossiers::keep);
        look(campaign, paper, person);
        paper.lines()
                .forEach((dossier, line) ->
                        events.publishEvent(new LineAnswered(paper.kind(), dossier, paper.answer(line))));
    }

    private static void require(Campaign campaign, ListKind kind, Person person) {
        if (!kind.isFor(person, campaign)) {
            throw new NotForYou("Việc này thuộc " + campaign.role(kind.role()).name() + ".", "");
        }
    }

    private List<Finding> faults(Campaign campaign, ListedPaper paper, Person person) {
        ListKind kind = paper.kind();
        String clause = kind.clause(campaign);
        List<Finding> found = new ArrayList<>();
        if (paper.isNumbered()) {
            found.addAll(faults.ofPaper(kind, campaign, paper.number(), paper.date()));
        }
        if (paper.lines().isEmpty()) {
            found.add(Finding.blocking(
                    "NOBODY_ANSWERED",
                    Place.whole(),
                    "Chưa chọn kết quả cho hồ sơ nào.",
                    "Chọn cho từng hồ sơ có trong văn bản này; hồ sơ khác thì để nguyên.",
                    clause));
        }
        Map<String, WorkItem> tasks = tasks(kind, campaign);
        List<Dossier> granted = new ArrayList<>();
        List<Finding> ofRows = new ArrayList<>();
        paper.lines().forEach((code, line) -> {
            Dossier dossier = ofThe(campaign, code);
            Optional<String> obstacle = obstacle(kind, dossier, tasks.get(code), person);
            if (obstacle.isPresent()) {
                ofRows.add(Finding.blocking(
                        "NOT_WAITING",
                        Place.row(code),
                        obstacle.get(),
                        "Để hồ sơ này lại, hoặc xem hồ sơ rồi làm sau.",
                        clause));
                return;
            }
            faults.ofLine(kind, dossier, paper.answer(line)).forEach(fault -> ofRows.add(inRow(code, fault)));
            if (line.granted()) {
                granted.add(dossier);
            }
        });
        found.addAll(faults.ofQuotas(kind, granted));
        found.addAll(ofRows);
        return found;
    }

    /** @return why the person cannot answer the dossier now, in words; empty when they can */
    @Transactional(readOnly = true)
    Optional<String> obstacle(ListKind kind, Dossier dossier, WorkItem task, Person person) {
        String subject = "Hồ sơ " + dossier.code();
        if (!kind.awaits(dossier)) {
            return Optional.of(subject + " không còn chờ " + kind.called() + " (“"
                    + dossier.status().words() + "”).");
        }
        if (task == null) {
            return Optional.of(subject + " đang được chuyển đến bước này; tải lại trang sau ít phút.");
        }
        return Optional.ofNullable(task.assignee())
                .filter(holder -> !holder.equals(person.id()))
                .map(holder -> subject + " đã được " + nameOf(holder)
                        + " nhận việc; người đó hoàn thành, hoặc trả lại việc thì ghi được ở đây.");
    }

    private String nameOf(String user) {
        return accounts.find(user).map(Person::name).orElse(user);
    }

    private Dossier ofThe(Campaign campaign, String code) {
        Dossier dossier = dossiers.get(code);
        if (!dossier.campaignId().equals(campaign.id())) {
            throw new NotFound("Không có hồ sơ " + code + " trong đợt thi đua này.");
        }
        return dossier;
    }

    private static Finding inRow(String code, Finding fault) {
        return new Finding(
                fault.code(), fault.severity(), Place.row(code), fault.sentence(), fault.remedy(), fault.source());
    }
}
