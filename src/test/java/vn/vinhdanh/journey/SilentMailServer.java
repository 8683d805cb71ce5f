package vn.vinhdanh.journey;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands before a mail server and, when told so, keeps its answer "I have your mail" to itself: whoever sends has sent and
 * does not know it, as long as one likes.
 */
final class SilentMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private volatile CountDownLatch silence;

    /** @param server port of the mail server on this machine */
    SilentMailServer(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        inBackground(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The server's next mails are accepted, but no sender hears so, until it hangs up. */
    void beSilent() {
        silence = new CountDownLatch(1);
    }

    /** Waits for a mail that the server has and whose sender waits to hear so. */
    boolean hasKeptAnAnswer() throws InterruptedException {
        return silence.await(2, TimeUnit.MINUTES);
    }

    void speakAgain() {
        silence = null;
    }

    private void receive() throws IOException {
        while (!door.isClosed()) {
            Socket sender = door.accept();
            inBackground(() -> {
                try (sender;
                        Socket mailServer = new Socket(InetAddress.getLoopbackAddress(), server)) {
                    new Talk(sender, mailServer).relay();
                }
            });
        }
    }

    /** One connection; lines are bytes up to and with their LF. */
    private final class Talk {
        private final Socket sender;
        private final Socket mailServer;
        private volatile boolean inMail;
        private volatile boolean mailEnded;

        Talk(Socket sender, Socket mailServer) {
            this.sender = sender;
            this.mailServer = mailServer;
        }

        void relay() throws IOException {
            inBackground(this::answers);
            InputStream lines = new BufferedInputStream(sender.getInputStream());
            for (byte[] line = line(lines); line.length > 0; line = line(lines)) {
                if (inMail && text(line).equals(".\r\n")) {
                    inMail = false;
                    mailEnded = true;
                }
                send(mailServer, line);
            }
        }

        private void answers() throws IOException {
            InputStream lines = new BufferedInputStream(mailServer.getInputStream());
            for (byte[] line = line(lines); line.length > 0; line = line(lines)) {
                CountDownLatch silent = silence;
                if (mailEnded && silent != null) {
                    silent.countDown();
                    return;
                }
                mailEnded = false;
                inMail = text(line).startsWith("354");
                send(sender, line);
            }
        }
    }

    private static byte[] line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = from.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n') {
                break;
            }
            next = from.read();
        }
        return line.toByteArray();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.US_ASCII);
    }

    private static void send(Socket to, byte[] line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(line);
        out.flush();
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Ends when a side hangs up. */
    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException hungUp) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
