package vn.vinhdanh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.engine.Visitor;
import vn.vinhdanh.engine.WholeApplication;

@WholeApplication
class RehearsalClockTest {

    private static final String BEGIN = "2020-10-01T08:00:00+07:00";

    @LocalServerPort
    int port;

    @Autowired
    RehearsalClock clock;

    @Autowired
    RehearsalWalk walk;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void onlyThoseWhoRunTheCampaignMoveItAndOnlyForward() {
        clock.moveTo(OffsetDateTime.parse(BEGIN).toInstant());
        assertEverythingShows(BEGIN);

        Visitor clerk = Visitor.signedIn(port, "kimtan.cv");
        assertThat(clerk.form("/dien-tap", "date", "2020-10-20").statusCode()).isEqualTo(403);
        assertEverythingShows(BEGIN);

        Visitor homeAffairs = Visitor.signedIn(port, "noivu.cv");
        homeAffairs.form("/dien-tap", "date", "2020-10-20");
        arrive();
        assertEverythingShows("2020-10-20T08:00:00+07:00");
        homeAffairs.form("/dien-tap", "date", "2020-10-02");
        assertEverythingShows("2020-10-20T08:00:00+07:00");
        assertThat(homeAffairs.get("/api/today").body()).contains("20/10/2020", "true");

        RehearsalClock afterRestart = new RehearsalClock(jdbc, events, BEGIN);
        assertThat(afterRestart.offset()).isEqualTo(clock.offset());
    }

    @Test
    @DisplayName(
            "R64, R65: on the way to 26/10 the deadlines of units and blocs pass one after the other, and every working day has its mails")
    void timePassesOnTheWay() {
        clock.moveTo(OffsetDateTime.parse(BEGIN).toInstant());
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        "noivu.cv", null, AuthorityUtils.createAuthorityList("home-affairs")));
        runtime.startProcessInstanceByKey("emulation-campaign", "LC2020", Map.of("campaignId", "LC2020"));
        SecurityContextHolder.clearContext();
        Visitor homeAffairs = Visitor.signedIn(port, "noivu.cv");
        homeAffairs.form("/dien-tap", "date", "2020-10-26");
        arrive();

        assertEverythingShows("2020-10-26T08:00:00+07:00");
        assertThat(jdbc.sql(
                                "select distinct i.step || ' ' || e.recipient || ' ' || formatdatetime(dateadd('HOUR', 7, e.told_at),"
                                        + " 'dd/MM HH:mm') from escalation e join work_item i on i.task_id = e.task_id order by 1")
                        .query(String.class)
                        .list())
                .as("each was told when it was due, not at the end")
                .containsExactly(
                        "userTask_registerTargets APPRAISER 22/10 00:00",
                        "userTask_registerTargets BLOC_LEADER 21/10 00:00",
                        "userTask_registerTargets HEAD 20/10 00:00");
        assertThat(jdbc.sql("select count(*) from digest_run")
                        .query(Integer.class)
                        .single())
                .as("working days from 02/10 to 26/10")
                .isEqualTo(17);
        assertThat(walk.story())
                .anyMatch(line -> line.startsWith("00:00 20/10/2020: Đăng ký chỉ tiêu thi đua quá hạn 1 ngày làm việc"))
                .anyMatch(line -> line.contains("thư nhắc việc"));
        assertThat(homeAffairs.get("/dien-tap").body()).contains("Trên đường đi đã xảy ra", "00:00 22/10/2020");
    }

    private void arrive() {
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> !walk.isRunning());
        assertThat(walk.state().orElseThrow().failure()).isEmpty();
    }

    private void assertEverythingShows(String moment) {
        Instant expected = OffsetDateTime.parse(moment).toInstant();
        assertThat(Duration.between(expected, clock.instant()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(Duration.between(expected, ClockUtil.now().toInstant()).abs())
                .isLessThan(Duration.ofMinutes(1));
    }
}
