package org.duxue.ground.database.site;

import org.flywaydb.core.Flyway;

/** Applies the migrations of all rooms, in the order of their dates, as the owner of the tables. */
final class Migrations {
    private Migrations() {}

    /** @param version the last one to apply, or {@code latest} */
    static void apply(String url, String user, String password, String version) {
        configure(url, user, password, version).migrate();
    }

    /** The newest migration that is in the database. */
    static String version(String url, String user, String password) {
        var current = configure(url, user, password, "latest").info().current();
        return current == null ? "0" : current.getVersion().getVersion();
    }

    private static Flyway configure(String url, String user, String password, String version) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .table("flyway_history")
                .target(version)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load();
    }
}
