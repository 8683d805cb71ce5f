package vn.vinhdanh.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** By which tables a database shows what it was used for. */
final class DatabaseTables {

    /** Only a rehearsal makes it. */
    static final String OF_REHEARSAL = "vd_rehearsal_clock";

    /** Every start makes it. */
    static final String OF_ALL = "campaign_launch";

    private DatabaseTables() {}

    static boolean has(DataSource dataSource, String table) {
        try (Connection connection = dataSource.getConnection()) {
            for (String name : new String[] {table, table.toUpperCase(Locale.ROOT)}) {
                try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
                    if (tables.next()) {
                        return true;
                    }
                }
            }
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look into the database", e);
        }
    }
}
