package org.duxue.ground.files.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duxue.ground.database.DatabaseSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The bytes of uploads on disk: one growing file each, and beside it the part that is just coming in. */
@Component
class UploadFolder {
    private static final int BUFFER = 64 << 10;

    private final Path folder;

    @Autowired
    UploadFolder(DatabaseSettings settings) {
        this(settings.data().resolve("files").resolve("uploads"));
    }

    UploadFolder(Path folder) {
        this.folder = folder;
    }

    /** What has come of a part, and whether the sender was cut off before its end. */
    record Part(Path file, long length, boolean torn) {}

    /** Writes a part aside, as much of it as comes; at most one byte more than the limit. */
    Part receive(UUID upload, InputStream content, long limit) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(upload + "." + UUID.randomUUID() + ".part");
        long length = 0;
        boolean torn = false;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER];
            while (length <= limit) {
                int n = read(content, buffer);
                if (n <= 0) {
                    torn = n < -1;
                    break;
                }
                out.write(buffer, 0, n);
                length += n;
            }
        }
        return new Part(file, length, torn);
    }

    /** As {@link InputStream#read}, but −2 when the connection broke. */
    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException brokenOff) {
            return -2;
        }
    }

    /** Whether a part says the same as what is there already, from an offset on for a length. */
    boolean repeats(UUID upload, long from, Path part, long length) throws IOException {
        ByteBuffer mine = ByteBuffer.allocate(BUFFER);
        ByteBuffer theirs = ByteBuffer.allocate(BUFFER);
        try (FileChannel whole = FileChannel.open(file(upload), StandardOpenOption.READ);
                FileChannel coming = FileChannel.open(part, StandardOpenOption.READ)) {
            long at = 0;
            while (at < length) {
                int most = (int) Math.min(BUFFER, length - at);
                fill(whole, mine, from + at, most);
                fill(coming, theirs, at, most);
                if (!mine.equals(theirs)) {
                    return false;
                }
                at += most;
            }
        }
        return true;
    }

    private static void fill(FileChannel channel, ByteBuffer buffer, long at, int length) throws IOException {
        buffer.clear().limit(length);
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, at + buffer.position());
            if (n < 0) {
                break;
            }
        }
        buffer.flip();
    }

    /** Puts the rest of a part behind what is there; durable when it returns. */
    void append(UUID upload, long at, Path part, long skip) throws IOException {
        try (FileChannel whole = FileChannel.open(file(upload), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileChannel coming = FileChannel.open(part, StandardOpenOption.READ)) {
            whole.truncate(at);
            long end = coming.size();
            coming.position(skip);
            long done = skip;
            while (done < end) {
                done += whole.transferFrom(coming, at + done - skip, end - done);
            }
            whole.force(true);
        }
    }

    Path file(UUID upload) {
        return folder.resolve(upload.toString());
    }

    void forget(UUID upload) throws IOException {
        Files.deleteIfExists(file(upload));
    }

    /** What was last written before a moment: torn parts, and files whose upload nobody knows any more. */
    List<Path> olderThan(Instant moment) throws IOException {
        List<Path> old = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return old;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                if (writtenBefore(file, moment)) {
                    old.add(file);
                }
            }
        }
        return old;
    }

    private static boolean writtenBefore(Path file, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
