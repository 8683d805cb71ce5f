package vn.vinhdanh.journey;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import vn.vinhdanh.VinhDanhApplication;

/** The whole application in a JVM of its own, which can be killed and started again. */
final class ForkedApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final Path folder;
    private final List<String> options;
    private final String classPath;
    private final List<String> arguments;
    private Process process;
    private int port;

    /**
     * @param folder for its log and its uploads on their way
     * @param options of the JVM
     * @param arguments of the application
     */
    ForkedApplication(Path folder, List<String> options, String classPath, List<String> arguments) {
        this.folder = folder;
        this.options = options;
        this.classPath = classPath;
        this.arguments = arguments;
    }

    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        Collections.addAll(
                command, Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp");
        command.add(classPath);
        command.add("-Duser.timezone=UTC");
        command.addAll(options);
        command.add(VinhDanhApplication.class.getName());
        Collections.addAll(
                command,
                "--spring.profiles.active=rehearsal",
                "--server.port=" + port,
                "--vinhdanh.files.incoming=" + incoming());
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("The application did not start, see " + log());
            }
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        });
    }

    /** Ends it as a power failure would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** @return a new browser in which this person is signed in */
    TestBrowser browser(String user) {
        return TestBrowser.signIn(port, user);
    }

    /** Where uploads on their way lie. */
    Path incoming() {
        return folder.resolve("incoming").toAbsolutePath();
    }

    File log() {
        return folder.resolve("application.log").toFile();
    }

    boolean logContains(String words) throws IOException {
        return Files.readString(log().toPath()).contains(words);
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
