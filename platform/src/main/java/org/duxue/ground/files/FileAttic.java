package org.duxue.ground.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duxue.ground.database.DatabaseSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes files out of the vault in two steps, since somebody may hand the same content in meanwhile: first aside, where it can
 * be brought back, then away.
 */
@Component
class FileAttic {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final Path aside;

    @Autowired
    FileAttic(DatabaseSettings settings) {
        this(settings.data().resolve("files"));
    }

    FileAttic(Path folder) {
        this.folder = folder;
        this.aside = folder.resolve("aside");
    }

    /** Fingerprints of the files that were handed in before a moment, the last time if several. */
    List<String> olderThan(Instant moment) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(folder)) {
            if (older(file, moment)) {
                found.add(String.valueOf(file.getFileName()));
            }
        }
        return found;
    }

    /** Puts a file aside; false when it is not there or was handed in again since that moment. */
    boolean putAside(String sha256, Instant moment) throws IOException {
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

    /** Brings back whatever a broken-off sweep left aside. */
    void bringAllBack() throws IOException {
        for (Path file : files(aside)) {
            bringBack(String.valueOf(file.getFileName()));
        }
    }

    void bringBack(String sha256) throws IOException {
        Files.createDirectories(home(sha256).getParent());
        Files.move(aside.resolve(sha256), home(sha256), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives the file up for good; answers its size. */
    long discard(String sha256) throws IOException {
        Path file = aside.resolve(sha256);
        long size = Files.size(file);
        Files.delete(file);
        return size;
    }

    long size(String sha256) throws IOException {
        return Files.size(aside.resolve(sha256));
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
            return all.filter(file -> FINGERPRINT
                            .matcher(String.valueOf(file.getFileName()))
                            .matches())
                    .filter(file -> within.equals(aside) || !file.startsWith(aside))
                    .toList();
        }
    }
}
