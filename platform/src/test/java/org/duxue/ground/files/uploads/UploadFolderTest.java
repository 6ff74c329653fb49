package org.duxue.ground.files.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.duxue.ground.files.uploads.UploadFolder.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {
    private static final UUID UPLOAD = new UUID(1, 2);

    @TempDir
    private Path place;

    @Test
    void keepsWhatCameBeforeTheLineBroke() throws IOException {
        UploadFolder folder = new UploadFolder(place);
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("the line broke");
            }
        };
        InputStream half = new SequenceInputStream(new ByteArrayInputStream(bytes(100_000, 7)), breaking);
        Part part = folder.receive(UPLOAD, half, 1 << 20);
        assertThat(part.torn()).isTrue();
        assertThat(part.length()).isEqualTo(100_000);
        folder.append(UPLOAD, 0, part.file(), 0);
        assertThat(Files.readAllBytes(folder.file(UPLOAD))).isEqualTo(bytes(100_000, 7));
    }

    @Test
    void stopsReadingSoonAfterTheLimit() throws IOException {
        Part part = new UploadFolder(place).receive(UPLOAD, new ByteArrayInputStream(new byte[3 << 20]), 1 << 20);
        assertThat(part.length()).isBetween((1L << 20) + 1, (1L << 20) + (64 << 10));
    }

    @Test
    void tellsARepetitionFromOtherContent() throws IOException {
        UploadFolder folder = new UploadFolder(place);
        byte[] whole = bytes(200_000, 1);
        append(folder, 0, whole, 0);
        byte[] overlap = Arrays.copyOfRange(whole, 50_000, 180_000);
        Part same = folder.receive(UPLOAD, new ByteArrayInputStream(overlap), 1 << 20);
        assertThat(folder.repeats(UPLOAD, 50_000, same.file(), overlap.length)).isTrue();
        overlap[129_999]++;
        Part other = folder.receive(UPLOAD, new ByteArrayInputStream(overlap), 1 << 20);
        assertThat(folder.repeats(UPLOAD, 50_000, other.file(), overlap.length)).isFalse();
        assertThat(folder.repeats(UPLOAD, 50_000, other.file(), overlap.length - 1))
                .isTrue();
    }

    @Test
    void writesOverWhatWasWrittenButNeverCounted() throws IOException {
        UploadFolder folder = new UploadFolder(place);
        append(folder, 0, bytes(1_000, 1), 0);
        append(folder, 1_000, bytes(500, 2), 0);
        append(folder, 1_000, bytes(300, 3), 0);
        byte[] found = Files.readAllBytes(folder.file(UPLOAD));
        assertThat(found).hasSize(1_300).startsWith(bytes(1_000, 1));
        assertThat(Arrays.copyOfRange(found, 1_000, 1_300)).isEqualTo(bytes(300, 3));
    }

    private static void append(UploadFolder folder, long at, byte[] content, long skip) throws IOException {
        Part part = folder.receive(UPLOAD, new ByteArrayInputStream(content), 1 << 20);
        folder.append(UPLOAD, at, part.file(), skip);
        Files.delete(part.file());
    }

    private static byte[] bytes(int length, int seed) {
        byte[] bytes = new byte[length];
        new java.util.Random(seed).nextBytes(bytes);
        return bytes;
    }
}
