package vn.vinhdanh.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.quarantine.Contents;

/** Draws pages of kept files, a few at a time. Whoever calls has asked whether the person may see the file. */
@Service
public class Previews implements DisposableBean {

    /** Widths that are drawn, in pixels: for a phone, for a screen, to look closely. */
    static final Set<Integer> WIDTHS = Set.of(800, 1200, 2000);

    private static final String PDF = "application/pdf";
    private static final Set<String> SHOWN = Set.of(PDF, "image/jpeg", "image/png");
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int AT_ONCE = 2;
    private static final long MOST_BYTES = 500L << 20;

    private final Contents contents;
    private final Cabinet cabinet;
    private final PdfPages pdf = new PdfPages(LONGEST);
    private final Semaphore drawing = new Semaphore(AT_ONCE, true);

    Previews(Contents contents) throws IOException {
        this.contents = contents;
        this.cabinet = new Cabinet(MOST_BYTES);
    }

    /** @return whether files of this type are shown page by page; others can only be downloaded */
    public static boolean shows(String mediaType) {
        return SHOWN.contains(mediaType);
    }

    /**
     * @param sha256 hash of a kept content
     * @throws Refusal when it cannot be shown
     */
    public int pages(String sha256, String mediaType) {
        return mediaType.equals(PDF) ? inTurn(() -> pdf.count(source(sha256))) : 1;
    }

    /**
     * @param page from 1
     * @param width one of {@link #WIDTHS}; another counts as the middle one
     * @return a PNG on this machine's disk, to be sent at once
     * @throws Refusal when it cannot be shown
     */
    Path page(String sha256, String mediaType, int page, int width) {
        String name = sha256 + "-" + page + "-" + width + ".png";
        return inTurn(() -> cabinet.get(name, file -> {
            BufferedImage drawn = mediaType.equals(PDF)
                    ? pdf.draw(source(sha256), page, width)
                    : Pictures.draw(source(sha256), mediaType, width);
            ImageIO.write(drawn, "png", file.toFile());
        }));
    }

    @Override
    public void destroy() throws IOException {
        cabinet.close();
    }

    private Path source(String sha256) throws IOException {
        return cabinet.get(sha256, file -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                contents.copy(sha256, out);
            }
        });
    }

    private interface Work<T> {
        T get() throws IOException;
    }

    private <T> T inTurn(Work<T> work) {
        if (!admitted()) {
            throw notShown("đang có nhiều người xem cùng lúc", "Chờ ít giây rồi thử lại.");
        }
        try {
            return work.get();
        } catch (IOException failed) {
            String words = failed instanceof NotShown ? failed.getMessage() : "máy chủ không đọc được tệp";
            throw notShown(words, "Tải tệp về để xem.");
        } catch (OutOfMemoryError tooLarge) {
            throw notShown("trang này quá lớn", "Tải tệp về để xem.");
        } finally {
            drawing.release();
        }
    }

    private boolean admitted() {
        try {
            return drawing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Refusal notShown(String words, String remedy) {
        return Refusal.because("NOT_SHOWN", "Chưa xem trước được: " + words + ".", remedy, "");
    }
}
