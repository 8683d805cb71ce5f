package vn.vinhdanh.dossier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives running numbers within a campaign, without gaps or doubles, also with several nodes. */
@Component
public class Codes {

    private final JdbcClient jdbc;

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next number; must run in the transaction that uses it.
     *
     * @param series name of the series, e.g. {@code LC2020-HS}
     */
    public int next(String series) {
        if (jdbc.sql("update code_series set last_number = last_number + 1 where series = ?")
                        .param(series)
                        .update()
                == 0) {
            jdbc.sql("insert into code_series (series, last_number) values (?, 1)")
                    .param(series)
                    .update();
        }
        return jdbc.sql("select last_number from code_series where series = ?")
                .param(series)
                .query(Integer.class)
                .single();
    }
}
