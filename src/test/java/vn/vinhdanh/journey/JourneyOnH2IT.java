package vn.vinhdanh.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The journey on an H2 file, as a rehearsal is run. */
class JourneyOnH2IT extends JourneyIT {

    @Override
    RunningApplication application() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "journey")), "h2-");
        return new RunningApplication("--spring.datasource.url=jdbc:h2:file:"
                + folder.resolve("vinh-danh").toAbsolutePath()
                + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=512;DB_CLOSE_ON_EXIT=FALSE");
    }
}
