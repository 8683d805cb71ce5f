package vn.vinhdanh.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to run production on a database in which time was moved and demo accounts live. */
@Component
@Profile("production")
final class NoRehearsalDatabase extends AbstractProcessEnginePlugin {

    private static final String MARK = "vd_rehearsal_clock";

    private final DataSource dataSource;

    NoRehearsalDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        try (Connection connection = dataSource.getConnection()) {
            for (String name : new String[] {MARK, MARK.toUpperCase(Locale.ROOT)}) {
                try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
                    if (tables.next()) {
                        throw new IllegalStateException(
                                "This database was made by a rehearsal; production needs a database of its own.");
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look into the database", e);
        }
    }
}
