package org.duxue.ground.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void makesAKeyOnceAndKeepsIt() {
        KeyFolder keys = KeyFolder.of(folder.resolve("data"), null);
        assertThat(keys.find("a.key")).isEmpty();
        assertThat(keys.keep("a.key", () -> "one")).isEqualTo("one");
        assertThat(keys.keep("a.key", () -> "two")).isEqualTo("one");
        assertThat(KeyFolder.of(folder.resolve("data"), null).find("a.key")).contains("one");
        assertThat(folder.resolve("data-keys")).isDirectoryContaining("glob:**a.key");
    }

    @Test
    void liesWhereTheEnvironmentSays() {
        KeyFolder keys =
                KeyFolder.of(folder.resolve("data"), folder.resolve("safe").toString());
        keys.keep("a.key", () -> "one");
        assertThat(folder.resolve("safe/a.key")).hasContent("one");
    }

    @Test
    void liesWithTheDataWhereNothingMayBeWrittenBesideIt() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data-keys"), "in the way");
        KeyFolder keys = KeyFolder.of(data, null);
        assertThat(keys.keep("a.key", () -> "one")).isEqualTo("one");
        assertThat(data.resolve("keys/a.key")).hasContent("one");
        assertThat(KeyFolder.of(data, null).keep("a.key", () -> "two")).isEqualTo("one");
    }
}
