package vn.vinhdanh.engine;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to rehearse on a database that was made in earnest, before it puts a clock or an account into it. */
@Component
@Profile("rehearsal & !production")
final class OnlyRehearsalDatabase implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        DataSource dataSource = flyway.getConfiguration().getDataSource();
        if (DatabaseTables.has(dataSource, DatabaseTables.OF_ALL)
                && !DatabaseTables.has(dataSource, DatabaseTables.OF_REHEARSAL)) {
            throw new IllegalStateException(
                    "This database was not made by a rehearsal; nobody moves its clock. Rehearse on another.");
        }
        flyway.migrate();
    }
}
