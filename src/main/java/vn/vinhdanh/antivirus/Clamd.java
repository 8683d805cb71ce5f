package vn.vinhdanh.antivirus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vinhdanh.antivirus.Verdict.Trouble;

/**
 * Speaks ClamAV's protocol: null-terminated commands, a file in chunks that each begin with their length. One connection
 * per question, closed when the time is over whoever keeps whom waiting.
 *
 * @see <a href="https://docs.clamav.net/manual/Usage/Scanning.html#clamd">clamd(8), INSTREAM</a>
 */
final class Clamd {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_REPLY = 4096;
    private static final Pattern FOUND = Pattern.compile("stream: (.+?)(\\([0-9a-f]+:\\d+\\))? FOUND");

    private final Supplier<SocketAddress> address;
    private final Duration timeout;

    /**
     * @param address asked for anew with each connection, so that a name may move to another machine
     * @param timeout for one question from connecting to the last byte of the reply
     */
    Clamd(Supplier<SocketAddress> address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    Verdict scan(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return verdict(ask("zINSTREAM\0", content));
        } catch (ClosedChannelException timeOver) {
            return new Verdict.Unknown(Trouble.BUSY);
        } catch (IOException | UnresolvedAddressException away) {
            return new Verdict.Unknown(Trouble.AWAY);
        }
    }

    /** @return engine and signatures, e.g. {@code ClamAV 1.4.3/27500/Mon Jan 4 2021} */
    String version() throws IOException {
        return ask("zVERSION\0", InputStream.nullInputStream());
    }

    static Verdict verdict(String reply) {
        Matcher found = FOUND.matcher(reply);
        if (found.matches()) {
            return new Verdict.Infected(found.group(1));
        }
        if (reply.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (reply.startsWith("INSTREAM size limit exceeded")) {
            return new Verdict.Unknown(Trouble.TOO_LARGE);
        }
        return new Verdict.Unknown(reply.isEmpty() || reply.contains("TIMED OUT") ? Trouble.BUSY : Trouble.STRANGE);
    }

    private String ask(String command, InputStream content) throws IOException {
        SocketAddress peer = address.get();
        try (SocketChannel channel = peer instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            CompletableFuture<Void> timer = CompletableFuture.runAsync(
                    () -> close(channel), CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
            try {
                channel.connect(peer);
                write(channel, ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)));
                if (command.startsWith("zINSTREAM")) {
                    stream(channel, content);
                }
                return reply(channel);
            } finally {
                timer.cancel(false);
            }
        }
    }

    private static void stream(SocketChannel channel, InputStream content) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int length;
        try {
            while ((length = content.readNBytes(chunk, 0, CHUNK)) > 0) {
                write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
                write(channel, ByteBuffer.wrap(chunk, 0, length));
            }
            write(channel, ByteBuffer.allocate(Integer.BYTES));
        } catch (ClosedChannelException timeOver) {
            throw timeOver;
        } catch (IOException hungUp) {
            // It said why before it hung up: too large.
            return;
        }
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Up to the closing zero, or the end. */
    private static String reply(SocketChannel channel) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_REPLY);
        while (reply.size() < LONGEST_REPLY && channel.read(buffer.clear()) >= 0) {
            for (buffer.flip(); buffer.hasRemaining(); ) {
                byte next = buffer.get();
                if (next == 0) {
                    return reply.toString(StandardCharsets.UTF_8);
                }
                reply.write(next);
            }
        }
        return reply.toString(StandardCharsets.UTF_8).strip();
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException closedAnyway) {
            return;
        }
    }
}
