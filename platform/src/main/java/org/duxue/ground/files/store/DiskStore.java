package org.duxue.ground.files.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duxue.ground.database.DatabaseSettings;
import org.duxue.ground.files.ContentStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Files in a folder of the house, each under its SHA-256 in a folder of its first two digits. A file comes in by renaming, so
 * that whatever has a fingerprint for a name is whole.
 */
@Component
@ConditionalOnProperty(name = "duxue.files.store", havingValue = "disk", matchIfMissing = true)
public class DiskStore implements ContentStore {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final Path aside;

    @Autowired
    DiskStore(DatabaseSettings settings) {
        this(settings.data().resolve("files"));
    }

    /** @param folder where the files lie */
    public DiskStore(Path folder) {
        this.folder = folder;
        this.aside = folder.resolve("aside");
    }

    @Override
    public void settle(Path aside, String sha256) throws IOException {
        Path home = home(sha256);
        if (touched(home)) {
            return;
        }
        Path shelf = home.getParent();
        Files.createDirectories(shelf);
        Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(shelf, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public Path content(String sha256) {
        return home(sha256);
    }

    @Override
    public List<String> olderThan(Instant moment) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(folder)) {
            if (older(file, moment)) {
                found.add(String.valueOf(file.getFileName()));
            }
        }
        return found;
    }

    @Override
    public boolean putAside(String sha256, Instant moment) throws IOException {
        Path away = aside.resolve(sha256);
        Files.createDirectories(aside);
        try {
            Files.move(home(sha256), away, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException notThere) {
            return false;
        }
        if (older(away, moment)) {
            return true;
        }
        bringBack(sha256);
        return false;
    }

    @Override
    public void bringAllBack() throws IOException {
        for (Path file : files(aside)) {
            bringBack(String.valueOf(file.getFileName()));
        }
    }

    @Override
    public void bringBack(String sha256) throws IOException {
        Files.createDirectories(home(sha256).getParent());
        Files.move(aside.resolve(sha256), home(sha256), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public long discard(String sha256) throws IOException {
        Path file = aside.resolve(sha256);
        long size = Files.size(file);
        Files.delete(file);
        return size;
    }

    @Override
    public long size(String sha256) throws IOException {
        return Files.size(aside.resolve(sha256));
    }

    /** Whether the content is here already; if so it counts as handed in now, which keeps the sweeper away from it. */
    private static boolean touched(Path home) throws IOException {
        try {
            Files.setLastModifiedTime(home, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    private Path home(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static boolean older(Path file, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private List<Path> files(Path within) throws IOException {
        if (!Files.isDirectory(within)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(within, 2)) {
            return all.filter(DiskStore::named)
                    .filter(file -> within.equals(aside) || !file.startsWith(aside))
                    .toList();
        }
    }

    /** Whether a fingerprint is its name. */
    static boolean named(Path file) {
        return FINGERPRINT.matcher(String.valueOf(file.getFileName())).matches();
    }
}
