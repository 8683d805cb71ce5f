package vn.vinhdanh.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What must be so before the first request comes in and the first job runs: models deployed, groups, grants and filters
 * there, an administrator there. All of it may run at every start.
 */
@Component
final class EngineStart implements SmartInitializingSingleton {

    private final ProcessDeployer deployer;
    private final IdentitySeed identity;
    private final FilterSeed filters;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EngineStart(
            ProcessDeployer deployer,
            IdentitySeed identity,
            FilterSeed filters,
            DataSource dataSource,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.deployer = deployer;
        this.identity = identity;
        this.filters = filters;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        indexTimers();
        transaction.executeWithoutResult(status -> {
            oneNodeAtATime();
            identity.seed();
            filters.seed();
        });
        deployer.deploy();
    }

    /** Nodes that start together write the same groups, grants and filters; until the commit, the others wait here. */
    private void oneNodeAtATime() {
        jdbc.sql("select NAME_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update")
                .query(String.class)
                .list();
    }

    /** Timers are acquired first and by due date; without the index every acquisition sorts the whole job table. */
    private void indexTimers() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create index if not exists VD_IDX_JOB_DUE on ACT_RU_JOB (TYPE_ desc, DUEDATE_ asc)");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the index for due timers", e);
        }
    }
}
