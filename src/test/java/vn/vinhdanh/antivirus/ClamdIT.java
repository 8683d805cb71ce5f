package vn.vinhdanh.antivirus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vinhdanh.antivirus.Verdict.Clean;
import vn.vinhdanh.antivirus.Verdict.Infected;
import vn.vinhdanh.antivirus.Verdict.Trouble;
import vn.vinhdanh.antivirus.Verdict.Unknown;

/** The client against ClamAV's own daemon. */
class ClamdIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static RealClamd daemon;

    @BeforeAll
    static void start() throws Exception {
        RealClamd.requireInstalled();
        daemon = new RealClamd(folder.resolve("clamd"));
        daemon.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (daemon != null) {
            daemon.stop();
        }
    }

    @Test
    void saysItsVersion() throws Exception {
        assertThat(daemon.overTcp(PATIENCE).version()).startsWith("ClamAV ");
        assertThat(daemon.overSocket(PATIENCE).version()).startsWith("ClamAV ");
    }

    @Test
    void findsTheTestVirusByItsName() throws Exception {
        Path file = file(Eicar.content());
        assertThat(daemon.overTcp(PATIENCE).scan(file)).isEqualTo(new Infected(Eicar.foundAs()));
        assertThat(daemon.overSocket(PATIENCE).scan(file)).isEqualTo(new Infected(Eicar.foundAs()));
    }

    @Test
    void findsItBehindManyChunks() throws Exception {
        byte[] content = new byte[1_000_003];
        System.arraycopy(Eicar.content(), 0, content, 900_001, Eicar.content().length);
        assertThat(daemon.overTcp(PATIENCE).scan(file(content))).isEqualTo(new Infected(Eicar.foundAs()));
    }

    @Test
    void letsACleanFilePass() throws Exception {
        byte[] almost = Eicar.content();
        almost[5]++;
        assertThat(daemon.overTcp(PATIENCE).scan(file(almost))).isEqualTo(new Clean());
        assertThat(daemon.overTcp(PATIENCE).scan(file(new byte[64 * 1024]))).isEqualTo(new Clean());
        assertThat(daemon.overTcp(PATIENCE).scan(file(new byte[0]))).isEqualTo(new Clean());
    }

    @Test
    void doesNotTakeATooLargeFileForAClean() throws Exception {
        byte[] large = new byte[RealClamd.STREAM_LIMIT * 3];
        Arrays.fill(large, (byte) 'a');
        assertThat(daemon.overTcp(PATIENCE).scan(file(large))).isEqualTo(new Unknown(Trouble.TOO_LARGE));
    }

    private static Path file(byte[] content) throws Exception {
        return Files.write(Files.createTempFile(folder, "", ".scan"), content);
    }
}
