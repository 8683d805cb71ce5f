package vn.vinhdanh.store;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The store on H2, as in a rehearsal. */
class StoreOnH2Test extends StoreContract {

    @Override
    DataSource database() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:store;DB_CLOSE_DELAY=-1");
        return h2;
    }

    /** H2 looks for the other row without waiting for whoever is deleting it. */
    @Override
    boolean holdsWhatIsReferredTo() {
        return false;
    }
}
