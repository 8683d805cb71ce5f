package vn.vinhdanh.journey;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On an H2 file, files in the database. */
class KilledServerOnH2IT extends KilledServerIT {

    private String url;

    @Override
    List<String> arguments(Path folder) {
        url = "jdbc:h2:file:" + folder.resolve("vinh-danh").toAbsolutePath() + ";WRITE_DELAY=0";
        return List.of("--spring.datasource.url=" + url + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    @Override
    DataSource database() {
        // Every look opens and closes the file of a server that was killed; it must not also rewrite it on closing.
        return new DriverManagerDataSource(url + ";MAX_COMPACT_TIME=0", "sa", "");
    }
}
