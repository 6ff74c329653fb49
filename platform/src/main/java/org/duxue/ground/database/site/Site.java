package org.duxue.ground.database.site;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.duxue.postgres.PostgresOptions;
import org.duxue.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;

/**
 * The place where the data is: the embedded server, started or joined, or the database named by the operator. Prepared
 * means: the roles exist, the migrations are in.
 */
public final class Site implements AutoCloseable {
    private static final String NAME = "duxue";

    /**
     * @param data folder of everything the house keeps on disk
     * @param url of a database of one's own; empty: the embedded one
     * @param user its administrator
     */
    public record Where(Path data, String url, String user, String password) {
        boolean embedded() {
            return url.isEmpty();
        }

        @Override
        public String toString() {
            return embedded() ? data.toString() : url;
        }
    }

    private final String url;
    private final String administrator;
    private final String password;
    private final Credentials credentials;
    private final @Nullable PostgresServer server;

    private Site(
            String url,
            String administrator,
            String password,
            Credentials credentials,
            @Nullable PostgresServer server) {
        this.url = url;
        this.administrator = administrator;
        this.password = password;
        this.credentials = credentials;
        this.server = server;
    }

    /** Starts or finds the database and prepares it. */
    public static Site open(Where settings) {
        return open(settings, "latest");
    }

    /** The same, but with the migrations up to a version only. */
    public static Site open(Where settings, String version) {
        Site site = settings.embedded() ? embedded(settings) : named(settings);
        try {
            site.prepare(version);
            return site;
        } catch (SQLException e) {
            site.close();
            throw new DatabaseUnavailable(settings, e);
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    public String url() {
        return url;
    }

    public Connection connect(Role role) throws SQLException {
        return DriverManager.getConnection(url, role.id(), credentials.of(role));
    }

    public String password(Role role) {
        return credentials.of(role);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static Site embedded(Where settings) {
        Optional<PostgresServer> running = PostgresServer.attach(settings.data().resolve("postgres"));
        PostgresServer server = running.orElseGet(
                () -> PostgresServer.start(PostgresOptions.in(settings.data().resolve("postgres"))));
        return new Site(
                server.url(NAME), PostgresServer.SUPERUSER, server.password(), Credentials.in(settings.data()), server);
    }

    private static Site named(Where settings) {
        return new Site(settings.url(), settings.user(), settings.password(), Credentials.in(settings.data()), null);
    }

    private void prepare(String version) throws SQLException {
        if (server != null) {
            try (Connection connection = DriverManager.getConnection(server.url("postgres"), administrator, password)) {
                Preparation.createDatabase(connection, NAME);
            }
        }
        try (Connection connection = DriverManager.getConnection(url, administrator, password)) {
            Preparation.createRoles(connection, credentials);
        }
        Migrations.apply(url, Role.OWNER.id(), credentials.of(Role.OWNER), version);
    }

    /** Applies the migrations that are missing. */
    public void migrate() {
        Migrations.apply(url, Role.OWNER.id(), credentials.of(Role.OWNER), "latest");
    }

    /** The newest migration that is in. */
    public String version() {
        return Migrations.version(url, Role.OWNER.id(), credentials.of(Role.OWNER));
    }
}
