package vn.vinhdanh.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Tells what a file is from its content, and lets the parser of its kind look for everything that keeps it out. */
@Component
public class FileInspection {

    /** PDF readers look this far for the mark that opens a PDF. */
    private static final int HEAD = 1024;

    private static final List<String> PROGRAMS = List.of(
            "mz",
            "\u007felf",
            "#!",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00fe\u00ed\u00fa",
            "@echo");
    private static final List<String> WEB_MARKS = List.of("<!doctype html", "<html", "<script", "<?php", "<svg", "<%@");

    /** How RAR and 7z begin; programs find them anywhere in a file. */
    private static final String[] ARCHIVE_MARKS = {"rar!\u001a\u0007", "7z\u00bc\u00af'\u001c"};

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/java-archive",
            "application/x-rar-compressed",
            "application/x-7z-compressed",
            "application/gzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/x-tar",
            "application/x-gtar",
            "application/x-lzip",
            "application/zstd",
            "application/vnd.ms-cab-compressed",
            "application/x-iso9660-image");

    private final Semaphore desks = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Tika tika = new Tika();
    private final PdfInspector pdf = new PdfInspector();
    private final OfficeInspector office = new OfficeInspector();
    private final ImageInspector image = new ImageInspector();

    /**
     * What was found.
     *
     * @param mediaType of the content; empty when a flaw says better what the file is
     * @param pages pages, or sheets where a file has no pages; null when unknown
     * @param flaws empty when the file may be kept
     */
    public record Content(String mediaType, Integer pages, Set<Flaw> flaws) {

        Content(String mediaType, Set<Flaw> flaws) {
            this(mediaType, null, flaws);
        }

        static Content flawed(Flaw flaw) {
            return new Content("", EnumSet.of(flaw));
        }
    }

    /**
     * Waits while as many files are being inspected as there are processors: parsers need memory, and more at once are
     * no faster.
     *
     * @param file not empty
     */
    public Content inspect(Path file) throws IOException {
        desks.acquireUninterruptibly();
        try {
            return look(file);
        } finally {
            desks.release();
        }
    }

    private Content look(Path file) throws IOException {
        byte[] start = Bytes.head(file, HEAD);
        String head = Bytes.text(start);
        int pdfMark = head.indexOf("%pdf-");
        if (pdfMark >= 0) {
            boolean first =
                    head.substring(0, pdfMark).replace("\u00ef\u00bb\u00bf", "").isBlank();
            return first && !Bytes.endsAsZip(file) && !Bytes.contains(file, ARCHIVE_MARKS)
                    ? pdf.inspect(file)
                    : Content.flawed(Flaw.FILE_IS_TWO_FILES);
        }
        if (head.startsWith("pk\u0003\u0004") || head.startsWith("pk\u0005\u0006")) {
            return Bytes.holdsMoreThanOneZip(file)
                    ? Content.flawed(Flaw.FILE_IS_TWO_FILES)
                    : withPages(file, office.inspect(file, detect(file)));
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Content.flawed(office.isEncrypted(file) ? Flaw.OFFICE_ENCRYPTED : Flaw.FILE_IS_OLD_OFFICE);
        }
        if (PROGRAMS.stream().anyMatch(head::startsWith)) {
            return Content.flawed(Flaw.FILE_IS_PROGRAM);
        }
        String type = detect(file);
        if (ImageInspector.TYPES.contains(type)) {
            return Bytes.endsAsZip(file) || Bytes.contains(file, ARCHIVE_MARKS)
                    ? Content.flawed(Flaw.FILE_IS_TWO_FILES)
                    : new Content(type, 1, image.inspect(file, type));
        }
        String plain = head.replace("\u0000", "");
        return WEB_MARKS.stream().anyMatch(plain::contains)
                ? Content.flawed(Flaw.FILE_IS_WEB_PAGE)
                : new Content(type, EnumSet.noneOf(Flaw.class));
    }

    private static Content withPages(Path file, Content found) throws IOException {
        return found.flaws().isEmpty() && found.mediaType().contains("openxmlformats")
                ? new Content(found.mediaType(), OfficePages.of(file), found.flaws())
                : found;
    }

    /** @return whether files of this type are boxes for other files */
    public static boolean isArchive(String mediaType) {
        return ARCHIVES.contains(mediaType.replaceFirst(";.*", ""));
    }

    private String detect(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return tika.detect(content);
        }
    }
}
