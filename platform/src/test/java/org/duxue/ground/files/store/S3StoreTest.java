package org.duxue.ground.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.duxue.ground.files.FilesSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server that speaks the protocol. */
class S3StoreTest {
    private static final String ONE = "ab" + "1".repeat(62);
    private static final String OTHER = "cd" + "2".repeat(62);

    private final LocalS3 server =
            LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();

    @TempDir
    private Path folder;

    private S3Store store;
    private FilesSettings.S3 settings;

    @BeforeEach
    void open() {
        server.start();
        settings = new FilesSettings.S3(
                URI.create("http://127.0.0.1:" + server.getPort()),
                "evidence",
                "us-east-1",
                "key",
                "secret",
                "duxue/",
                true);
        S3Connection.open(settings).createBucket(request -> request.bucket("evidence"));
        store = new S3Store(settings, folder.resolve("copies"));
    }

    @AfterEach
    void close() {
        server.shutdown();
    }

    @Test
    void keepsAFileInTheBucketAndFetchesItWhenItsCopyIsGone() throws IOException {
        store.settle(file("课程表"), ONE);
        Path copy = store.content(ONE);
        assertThat(copy).hasContent("课程表");
        Files.delete(copy);
        assertThat(store.content(ONE)).hasContent("课程表");
        store.settle(file("课程表"), ONE);
        assertThat(new S3Store(settings, folder.resolve("another house")).content(ONE))
                .hasContent("课程表");
    }

    @Test
    void hasNoFileForWhatWasNeverKept() {
        assertThat(store.content(OTHER)).doesNotExist();
    }

    @Test
    void putsAsideFirstAndGivesUpOnlyAtALaterSweep() throws IOException {
        store.settle(file("无人引用"), ONE);
        Instant later = Instant.now().plus(Duration.ofMinutes(1));
        assertThat(store.olderThan(Instant.now().minus(Duration.ofHours(1)))).isEmpty();
        assertThat(store.olderThan(later)).containsExactly(ONE);
        assertThat(store.putAside(ONE, Instant.now().minus(Duration.ofHours(1))))
                .isFalse();
        assertThat(store.putAside(ONE, later)).isFalse();
        assertThat(store.olderThan(later)).containsExactly(ONE);
        assertThat(store.putAside(ONE, later)).isTrue();
        assertThat(store.size(ONE)).isEqualTo("无人引用".getBytes(StandardCharsets.UTF_8).length);
        assertThat(store.discard(ONE)).isPositive();
        assertThat(store.content(ONE)).doesNotExist();
        assertThat(store.olderThan(later)).isEmpty();
    }

    @Test
    void bringsBackWhatIsAskedForWhileItLiesAside() throws IOException {
        store.settle(file("还要用"), ONE);
        Instant later = Instant.now().plus(Duration.ofMinutes(1));
        store.putAside(ONE, later);
        Files.deleteIfExists(folder.resolve("copies").resolve("ab").resolve(ONE));
        assertThat(store.content(ONE)).hasContent("还要用");
        assertThat(store.olderThan(later)).containsExactly(ONE);
        store.putAside(ONE, later);
        store.bringBack(ONE);
        Files.deleteIfExists(folder.resolve("copies").resolve("ab").resolve(ONE));
        assertThat(store.content(ONE)).hasContent("还要用");
    }

    private Path file(String text) throws IOException {
        Path file = Files.createTempFile(folder, "in", ".bin");
        Files.copy(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return file;
    }
}
