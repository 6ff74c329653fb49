package org.duxue.ground.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.duxue.ground.database.backup.Backup;
import org.duxue.ground.database.backup.Restore;
import org.duxue.ground.database.site.Role;
import org.duxue.ground.database.site.Site;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database for a command that runs beside the house or without it: joined when it runs, started when it does not. */
public final class OpenDatabase implements AutoCloseable {
    private final Site site;
    private final DatabaseSettings settings;

    private OpenDatabase(Site site, DatabaseSettings settings) {
        this.site = site;
        this.settings = settings;
    }

    public static OpenDatabase open(DatabaseSettings settings) {
        return new OpenDatabase(Site.open(settings.where()), settings);
    }

    public Seal seal() {
        DriverManagerDataSource source =
                new DriverManagerDataSource(site.url(), Role.SEAL.id(), site.password(Role.SEAL));
        return new Seal(JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    /** How much was copied. */
    public record Copied(int tables, long rows, long files) {
        static Copied of(Backup.Summary summary) {
            return new Copied(summary.tables(), summary.rows(), summary.files());
        }
    }

    /** Writes everything the house keeps into one file. */
    public Copied backUp(Path file) throws IOException, SQLException {
        return Copied.of(new Backup(site, settings.data()).write(file));
    }

    /** Reads such a file into an empty house. */
    public static Copied restore(DatabaseSettings settings, Path file) throws IOException, SQLException {
        return Copied.of(Restore.read(settings.where(), file));
    }

    @Override
    public void close() {
        site.close();
    }
}
