package vn.vinhdanh.numbering;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives running numbers within a series, never one twice, also with several nodes. */
@Component
public class Codes {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    Codes(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Takes the next number; must run in the transaction that uses it, which keeps the series locked until it ends.
     *
     * @param series name of the series, e.g. {@code LC2020-HS}
     */
    public int next(String series) {
        if (!increment(series)) {
            begin(series);
            increment(series);
        }
        return jdbc.sql("select last_number from code_series where series = ?")
                .param(series)
                .query(Integer.class)
                .single();
    }

    private boolean increment(String series) {
        return jdbc.sql("update code_series set last_number = last_number + 1 where series = ?")
                        .param(series)
                        .update()
                > 0;
    }

    /** In a transaction apart: two who begin the same series at once must not fail each other's work. */
    private void begin(String series) {
        try {
            apart.executeWithoutResult(status -> jdbc.sql("insert into code_series (series, last_number) values (?, 0)")
                    .param(series)
                    .update());
        } catch (DuplicateKeyException begunMeanwhile) {
            // Somebody else was faster; the series is there.
        }
    }
}
