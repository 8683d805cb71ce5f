package vn.vinhdanh.rehearsal.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Runs a script instead of the application for people: on a port and in a database of its own that are gone afterwards.
 * The database that the arguments or the environment name is never opened.
 */
public final class ScriptedRehearsal {

    /** Name of a script that comes with the application, or path of one. */
    static final String SCRIPT = "vinhdanh.rehearsal.script";

    /** Folder for the report. */
    static final String REPORT = "vinhdanh.rehearsal.report";

    private static final String NEVER = "3650d";

    private ScriptedRehearsal() {}

    public static boolean isWanted(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.startsWith("--" + SCRIPT + "="));
    }

    /**
     * @param application the application to run
     * @param arguments of the command line
     * @return 0 when the campaign was played to its end and nobody was refused anything; 1 when somebody was
     */
    public static int run(Class<?> application, String... arguments) {
        Path home = temporaryFolder();
        try (ConfigurableApplicationContext context = start(application, home, arguments)) {
            return context.getBean(ScriptedReport.class).make();
        } finally {
            FileSystemUtils.deleteRecursively(home.toFile());
        }
    }

    /** @param home folder for everything that the run keeps */
    static ConfigurableApplicationContext start(Class<?> application, Path home, String... arguments) {
        return new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .run(own(arguments, home));
    }

    private static String[] own(String[] arguments, Path home) {
        List<String> own = new ArrayList<>(List.of(
                "--spring.profiles.active=rehearsal",
                "--spring.datasource.url=jdbc:h2:file:" + home.resolve("vd") + ";QUERY_CACHE_SIZE=512",
                "--spring.datasource.username=sa",
                "--spring.datasource.password=",
                "--spring.autoconfigure.exclude=" + MailSenderAutoConfiguration.class.getName(),
                "--server.port=0",
                "--server.address=localhost",
                "--vinhdanh.files.store=database",
                "--vinhdanh.files.incoming=" + home.resolve("incoming"),
                "--vinhdanh.antivirus.mode=off",
                // The walk runs jobs and digests when their moment comes, nothing runs beside it.
                "--logging.level.root=warn",
                "--logging.level.org.camunda.bpm=warn",
                "--logging.level.vn.vinhdanh.rehearsal=info",
                "--camunda.bpm.job-execution.enabled=false",
                "--vinhdanh.reminders.look-every=" + NEVER,
                "--vinhdanh.mail.look-every=" + NEVER));
        List<String> names = own.stream()
                .map(argument -> argument.substring(0, argument.indexOf('=')))
                .toList();
        Stream.of(arguments)
                .filter(argument -> !names.contains(argument.split("=", 2)[0]))
                .forEach(own::add);
        return own.toArray(String[]::new);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("vinh-danh-dien-tap");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
