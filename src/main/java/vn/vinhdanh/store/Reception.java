package vn.vinhdanh.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Takes uploads from the network to the disk of this machine, hashing them on the way. Each running application has a
 * folder of its own for that and keeps it locked; when it starts it clears away what a killed one left.
 */
@Component
class Reception implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int BUFFER = 64 * 1024;
    private static final Set<Path> OF_THIS_JVM = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    /** @param incoming folder of this machine for uploads on their way */
    Reception(@Value("${vinhdanh.files.incoming}") Path incoming) throws IOException {
        Files.createDirectories(incoming);
        // Two that start at the same moment must not take each other's folder for a dead one's.
        synchronized (Reception.class) {
            try (FileChannel door = open(incoming.resolve("door"))) {
                door.lock();
                clear(incoming);
                folder = Files.createTempDirectory(incoming, "uploads-");
                lock = open(folder.resolve("lock"));
                lock.lock();
                OF_THIS_JVM.add(folder);
            }
        }
    }

    /**
     * Reads an upload to its end.
     *
     * @param most greatest size in bytes; reading stops as soon as there is more
     * @return empty when it is larger than that
     * @throws IOException also when the sender went away; nothing stays behind
     */
    Optional<ReceivedFile> receive(InputStream content, long most) throws IOException {
        Path file = Files.createTempFile(folder, "", ".part");
        boolean whole = false;
        try {
            MessageDigest hash = sha256();
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int read; (read = content.read(buffer)) >= 0; ) {
                    size += read;
                    if (size > most) {
                        return Optional.empty();
                    }
                    hash.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
            }
            whole = true;
            return Optional.of(new ReceivedFile(file, size, HexFormat.of().formatHex(hash.digest())));
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void destroy() throws IOException {
        lock.close();
        OF_THIS_JVM.remove(folder);
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void clear(Path incoming) throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(incoming)) {
            folders = found.filter(Files::isDirectory).toList();
        }
        for (Path left : folders) {
            if (isAbandoned(left)) {
                LOG.info("Clearing away uploads that were cut off: {}", left);
                FileSystemUtils.deleteRecursively(left);
            }
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        if (OF_THIS_JVM.contains(folder)) {
            // Not even looked at: closing the file again would give up the lock that another application here holds.
            return false;
        }
        try (FileChannel channel = open(folder.resolve("lock"))) {
            return channel.tryLock() != null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
