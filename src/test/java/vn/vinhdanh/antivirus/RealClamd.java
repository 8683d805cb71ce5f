package vn.vinhdanh.antivirus;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * ClamAV's own daemon, with a signature database of one entry. Where it is not installed (Debian: clamav-daemon) the
 * tests that need it are passed over, unless {@code VINHDANH_CLAMD=required}, which {@code .ci/run} sets.
 */
public final class RealClamd {

    static final int STREAM_LIMIT = 3 * 1024 * 1024;

    private final Path folder;
    private final int port;
    private Process process;

    /** Chooses a port and starts nothing. */
    public RealClamd(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    public static void requireInstalled() {
        boolean needed = "required".equals(System.getenv("VINHDANH_CLAMD"));
        if (!needed) {
            Assumptions.assumeTrue(
                    program().isPresent(), "clamd is not installed here (Debian: apt-get install clamav-daemon)");
        }
    }

    public void start() throws Exception {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Eicar.writeSignature(signatures);
        Path configuration = folder.resolve("clamd.conf");
        Files.write(
                configuration,
                List.of(
                        "Foreground yes",
                        "DatabaseDirectory " + signatures,
                        "TCPAddr 127.0.0.1",
                        "TCPSocket " + port,
                        "LocalSocket " + folder.resolve("clamd.ctl"),
                        "StreamMaxLength " + STREAM_LIMIT,
                        "MaxThreads 4",
                        "SelfCheck 0",
                        "ConcurrentDatabaseReload no"));
        process = new ProcessBuilder(program().orElseThrow().toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        Clamd clamd = overTcp(Duration.ofSeconds(1));
        for (int tries = 0; tries < 200; tries++) {
            try {
                if (clamd.version().startsWith("ClamAV")) {
                    return;
                }
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new AssertionError(Files.readString(folder.resolve("clamd.log")), notYet);
                }
                Thread.sleep(100);
            }
        }
        throw new AssertionError("clamd does not answer: " + Files.readString(folder.resolve("clamd.log")));
    }

    public int port() {
        return port;
    }

    Clamd overTcp(Duration timeout) {
        return new Clamd(() -> new InetSocketAddress("127.0.0.1", port), timeout);
    }

    Clamd overSocket(Duration timeout) {
        return new Clamd(() -> UnixDomainSocketAddress.of(folder.resolve("clamd.ctl")), timeout);
    }

    /** Ends the daemon; it can be started again. */
    public void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            process = null;
        }
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
