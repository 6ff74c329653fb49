package org.duxue.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.duxue.ground.access.AccessSettings;
import org.duxue.ground.files.FilesSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Every setting's default and every setting's name, so that neither changes unnoticed. */
class SettingsTest {
    @Test
    void keepsTheDatabasesDefaults() {
        assertThat(bind("duxue.database", DatabaseSettings.class, Map.of()))
                .isEqualTo(new DatabaseSettings(Path.of("data"), "", "", "", 16, Duration.ofSeconds(10)));
    }

    @Test
    void readsEveryDatabaseSetting() {
        DatabaseSettings read = bind(
                "duxue.database",
                DatabaseSettings.class,
                Map.of(
                        "duxue.database.data", "/srv/duxue",
                        "duxue.database.url", "jdbc:postgresql://db/duxue",
                        "duxue.database.user", "root",
                        "duxue.database.password", "geheim",
                        "duxue.database.pool", "8",
                        "duxue.database.patience", "3s"));
        assertThat(read)
                .isEqualTo(new DatabaseSettings(
                        Path.of("/srv/duxue"),
                        "jdbc:postgresql://db/duxue",
                        "root",
                        "geheim",
                        8,
                        Duration.ofSeconds(3)));
        assertThat(read.toString()).doesNotContain("geheim");
    }

    @Test
    void keepsTheDoorsDefaults() {
        assertThat(bind("duxue.access", AccessSettings.class, Map.of()))
                .isEqualTo(new AccessSettings(
                        Duration.ofHours(2),
                        Duration.ofHours(12),
                        5,
                        Duration.ofMinutes(1),
                        Duration.ofHours(1),
                        30,
                        10,
                        false));
    }

    @Test
    void readsEveryDoorSetting() {
        assertThat(bind(
                        "duxue.access",
                        AccessSettings.class,
                        Map.of(
                                "duxue.access.idle", "30m",
                                "duxue.access.longest", "4h",
                                "duxue.access.failures", "3",
                                "duxue.access.first-lock", "2m",
                                "duxue.access.longest-lock", "1d",
                                "duxue.access.attempts-per-minute", "12",
                                "duxue.access.password-length", "14",
                                "duxue.access.secure-cookie", "true")))
                .isEqualTo(new AccessSettings(
                        Duration.ofMinutes(30),
                        Duration.ofHours(4),
                        3,
                        Duration.ofMinutes(2),
                        Duration.ofDays(1),
                        12,
                        14,
                        true));
    }

    @Test
    void keepsAndReadsTheGraceOfFiles() {
        assertThat(bind("duxue.files", FilesSettings.class, Map.of()))
                .isEqualTo(new FilesSettings("disk", Duration.ofDays(7), Duration.ofDays(1), null));
        assertThat(bind("duxue.files", FilesSettings.class, Map.of("duxue.files.grace", "12h")))
                .isEqualTo(new FilesSettings("disk", Duration.ofHours(12), Duration.ofDays(1), null));
    }

    @Test
    void refusesANumberThatIsNone() {
        assertThatThrownBy(() -> bind("duxue.database", DatabaseSettings.class, Map.of("duxue.database.pool", "many")))
                .hasMessageContaining("duxue.database.pool");
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }
}
