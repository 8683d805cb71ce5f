package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.finding.Refusal;

/**
 * Two people who click in the same moment, on each way off the straight line. Who comes second is refused or finds the
 * dossier where the first has put it; the dossier and its process always agree, and no reason that was accepted is lost.
 */
@ProcessTest
class TwoAtOnceTest {

    private static final String CITY = "CITY_COMMENDATION";
    private static final String BLOC = "xa-phuong";
    private static final int TIMES = 5;

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    RuntimeService runtime;

    private String dossier;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    @RepeatedTest(TIMES)
    @DisplayName("R53: a unit withdraws while Phòng Nội vụ proposes to move the dossier")
    void withdrawsWhileItIsMoved() throws Exception {
        dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        List<Boolean> done = both(
                () -> work.withdraws("cocleu.cv", dossier),
                () -> work.proposesMove(dossier, "phong-ban", "", "Đơn vị đã được xếp lại khối."));
        assertThat(done).contains(true);
        agrees();
        assertThat(isWithdrawn()).isEqualTo(done.get(0));
    }

    @RepeatedTest(TIMES)
    @DisplayName("Law 1.6: a unit withdraws while its bloc asks for completion")
    void withdrawsWhileTheBlocAsks() throws Exception {
        dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        String review = work.openedBlocReview(BLOC);
        List<Boolean> done = both(
                () -> work.withdraws("cocleu.cv", dossier),
                () -> work.blocAsks(BLOC, review, dossier, false, "Thiếu số liệu quý II."));
        assertThat(done).contains(true);
        agrees();
        assertThat(isWithdrawn()).isEqualTo(done.get(0));
        if (done.get(1)) {
            assertThat(work.request(dossier).reasons()).hasSize(1);
        }
    }

    @RepeatedTest(TIMES)
    @DisplayName("R51: a unit withdraws while the appraiser sends its dossier back")
    void withdrawsWhileItIsSentBack() throws Exception {
        dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        work.appraise(dossier, "SUPPLEMENT", "Thiếu xác nhận số liệu.");
        List<Boolean> done = both(
                () -> work.withdraws("cocleu.cv", dossier),
                () -> office.complete("noivu.cv", dossier, "userTask_appraiseDossier"));
        assertThat(done).contains(true);
        agrees();
        assertThat(isWithdrawn()).isEqualTo(done.get(0));
    }

    @RepeatedTest(TIMES)
    @DisplayName("R51: two appraisers conclude on the same dossier: one of them does")
    void twoAppraisersConclude() throws Exception {
        dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        work.appraise(dossier, "NOT_ELIGIBLE", "Thành tích ngoài thời gian của đợt.");
        List<Boolean> done = both(
                () -> office.complete("noivu.cv", dossier, "userTask_appraiseDossier"),
                () -> office.complete("noivu.cv2", dossier, "userTask_appraiseDossier"));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        agrees();
        assertThat(office.journal(dossier).stream().filter(line -> line.startsWith("Kết thúc:")))
                .hasSize(1);
    }

    @RepeatedTest(TIMES)
    @DisplayName("R53: yes and no to a move at the same time: one answer counts, and the dossier goes its way")
    void twoAnswersToAMove() throws Exception {
        dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        work.proposesMove(dossier, "phong-ban", "", "Đơn vị đã được xếp lại khối.");
        List<Boolean> done = both(
                () -> office.complete("cocleu.ct", dossier, "userTask_consentToMove", Office.yes("")),
                () -> office.complete(
                        "cocleu.ct", dossier, "userTask_consentToMove", Office.no("Chưa có quyết định.")));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        agrees();
        assertThat(work.status(dossier)).isEqualTo(done.get(0) ? "SUPPLEMENTING" : "AWAITING_BLOC_REVIEW");
    }

    @RepeatedTest(TIMES)
    @DisplayName("A clerk's file comes while the other clerk hands the dossier in: it is in, or it is refused")
    void uploadsWhileItIsHandedIn() throws Exception {
        dossier = work.preparedDossier("cocleu.cv", "coc-leu", CITY);
        int before = documents();
        List<Boolean> done = both(
                () -> office.complete("cocleu.cv", dossier, "userTask_prepareDossier"),
                () -> work.upload("cocleu.cv", dossier, "SUMMARY_LIST", false));
        assertThat(done.get(0)).isTrue();
        agrees();
        assertThat(documents()).isEqualTo(done.get(1) ? before + 1 : before);
    }

    private int documents() {
        int count = 0;
        for (var slot : work.get("cocleu.cv", "/api/dossiers/" + dossier).get("slots")) {
            count += slot.get("documents").size();
        }
        return count;
    }

    private boolean isWithdrawn() {
        return work.status(dossier).equals("WITHDRAWN");
    }

    /** The dossier's process runs as long as the dossier has not ended, and no longer. */
    private void agrees() {
        office.runJobs();
        boolean ended = DossierStatus.valueOf(work.status(dossier)).isFinal();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(dossier)
                        .processDefinitionKey("nomination-dossier")
                        .count())
                .as("processes of a dossier that is %s", work.status(dossier))
                .isEqualTo(ended ? 0 : 1);
        if (ended) {
            assertThat(office.openTasks(dossier)).isEmpty();
        }
    }

    private interface Step {
        void take() throws Exception;
    }

    /** @return for each of the two whether it was done; a refusal or "somebody was faster" is a no, all else fails */
    private static List<Boolean> both(Step first, Step second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> one = hands.submit(attempt(first, start));
            Future<Boolean> other = hands.submit(attempt(second, start));
            return List.of(one.get(), other.get());
        } finally {
            hands.shutdownNow();
        }
    }

    private static Callable<Boolean> attempt(Step step, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                step.take();
                return true;
            } catch (Refusal | OptimisticLockingException | ConcurrencyFailureException second) {
                return false;
            } catch (AssertionError noLongerThere) {
                // The helpers of the tests say so when a task or an answer is not there any more.
                return false;
            }
        };
    }
}
