package vn.vinhdanh.council;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The same on PostgreSQL, which remembers of every row which transaction wrote it and where it lies. */
class SealedBallotsOnPostgresIT extends SealedBallotsTest {

    private EmbeddedPostgres postgres;

    @Override
    DataSource database() throws IOException {
        postgres = EmbeddedPostgres.start();
        return postgres.getPostgresDatabase();
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void joinsNobodyToABallotBySystemColumns() {
        Ballots roll = new Ballots(jdbc);
        for (String member : List.of("xm.chutich", "xm.thuky", "xm.uyvien")) {
            roll.cast(SESSION, member);
            box.cast(SESSION, ballot(Vote.AGREE, ""));
        }
        assertThat(jdbc.sql("select member from ballot_cast")
                        .query(String.class)
                        .list())
                .hasSize(3);
        assertThat(jdbc.sql("select xmin::text || ctid::text from ballot_box")
                        .query(String.class)
                        .list())
                .as("all ballots share one row, whatever transaction wrote it last")
                .hasSize(1);
        assertThat(jdbc.sql("select count(*) from ballot").query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name in"
                                + " ('ballot_cast', 'ballot_box') order by column_name")
                        .query(String.class)
                        .list())
                .as("no time and no number")
                .containsExactly("member", "sealed", "session_code", "session_code");
    }
}
