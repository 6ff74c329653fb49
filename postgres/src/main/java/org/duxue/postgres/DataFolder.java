package org.duxue.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one server: {@code 18/} the data, {@code postgresql.log} its log, {@code superuser.password} readable by
 * its owner only, {@code lock} held by the program that runs the server.
 */
record DataFolder(Path root) {
    private static final long LOG_LIMIT = 10L << 20;

    /** A line of {@code postmaster.pid}: which process serves, on which port, and whether it is ready. */
    record Postmaster(long pid, int port, boolean ready) {}

    Path data() {
        return root.resolve("18");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    boolean initialised() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    Optional<FileLock> lock() throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(lock);
            }
        } catch (OverlappingFileLockException sameProgram) {
            // Held by another server of this very program: the same answer as held by another program.
        }
        channel.close();
        return Optional.empty();
    }

    String password() throws IOException {
        Path file = root.resolve("superuser.password");
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.writeString(file, HexFormat.of().formatHex(secret));
        } catch (FileAlreadyExistsException kept) {
            // The password of an earlier start stays.
        }
        return Files.readString(file).strip();
    }

    Optional<Postmaster> postmaster() throws IOException {
        try {
            List<String> lines = Files.readAllLines(data().resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            boolean ready = lines.size() > 7 && lines.get(7).startsWith("ready");
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst()), Integer.parseInt(lines.get(3)), ready));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    /** The process of {@code postmaster.pid} when it lives and is PostgreSQL on this very folder, not a stranger's number. */
    Optional<ProcessHandle> livingPostmaster() throws IOException {
        Optional<Postmaster> written = postmaster();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Path commandLine = Path.of("/proc", Long.toString(written.get().pid()), "cmdline");
        try {
            boolean ours = Files.readString(commandLine).contains(data().toString());
            return ours ? ProcessHandle.of(written.get().pid()).filter(ProcessHandle::isAlive) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    void turnLogOver() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), root.resolve("postgresql.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    String lastLogLines() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException none) {
            return "";
        }
    }
}
