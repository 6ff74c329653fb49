package org.duxue.ground.database;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Applies the migrations of all rooms, in the order of their dates, as the owner of the tables. */
final class Migrations {
    private Migrations() {}

    static void apply(String url, String user, String password) {
        configure(url, user, password).migrate();
    }

    /** The newest migration that is in the database. */
    static @Nullable String version(String url, String user, String password) {
        var current = configure(url, user, password).info().current();
        return current == null ? null : current.getVersion().getVersion();
    }

    private static Flyway configure(String url, String user, String password) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .table("flyway_history")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load();
    }
}
