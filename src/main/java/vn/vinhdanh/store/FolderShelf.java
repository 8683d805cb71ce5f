package vn.vinhdanh.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps files in a folder that all nodes share, each under its hash: {@code ab/cd/abcd…}. A file appears there only
 * whole: it is written under another name, forced to the disk, and then moved in one step.
 */
final class FolderShelf implements Shelf {

    private static final Duration SURELY_CUT_OFF = Duration.ofDays(1);
    private static final StandardCopyOption ATOMICALLY = StandardCopyOption.ATOMIC_MOVE;

    private final Path folder;
    private final Path unfinished;

    /** @throws IllegalStateException when files cannot be written, moved and deleted there */
    FolderShelf(Path folder) {
        this.folder = folder;
        this.unfinished = folder.resolve("unfinished");
        try {
            Files.createDirectories(unfinished);
            Path probe = Files.createTempFile(unfinished, "probe", "");
            Path moved = Files.move(probe, probe.resolveSibling(probe.getFileName() + ".moved"), ATOMICALLY);
            force(moved);
            Files.delete(moved);
        } catch (IOException failed) {
            throw new IllegalStateException(
                    "The folder for files (vinhdanh.files.folder) cannot be written: " + folder.toAbsolutePath(),
                    failed);
        }
    }

    @Override
    public boolean holds(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    @Override
    public void put(String sha256, Path file) throws IOException {
        if (holds(sha256)) {
            return;
        }
        Path place = place(sha256);
        Files.createDirectories(place.getParent());
        Path written = Files.createTempFile(unfinished, sha256, ".part");
        try {
            Files.copy(file, written, StandardCopyOption.REPLACE_EXISTING);
            force(written);
            // Another node that brings the same content at the same moment replaces like by like.
            Files.move(written, place, ATOMICALLY);
            forceFolder(place.getParent());
        } finally {
            Files.deleteIfExists(written);
        }
    }

    @Override
    public void copy(String sha256, OutputStream out) throws IOException {
        Files.copy(place(sha256), out);
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    @Override
    public void tidy() throws IOException {
        // The disk's own time, which nobody moves.
        long oldest = Clock.systemUTC().instant().minus(SURELY_CUT_OFF).toEpochMilli();
        List<Path> parts;
        try (Stream<Path> found = Files.list(unfinished)) {
            parts = found.toList();
        }
        for (Path part : parts) {
            if (part.toFile().lastModified() < oldest) {
                Files.deleteIfExists(part);
            }
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The name must survive a crash as well as the bytes; some systems cannot open folders. */
    private static void forceFolder(Path folder) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
