package vn.vinhdanh.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to run production on a database in which time was moved and demo accounts live. */
@Component
@Profile("production")
final class NoRehearsalDatabase extends AbstractProcessEnginePlugin {

    private final DataSource dataSource;

    NoRehearsalDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (DatabaseTables.has(dataSource, DatabaseTables.OF_REHEARSAL)) {
            throw new IllegalStateException(
                    "This database was made by a rehearsal; production needs a database of its own.");
        }
    }
}
