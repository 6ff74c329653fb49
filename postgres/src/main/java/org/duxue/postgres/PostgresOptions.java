package org.duxue.postgres;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a server is started with.
 *
 * @param folder where the data, the log and the superuser's password live; created when absent
 * @param programs where the unpacked programs live; several servers may share one place
 * @param port TCP port on 127.0.0.1; 0 takes a free one
 * @param settings further server settings, for example {@code max_connections}
 */
public record PostgresOptions(Path folder, Path programs, int port, Map<String, String> settings) {
    public PostgresOptions {
        folder = folder.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
        settings = Map.copyOf(settings);
    }

    public static PostgresOptions in(Path folder) {
        return new PostgresOptions(folder, folder, 0, Map.of());
    }

    public PostgresOptions programsIn(Path place) {
        return new PostgresOptions(folder, place, port, settings);
    }

    public PostgresOptions onPort(int chosen) {
        return new PostgresOptions(folder, programs, chosen, settings);
    }

    public PostgresOptions with(Map<String, String> chosen) {
        return new PostgresOptions(folder, programs, port, chosen);
    }
}
