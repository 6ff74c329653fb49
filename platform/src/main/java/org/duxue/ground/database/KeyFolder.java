package org.duxue.ground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The installation's own keys, readable by their owner alone and kept apart from the data they protect, so that a copy of
 * the data or a backup does not carry them along. They lie in the folder that the environment names in {@code DUXUE_KEYS},
 * otherwise beside the data folder ({@code /var/lib/duxue-keys} for {@code /var/lib/duxue}), and within it only where
 * nothing may be written beside it.
 */
public final class KeyFolder {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);
    private static final FileAttribute<?> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    private KeyFolder(Path folder) {
        this.folder = folder;
    }

    public static KeyFolder of(Path data) {
        return of(data, System.getenv("DUXUE_KEYS"));
    }

    static KeyFolder of(Path data, @Nullable String named) {
        if (named != null && !named.isBlank()) {
            return new KeyFolder(Path.of(named).toAbsolutePath());
        }
        Path whole = data.toAbsolutePath().normalize();
        Path within = whole.resolve("keys");
        Path name = whole.getFileName();
        if (name == null || Files.isDirectory(within)) {
            return new KeyFolder(within);
        }
        return new KeyFolder(whole.resolveSibling(name + "-keys"));
    }

    /** A key kept under this name; made and kept when there is none yet. */
    public String keep(String name, Supplier<String> fresh) {
        Optional<String> known = find(name);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            return make(folder, name, fresh.get());
        } catch (IOException notBeside) {
            Path within = within();
            LOG.warn(
                    "{} cannot be written, so the installation's keys lie in {} with the data they protect; move the folder "
                            + "elsewhere and name it in DUXUE_KEYS. 密钥只能存放在数据目录内，请移到别处并用环境变量 DUXUE_KEYS 指明。",
                    folder,
                    within);
            return new KeyFolder(within).keepWithin(name, fresh);
        }
    }

    /** A key kept under this name, if there is one. */
    public Optional<String> find(String name) {
        for (Path place : new Path[] {folder.resolve(name), within().resolve(name)}) {
            try {
                if (Files.exists(place)) {
                    return Optional.of(Files.readString(place).strip());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the key " + place, e);
            }
        }
        return Optional.empty();
    }

    /** Where the keys lie. */
    public Path folder() {
        return folder;
    }

    private String keepWithin(String name, Supplier<String> fresh) {
        try {
            return make(folder, name, fresh.get());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the installation's keys in " + folder, e);
        }
    }

    /** Beside the data folder stands {@code NAME-keys}; within it {@code keys}. */
    private Path within() {
        String name = String.valueOf(folder.getFileName());
        return name.endsWith("-keys")
                ? folder.resolveSibling(name.substring(0, name.length() - "-keys".length()))
                        .resolve("keys")
                : folder;
    }

    /** Of two that make the same key at once, the first wins and both use it. */
    private static String make(Path folder, String name, String key) throws IOException {
        Files.createDirectories(folder.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, OWN_FOLDER);
        }
        Path aside = Files.createTempFile(folder, name, "", OWN_FILE);
        try {
            Files.writeString(aside, key + "\n");
            Files.move(aside, folder.resolve(name));
            return key;
        } catch (FileAlreadyExistsException other) {
            return Files.readString(folder.resolve(name)).strip();
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
