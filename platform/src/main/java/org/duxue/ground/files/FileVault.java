package org.duxue.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.duxue.ground.database.DatabaseSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The files on disk, each under its SHA-256 in a folder of its first two digits. A file is written aside, flushed to the
 * disk and then renamed, so that whatever has a fingerprint for a name is whole.
 */
@Component
class FileVault {
    private static final int CHUNK = 64 << 10;

    private final Path folder;

    @Autowired
    FileVault(DatabaseSettings settings) {
        this(settings.data().resolve("files"));
    }

    FileVault(Path folder) {
        this.folder = folder;
    }

    StoredFile keep(InputStream content, String name, FilePurpose purpose) {
        String harmless = harmless(name);
        Path aside = folder.resolve("incoming").resolve(UUID.randomUUID().toString());
        try {
            java.nio.file.Files.createDirectories(aside.getParent());
            try {
                MessageDigest digest = digest();
                long size = write(content, aside, digest, harmless, purpose);
                FileKind kind = kind(aside, harmless, purpose);
                String sha256 = HexFormat.of().formatHex(digest.digest());
                settle(aside, content(sha256));
                return new StoredFile(sha256, harmless, kind, size);
            } finally {
                java.nio.file.Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw FilesProblem.STORE_FAILED.problem();
        }
    }

    Path content(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static long write(InputStream content, Path aside, MessageDigest digest, String name, FilePurpose purpose)
            throws IOException {
        long size = 0;
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
                size += n;
                if (size > purpose.limit()) {
                    throw FilesProblem.TOO_LARGE.with("name", name).and("limit", purpose.limit() >> 20);
                }
                digest.update(chunk, 0, n);
                out.write(chunk, 0, n);
            }
            channel.force(true);
        }
        if (size == 0) {
            throw FilesProblem.EMPTY.with("name", name);
        }
        return size;
    }

    private static FileKind kind(Path file, String name, FilePurpose purpose) throws IOException {
        try {
            return Sniffer.kind(file)
                    .filter(purpose::takes)
                    .orElseThrow(
                            () -> FilesProblem.KIND_REFUSED.with("name", name).and("allowed", purpose.names()));
        } catch (Sniffer.CarriesMacros e) {
            throw FilesProblem.MACROS.with("name", name);
        } catch (Sniffer.Damaged e) {
            throw FilesProblem.DAMAGED.with("name", name);
        }
    }

    private static void settle(Path aside, Path home) throws IOException {
        if (touched(home)) {
            return;
        }
        Path shelf = home.getParent();
        java.nio.file.Files.createDirectories(shelf);
        java.nio.file.Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(shelf, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Whether the content is here already; if so it counts as handed in now, which keeps the sweeper away from it. */
    private static boolean touched(Path home) throws IOException {
        try {
            java.nio.file.Files.setLastModifiedTime(home, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    /** A name that cannot lead anywhere: the last part of a path, no control characters, of bounded length. */
    static String harmless(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .filter(c -> "<>:\"|?*".indexOf(c) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String bounded = clean.length() <= 160 ? clean : clean.substring(clean.length() - 160);
        return bounded.isEmpty() || bounded.startsWith(".") ? "文件" + bounded : bounded;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
