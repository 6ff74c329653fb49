package org.duxue.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.duxue.ground.database.DatabaseSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes files in: each is written aside, fingerprinted, flushed to the disk, known by its bytes, and only then handed to the
 * store, which keeps it whole or not at all.
 */
@Component
class FileVault {
    private static final int CHUNK = 64 << 10;

    private final Path incoming;
    private final ContentStore store;

    @Autowired
    FileVault(DatabaseSettings settings, ContentStore store) {
        this(settings.data().resolve("files"), store);
    }

    FileVault(Path folder, ContentStore store) {
        this.incoming = folder.resolve("incoming");
        this.store = store;
    }

    StoredFile keep(InputStream content, String name, FilePurpose purpose) {
        String harmless = harmless(name);
        Path aside = incoming.resolve(UUID.randomUUID().toString());
        try {
            java.nio.file.Files.createDirectories(incoming);
            try {
                MessageDigest digest = digest();
                long size = write(content, aside, digest, harmless, purpose);
                FileKind kind = FileCheck.kind(aside, harmless, purpose);
                String sha256 = HexFormat.of().formatHex(digest.digest());
                store.settle(aside, sha256);
                return new StoredFile(sha256, harmless, kind, size);
            } finally {
                java.nio.file.Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw FilesProblem.STORE_FAILED.problem();
        }
    }

    /** Takes a file over that lies whole in the house; the file itself stays where it is. */
    StoredFile keep(Path whole, String name, FilePurpose purpose) {
        String harmless = harmless(name);
        Path aside = incoming.resolve(UUID.randomUUID().toString());
        try {
            java.nio.file.Files.createDirectories(incoming);
            try {
                FileKind kind = FileCheck.kind(whole, harmless, purpose);
                long size = java.nio.file.Files.size(whole);
                FileCheck.size(size, kind.video(), harmless, purpose);
                String sha256 = fingerprint(whole);
                link(whole, aside);
                store.settle(aside, sha256);
                return new StoredFile(sha256, harmless, kind, size);
            } finally {
                java.nio.file.Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw FilesProblem.STORE_FAILED.problem();
        }
    }

    Path content(String sha256) {
        return store.content(sha256);
    }

    private static long write(InputStream content, Path aside, MessageDigest digest, String name, FilePurpose purpose)
            throws IOException {
        long size = 0;
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] head = content.readNBytes(CHUNK);
            boolean video = Sniffer.video(head);
            byte[] chunk = head;
            for (int n = head.length; n > 0; n = content.read(chunk)) {
                size += n;
                FileCheck.size(size, video, name, purpose);
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

    /** A second name for the same bytes where the disk can give one, a copy where it cannot. */
    private static void link(Path whole, Path aside) throws IOException {
        try {
            java.nio.file.Files.createLink(aside, whole);
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException noLinks) {
            java.nio.file.Files.copy(whole, aside);
        }
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String fingerprint(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
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
