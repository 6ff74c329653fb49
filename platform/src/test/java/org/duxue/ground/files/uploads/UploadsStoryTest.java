package org.duxue.ground.files.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duxue.fixtures.Qinghe.HU;
import static org.duxue.fixtures.Qinghe.YIN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.ground.files.uploads.UploadFolder.Part;
import org.duxue.ground.shared.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A file comes in by parts, whatever happens on the way, and is the very file that was sent. */
@InTheHouse
class UploadsStoryTest {
    private final House house;
    private final Uploads uploads;
    private final UploadFolder folder;
    private final SweepUploads sweeper;
    private final org.duxue.ground.files.Files vault;

    @Autowired
    UploadsStoryTest(
            House house,
            Uploads uploads,
            UploadFolder folder,
            SweepUploads sweeper,
            org.duxue.ground.files.Files vault) {
        this.house = house;
        this.uploads = uploads;
        this.folder = folder;
        this.sweeper = sweeper;
        this.vault = vault;
    }

    @BeforeEach
    void startAfresh() {
        house.reset();
    }

    /** Parts of random lengths, some torn, some sent twice, some overlapping, as a telephone on a bad line sends them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void takesInTheSameFileWhateverTheOrderAndOverlapOfItsParts(long seed) throws Exception {
        Random dice = new Random(seed);
        byte[] whole = table(20_000 + dice.nextInt(400_000), seed);
        house.as(YIN, () -> {
            Upload upload = uploads.begin("表.csv", whole.length, sha256(whole));
            long received = 0;
            while (received < whole.length) {
                int from = (int) Math.max(0, received - dice.nextInt(30_000));
                int to = Math.min(whole.length, from + 1 + dice.nextInt(90_000));
                long now = uploads.receive(upload.id(), from, part(whole, from, to));
                assertThat(now).isEqualTo(Math.max(received, to));
                received = now;
            }
            Upload done = uploads.complete(upload.id());
            assertThat(Files.readAllBytes(vault.content(sha256(whole)))).isEqualTo(whole);
            assertThat(uploads.complete(upload.id())).isEqualTo(done);
            return done;
        });
    }

    @Test
    void refusesAGapAndAPartThatSaysOtherThanBefore() throws Exception {
        byte[] whole = table(50_000, 1);
        house.as(YIN, () -> {
            UUID id = uploads.begin("表.csv", whole.length, null).id();
            uploads.receive(id, 0, part(whole, 0, 20_000));
            refused("FILES-UPLOAD-OFFSET", () -> uploads.receive(id, 30_000, part(whole, 30_000, 40_000)));
            byte[] other = whole.clone();
            other[15_000]++;
            refused("FILES-UPLOAD-PART-DIFFERS", () -> uploads.receive(id, 10_000, part(other, 10_000, 30_000)));
            refused(
                    "FILES-UPLOAD-PART-TOO-LARGE",
                    () -> uploads.receive(id, 20_000, part(table(60_000, 2), 0, 60_000)));
            refused("FILES-UPLOAD-INCOMPLETE", () -> uploads.complete(id));
            assertThat(uploads.receive(id, 20_000, part(whole, 20_000, 50_000))).isEqualTo(50_000);
            return uploads.complete(id);
        });
    }

    /** The house was killed after the bytes were flushed and before they were counted: more lies there than it knows of. */
    @Test
    void goesOnWhereItCountedAfterBeingKilledBetweenFlushAndCount() throws Exception {
        byte[] whole = table(90_000, 3);
        UUID id = house.as(YIN, () -> uploads.begin("表.csv", whole.length, sha256(whole)))
                .id();
        house.as(YIN, () -> uploads.receive(id, 0, part(whole, 0, 30_000)));
        Part uncounted = folder.receive(id, part(whole, 30_000, 60_000), Uploads.PART);
        folder.append(id, 30_000, uncounted.file(), 0);
        house.as(YIN, () -> {
            assertThat(uploads.find(id).received()).isEqualTo(30_000);
            uploads.receive(id, 30_000, part(whole, 30_000, 90_000));
            assertThat(uploads.complete(id).complete()).isTrue();
            return id;
        });
        assertThat(Files.readAllBytes(vault.content(sha256(whole)))).isEqualTo(whole);
        Files.deleteIfExists(uncounted.file());
    }

