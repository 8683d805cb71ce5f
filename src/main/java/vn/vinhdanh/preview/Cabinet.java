package vn.vinhdanh.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A folder of this machine for what was drawn; what was not asked for longest goes first. */
final class Cabinet {

    /** Writes one file. */
    interface Maker {
        void make(Path file) throws IOException;
    }

    private final Path folder;
    private final long mostBytes;

    Cabinet(long mostBytes) throws IOException {
        this.folder = Files.createTempDirectory("vinh-danh-xem-");
        this.mostBytes = mostBytes;
    }

    /** @return the file of this name, made when it is not there */
    Path get(String name, Maker maker) throws IOException {
        Path file = folder.resolve(name);
        if (!touched(file)) {
            Path made = Files.createTempFile(folder, "", ".making");
            try {
                maker.make(made);
                Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(made);
            }
            makeRoom();
        }
        return file;
    }

    void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private static boolean touched(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    private synchronized void makeRoom() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> !file.toString().endsWith(".making"))
                    .sorted(Comparator.comparing(Cabinet::age))
                    .forEach(files::add);
        }
        long bytes = 0;
        for (int i = files.size() - 1; i >= 0; i--) {
            bytes += size(files.get(i));
            // The newest is about to be read.
            if (bytes > mostBytes && i < files.size() - 1) {
                Files.deleteIfExists(files.get(i));
            }
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }
}
