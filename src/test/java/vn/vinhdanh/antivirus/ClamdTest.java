package vn.vinhdanh.antivirus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.antivirus.Verdict.Clean;
import vn.vinhdanh.antivirus.Verdict.Infected;
import vn.vinhdanh.antivirus.Verdict.Trouble;
import vn.vinhdanh.antivirus.Verdict.Unknown;

/** The client against peers that do not keep to the protocol. {@link ClamdIT} meets the real one. */
class ClamdTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(600);

    interface Peer {
        void answer(InputStream in, OutputStream out) throws Exception;
    }

    @TempDir
    Path folder;

    private ServerSocket server;
    private Path file;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        file = Files.write(folder.resolve("a.pdf"), new byte[5_000_000]);
    }

    @AfterEach
    void hangUp() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "stream: OK, Clean[]",
        "stream: Win.Test.EICAR_HDB-1 FOUND, Infected[signature=Win.Test.EICAR_HDB-1]",
        "stream: A b.C(0123abcd:68) FOUND, Infected[signature=A b.C]",
        "INSTREAM size limit exceeded. ERROR, Unknown[trouble=TOO_LARGE]",
        "COMMAND READ TIMED OUT, Unknown[trouble=BUSY]",
        "'', Unknown[trouble=BUSY]",
        "UNKNOWN COMMAND, Unknown[trouble=STRANGE]",
        "stream: OK FOUND, Infected[signature=OK]",
        "stream: OKAY, Unknown[trouble=STRANGE]",
        "OK, Unknown[trouble=STRANGE]",
        "HTTP/1.1 200 OK, Unknown[trouble=STRANGE]"
    })
    void takesNothingButOkForClean(String reply, String verdict) {
        assertThat(Clamd.verdict(reply)).hasToString(verdict);
    }

    @Test
    void sendsTheWholeFileInChunksWithTheirLength() throws Exception {
        CompletableFuture<Long> received = new CompletableFuture<>();
        assertThat(scan((in, out) -> {
                    received.complete(readFile(in));
                    out.write("stream: OK\0".getBytes(StandardCharsets.US_ASCII));
                }))
                .isEqualTo(new Clean());
        assertThat(received.get()).isEqualTo(5_000_000);
    }

    @Test
    void readsAnAnswerThatComesByteByByte() {
        assertThat(scan((in, out) -> {
                    readFile(in);
                    for (byte letter : "stream: X FOUND\0".getBytes(StandardCharsets.US_ASCII)) {
                        out.write(letter);
                        out.flush();
                    }
                }))
                .isEqualTo(new Infected("X"));
    }

    @Test
    void doesNotWaitForAPeerThatNeverReads() {
        assertThat(scan(LITTLE_PATIENCE, (in, out) -> Thread.sleep(60_000))).isEqualTo(new Unknown(Trouble.BUSY));
    }

    @Test
    void doesNotWaitForAPeerThatNeverAnswers() {
        assertThat(scan(LITTLE_PATIENCE, (in, out) -> {
                    readFile(in);
                    Thread.sleep(60_000);
                }))
                .isEqualTo(new Unknown(Trouble.BUSY));
    }

    @Test
    void doesNotTakeAHangUpForAnAnswer() {
        assertThat(scan((in, out) -> {})).isInstanceOf(Unknown.class);
        assertThat(scan((in, out) -> readFile(in))).isEqualTo(new Unknown(Trouble.BUSY));
    }

    @Test
    void doesNotReadAnAnswerWithoutEnd() {
        assertThat(scan((in, out) -> {
                    readFile(in);
                    byte[] noise = "stream: OK".repeat(1000).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < 1000; i++) {
                        out.write(noise);
                    }
                }))
                .isEqualTo(new Unknown(Trouble.STRANGE));
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        server.close();
        assertThat(client(PATIENCE).scan(file)).isEqualTo(new Unknown(Trouble.AWAY));
        assertThatThrownBy(() -> client(PATIENCE).version()).isInstanceOf(IOException.class);
        Clamd nowhere = new Clamd(() -> new InetSocketAddress("scanner.invalid", 3310), PATIENCE);
        assertThat(nowhere.scan(file)).isEqualTo(new Unknown(Trouble.AWAY));
    }

    private Verdict scan(Peer peer) {
        return scan(PATIENCE, peer);
    }

    private Verdict scan(Duration timeout, Peer peer) {
        CompletableFuture.runAsync(() -> {
            try (Socket socket = server.accept()) {
                peer.answer(socket.getInputStream(), socket.getOutputStream());
            } catch (Exception gone) {
                return;
            }
        });
        return client(timeout).scan(file);
    }

    private Clamd client(Duration timeout) {
        return new Clamd(() -> new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), timeout);
    }

    private static long readFile(InputStream in) throws IOException {
        byte[] command = in.readNBytes(10);
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            throw new IOException("unknown command");
        }
        long size = 0;
        for (int length; (length = new java.io.DataInputStream(in).readInt()) > 0; ) {
            size += in.readNBytes(length).length;
        }
        return size;
    }
}