    @Test
    void countsTheSamePartSentByTwoConnectionsAtOnceOnlyOnce() throws Exception {
        byte[] whole = table(300_000, 4);
        UUID id = house.as(YIN, () -> uploads.begin("表.csv", whole.length, sha256(whole)))
                .id();
        Callable<Long> send = () -> house.as(YIN, () -> uploads.receive(id, 0, part(whole, 0, whole.length)));
        try (ExecutorService lines = Executors.newFixedThreadPool(4)) {
            for (Future<Long> sent : lines.invokeAll(List.of(send, send, send, send))) {
                assertThat(sent.get()).isEqualTo(whole.length);
            }
        }
        house.as(YIN, () -> uploads.complete(id));
        assertThat(Files.readAllBytes(vault.content(sha256(whole)))).isEqualTo(whole);
    }

    @Test
    void dropsAFileThatIsNotWhatWasAnnounced() throws Exception {
        byte[] whole = table(5_000, 5);
        house.as(YIN, () -> {
            UUID id = uploads.begin("表.csv", whole.length, sha256(table(5_000, 6)))
                    .id();
            uploads.receive(id, 0, part(whole, 0, whole.length));
            refused("FILES-UPLOAD-SHA-DIFFERS", () -> uploads.complete(id));
            refused("FILES-UPLOAD-UNKNOWN", () -> uploads.find(id));
            return id;
        });
    }

    @Test
    void namesBothKindsWhenTheNameLies() throws Exception {
        byte[] pdf = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        house.as(YIN, () -> {
            UUID id = uploads.begin("合照.jpg", pdf.length, null).id();
            uploads.receive(id, 0, part(pdf, 0, pdf.length));
            assertThatThrownBy(() -> uploads.complete(id)).isInstanceOfSatisfying(Problem.class, p -> {
                assertThat(p.code()).isEqualTo("FILES-NAME-LIES");
                assertThat(p.detail(java.util.Locale.SIMPLIFIED_CHINESE))
                        .contains("JPEG 图片")
                        .contains("PDF 文档");
            });
            return id;
        });
    }

    /** Nothing of a file is held in memory: what the thread allocates does not grow with it. */
    @Test
    void takesAVideoOfThreeHundredMegabytesWithLittleMemory() throws Exception {
        int part = (int) Uploads.PART;
        int parts = 300 / (part >> 20) + 1;
        byte[] body = new byte[part];
        byte[] head = body.clone();
        System.arraycopy("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1), 0, head, 0, 24);
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        house.as(YIN, () -> {
            UUID id = uploads.begin("开学典礼.mp4", (long) part * parts, null).id();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int n = 0; n < parts; n++) {
                uploads.receive(id, (long) n * part, new ByteArrayInputStream(n == 0 ? head : body));
            }
            Upload done = uploads.complete(id);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64L << 20);
            assertThat(java.util.Objects.requireNonNull(done.file()).kind())
                    .isEqualTo(org.duxue.ground.files.FileKind.MP4);
            return done;
        });
    }

    @Test
    void showsAnUploadToNobodyElse() throws Exception {
        UUID id = house.as(YIN, () -> uploads.begin("表.csv", 10, null)).id();
        house.as(HU, () -> {
            refused("FILES-UPLOAD-UNKNOWN", () -> uploads.find(id));
            refused("FILES-UPLOAD-UNKNOWN", () -> uploads.receive(id, 0, part(new byte[10], 0, 10)));
            uploads.giveUp(id);
            return id;
        });
        assertThat(house.as(YIN, () -> uploads.find(id)).received()).isZero();
    }

    @Test
    void sweepsWhatNobodyWentOnWith() throws Exception {
        byte[] whole = table(9_000, 7);
        UUID left =
                house.as(YIN, () -> uploads.begin("甲.csv", whole.length, null)).id();
        house.as(YIN, () -> uploads.receive(left, 0, part(whole, 0, 4_000)));
        UUID fresh =
                house.as(YIN, () -> uploads.begin("乙.csv", whole.length, null)).id();
        house.asSuperuser("update files_upload set touched_at = now() - interval '2 days' where id = '" + left
                + "' returning id::text");
        Files.setLastModifiedTime(
                folder.file(left),
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().minus(Duration.ofDays(2))));
        assertThat(sweeper.sweep()).isOne();
        assertThat(folder.file(left)).doesNotExist();
        house.as(YIN, () -> {
            refused("FILES-UPLOAD-UNKNOWN", () -> uploads.find(left));
            return uploads.find(fresh);
        });
    }

    private static void refused(String code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }

    private static ByteArrayInputStream part(byte[] whole, int from, int to) {
        return new ByteArrayInputStream(Arrays.copyOfRange(whole, from, to));
    }

    /** Text of so many bytes, other text for another seed. */
    private static byte[] table(int length, long seed) {
        Random dice = new Random(seed);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 60 == 59 ? '\n' : 'a' + dice.nextInt(26));
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
