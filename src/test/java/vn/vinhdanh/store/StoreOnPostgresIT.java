package vn.vinhdanh.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

/** The store on a real PostgreSQL, as in production. */
class StoreOnPostgresIT extends StoreContract {

    private EmbeddedPostgres postgres;

    @Override
    DataSource database() throws IOException {
        postgres = EmbeddedPostgres.start();
        return postgres.getPostgresDatabase();
    }

    @Override
    boolean holdsWhatIsReferredTo() {
        return true;
    }

    @AfterAll
    void stopDatabase() throws IOException {
        // Runs before the pool of the superclass is closed, which therefore closes here.
        close();
        postgres.close();
    }
}
