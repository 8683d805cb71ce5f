package vn.vinhdanh.antivirus;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** A peer in this JVM that knows the test virus, and can be away, slow or out of its mind. */
public final class PretendedClamd implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final AtomicInteger asked = new AtomicInteger();
    private final int port;
    private ServerSocket server;
    private Thread listener;
    private volatile String always = "";

    public PretendedClamd() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = server.getLocalPort();
        listen(server);
    }

    /** @return an antivirus that requires this peer */
    public Antivirus antivirus() {
        return new Antivirus(new AntivirusSettings(AntivirusSettings.Mode.REQUIRED, "127.0.0.1", port, "", TIMEOUT));
    }

    public static Antivirus off() {
        return new Antivirus(new AntivirusSettings(AntivirusSettings.Mode.OFF, "127.0.0.1", 1, "", TIMEOUT));
    }

    /** @return how often it was asked about a file */
    public int asked() {
        return asked.get();
    }

    /** @param reply given to everything from now on; empty for the truth */
    public void answerAlways(String reply) {
        always = reply;
    }

    public void goAway() throws IOException {
        server.close();
        while (listener.isAlive()) {
            Thread.onSpinWait();
        }
    }

    public void comeBack() throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        listen(server);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void listen(ServerSocket listening) {
        listener = new Thread(() -> {
            while (!listening.isClosed()) {
                try (Socket socket = listening.accept()) {
                    answer(socket);
                } catch (IOException gone) {
                    continue;
                }
            }
        });
        listener.setDaemon(true);
        listener.start();
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder command = new StringBuilder();
        for (int letter; (letter = in.read()) > 0; ) {
            command.append((char) letter);
        }
        String reply = "ClamAV 1.4.0/1/Mon Jan  4 2021";
        if (command.toString().equals("zINSTREAM")) {
            asked.incrementAndGet();
            byte[] content = new byte[0];
            for (int length; (length = in.readInt()) > 0; ) {
                int before = content.length;
                content = Arrays.copyOf(content, before + length);
                in.readFully(content, before, length);
            }
            String text = new String(content, StandardCharsets.ISO_8859_1);
            boolean infected = text.contains(new String(Eicar.content(), StandardCharsets.ISO_8859_1));
            reply = infected ? "stream: " + Eicar.foundAs() + " FOUND" : "stream: OK";
        }
        socket.getOutputStream()
                .write(((always.isEmpty() ? reply : always) + "\0").getBytes(StandardCharsets.US_ASCII));
    }
}
