package org.duxue.entrance.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.duxue.ground.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data of the house is, the same for every command. */
final class Place {
    @Option(names = "--data", paramLabel = "DIR", description = "${bundle:data}")
    @Nullable
    Path data;

    @Option(names = "--database", paramLabel = "URL", description = "${bundle:database}")
    @Nullable
    String database;

    @Option(
            names = "--database-user",
            paramLabel = "USER",
            defaultValue = "${env:DUXUE_DATABASE_USER}",
            description = "${bundle:database-user}")
    @Nullable
    String user;

    /** Passwords come by the environment, since everyone on a machine can read its command lines. */
    private static String password() {
        String given = System.getenv("DUXUE_DATABASE_PASSWORD");
        return given == null ? "" : given;
    }

    Map<String, Object> properties() {
        DatabaseSettings settings = settings();
        Map<String, Object> properties = new TreeMap<>();
        properties.put("duxue.database.data", settings.data().toString());
        properties.put("duxue.database.url", settings.url());
        properties.put("duxue.database.user", settings.user());
        properties.put("duxue.database.password", settings.password());
        return properties;
    }

    DatabaseSettings settings() {
        return new DatabaseSettings(
                data == null ? usual() : data.toAbsolutePath(),
                database == null ? "" : database,
                user == null ? "" : user,
                password(),
                16,
                Duration.ofSeconds(10));
    }

    /** Root's home is closed to the database's own user, so root keeps the data where services do. */
    private static Path usual() {
        String home = System.getProperty("user.home", "/");
        return Files.isWritable(Path.of("/var/lib")) ? Path.of("/var/lib/duxue") : Path.of(home, ".local/share/duxue");
    }
}
