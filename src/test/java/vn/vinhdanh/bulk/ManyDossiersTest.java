package vn.vinhdanh.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.engine.Visitor;
import vn.vinhdanh.engine.WholeApplication;
import vn.vinhdanh.rehearsal.RehearsalClock;

/** What is filled in by SQL looks to the application like what it wrote itself. */
@WholeApplication
class ManyDossiersTest {

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RehearsalClock clock;

    @Test
    void theApplicationShowsThem() throws SQLException {
        new ManyDossiers(500).into(database);
        EngineTasks.into(database);
        clock.moveTo(ManyDossiers.NOW);

        assertThat(count("select count(*) from dossier")).isEqualTo(500);
        assertThat(count("select count(distinct status) from dossier")).isGreaterThan(10);
        assertThat(count("select count(*) from work_item where ended_at is null and kind = 'TASK'"))
                .isEqualTo(count("select count(*) from ACT_RU_TASK"))
                .isGreaterThan(150);

        Visitor office = Visitor.signedIn(port, "noivu.cv");
        assertThat(office.get("/ho-so").statusCode()).isEqualTo(200);
        for (String code : onePerStatus()) {
            assertThat(office.get("/ho-so/" + code).statusCode()).as(code).isEqualTo(200);
        }
        String task = jdbc.sql(
                        "select min(task_id) from work_item where step = 'userTask_appraiseDossier' and ended_at is null")
                .query(String.class)
                .single();
        assertThat(office.get(Visitor.ENGINE + "/task/" + task).body()).contains("Thẩm định hồ sơ");
    }

    private List<String> onePerStatus() {
        return jdbc.sql("select min(code) from dossier where status not in ('PREPARING', 'WITHDRAWN') group by status")
                .query(String.class)
                .list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
