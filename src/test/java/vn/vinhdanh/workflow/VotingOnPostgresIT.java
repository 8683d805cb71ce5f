package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** P14 on PostgreSQL, where readers do not wait for writers: whoever votes at the same moment, one ballot each, none lost. */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@Import({Office.class, CaseWork.class, CaseWork.Rooms.class, ExtensionDesk.class})
@ExtendWith(Office.Emptied.class)
@DirtiesContext
class VotingOnPostgresIT {

    private static final int TIMES = 3;
    private static EmbeddedPostgres postgres;

    @Autowired
    Office office;

    @Autowired
    CaseWork cityWork;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @RepeatedTest(TIMES)
    @DisplayName("P14: all members of a secret vote at once, one of them in two browsers")
    void secretBallotsAtOnce() throws Exception {
        office.itIs(2026, 3, 2);
        CaseWork work = cityWork.of(Cast.XA_MAU_2026);
        work.campaignUnderWay();
        String dossier = work.submittedDossier("xm.thon1", "thon-mau-1", "COMMUNE_COMMENDATION");
        work.blocProposes("thon-xa-mau", new String[] {dossier});
        work.appraisedAsQualified(dossier);
        String session = work.votingSession(dossier);
        List<Integer> answers = atOnce(List.of(
                () -> sends(work, "xm.chutich", session, "AGREE"),
                () -> sends(work, "xm.uyvien", session, "AGREE"),
                () -> sends(work, "xm.thuky", session, "AGREE"),
                () -> sends(work, "xm.thuky", session, "AGREE")));
        assertThat(answers.subList(0, 2)).containsOnly(200);
        assertThat(answers.subList(2, 4)).as("one member, two browsers").containsExactlyInAnyOrder(200, 422);
        assertThat(rows("ballot_cast")).isEqualTo(3);
        office.fireTimer(session, "timer_votingClosed");
        office.runJobs();
        work.voteClosed(session);
        assertThat(work.figures(session, dossier))
                .isEqualTo("3/3 thành viên đồng ý, 0 không đồng ý, 0 ý kiến khác, 0 không bỏ phiếu");
    }

    @RepeatedTest(TIMES)
    @DisplayName("P14: all members of an open vote at once, one of them in two browsers")
    void openBallotsAtOnce() throws Exception {
        cityWork.campaignUnderWay();
        String dossier = cityWork.qualifiedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        String session = cityWork.votingSession(dossier);
        List<String> members = Cast.LAO_CAI_2020.council();
        members.forEach(member -> cityWork.fillBallot(member, session, "AGREE"));
        List<Callable<Integer>> hands = new ArrayList<>();
        members.forEach(member -> hands.add(() -> casts(member, session)));
        hands.add(() -> casts("hd.uyvien2", session));
        List<Integer> answers = atOnce(hands);
        assertThat(answers.subList(0, 4)).containsOnly(200);
        assertThat(answers.subList(4, 6)).as("one member, two browsers").containsExactlyInAnyOrder(200, 422);
        assertThat(rows("ballot_cast")).isEqualTo(5);
        assertThat(rows("ballot")).isEqualTo(5);
        office.runJobs();
        cityWork.voteClosed(session);
        assertThat(cityWork.figures(session, dossier)).startsWith("5/5 thành viên đồng ý");
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static int sends(CaseWork work, String member, String session, String vote) {
        return work.answer(
                        member,
                        MockMvcRequestBuilders.put("/api/council-sessions/" + session + "/ballot")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(work.ballot(session, vote, "").toString()))
                .getStatus();
    }

    private int casts(String member, String session) {
        try {
            office.completeOwn(member, session, "userTask_vote");
            return 200;
        } catch (RuntimeException tooLate) {
            return 422;
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> hands) throws Exception {
        CyclicBarrier start = new CyclicBarrier(hands.size());
        ExecutorService browsers = Executors.newFixedThreadPool(hands.size());
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Integer> hand : hands) {
                running.add(browsers.submit(() -> {
                    start.await();
                    return hand.call();
                }));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            browsers.shutdownNow();
        }
    }
}
