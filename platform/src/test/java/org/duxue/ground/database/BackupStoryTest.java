package org.duxue.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.duxue.fixtures.House;
import org.duxue.fixtures.InTheHouse;
import org.duxue.fixtures.Qinghe;
import org.duxue.fixtures.TestPostgres;
import org.duxue.ground.audit.Sealer;
import org.duxue.ground.audit.Verification;
import org.duxue.ground.audit.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A running house is copied out and comes back whole, in another database, audit record and all. */
@InTheHouse
class BackupStoryTest {
    private final House house;
    private final DatabaseSettings running;
    private final Sealer sealer;
    private Path folder = Path.of("");

    @Autowired
    BackupStoryTest(House house, DatabaseSettings running, Sealer sealer) {
        this.house = house;
        this.running = running;
        this.sealer = sealer;
    }

    @BeforeEach
    void prepare() throws IOException {
        folder = TestPostgres.newFolder();
        Files.createDirectories(running.data().resolve("files/ab"));
        Files.writeString(running.data().resolve("files/ab/evidence"), "一份佐证");
        house.visitor(Qinghe.LUO).get("/api/session").is(200);
        sealer.sealAll();
    }

    @AfterEach
    void clearAway() {
        TestPostgres.delete(folder);
    }

    @Test
    void comesBackWholeInAnotherDatabase() throws Exception {
        Path file = folder.resolve("house.zip");
        OpenDatabase.Copied written = backUp(file);
        DatabaseSettings other = empty("restored");
        assertThat(OpenDatabase.restore(other, file)).isEqualTo(written);
        assertThat(other.data().resolve("files/ab/evidence")).hasContent("一份佐证");
        try (OpenDatabase database = OpenDatabase.open(other)) {
            Verification found = Verifier.on(database.seal()).verify();
            assertThat(found.intact()).isTrue();
            assertThat(found.sealed()).isPositive();
        }
        assertThatThrownBy(() -> OpenDatabase.restore(other, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("已有数据");
    }

    @Test
    void refusesABackupThatWasAlteredAndLeavesNothingBehind() throws Exception {
        Path file = folder.resolve("house.zip");
        backUp(file);
        Path altered = folder.resolve("altered.zip");
        rewrite(file, altered, "tables/organisation_unit.copy", "清河实验小学", "清河实检小学");
        DatabaseSettings other = empty("altered");
        assertThatThrownBy(() -> OpenDatabase.restore(other, altered))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("organisation_unit");
        assertThat(OpenDatabase.restore(other, file).rows()).isPositive();
    }

    @Test
    void refusesAFileThatIsNoBackup() throws Exception {
        Path file = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
        }
        DatabaseSettings other = empty("nobackup");
        assertThatThrownBy(() -> OpenDatabase.restore(other, file)).hasMessageContaining("不是督学平台的备份文件");
    }

    private OpenDatabase.Copied backUp(Path file) throws Exception {
        try (OpenDatabase database = OpenDatabase.open(running)) {
            return database.backUp(file);
        }
    }

    private DatabaseSettings empty(String name) {
        house.asSuperuser("create database " + name);
        String url = TestPostgres.server().url(name);
        Path data = folder.resolve(name);
        try {
            Files.createDirectories(data);
            Files.copy(running.data().resolve("credentials.properties"), data.resolve("credentials.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DatabaseSettings(data, url, running.user(), running.password(), 4, Duration.ofSeconds(10));
    }

    private static void rewrite(Path from, Path to, String entry, String text, String replacement) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry one : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(one.getName()));
                try (InputStream content = in.getInputStream(one)) {
                    byte[] bytes = content.readAllBytes();
                    out.write(
                            one.getName().equals(entry)
                                    ? new String(bytes, StandardCharsets.UTF_8)
                                            .replace(text, replacement)
                                            .getBytes(StandardCharsets.UTF_8)
                                    : bytes);
                }
                out.closeEntry();
            }
        }
    }
}
