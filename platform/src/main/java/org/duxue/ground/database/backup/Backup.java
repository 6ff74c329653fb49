package org.duxue.ground.database.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duxue.ground.database.site.Role;
import org.duxue.ground.database.site.Site;
import org.postgresql.PGConnection;

/**
 * Writes the whole house into one zip while it runs: every table as of one moment ({@code tables/NAME.copy}), every kept
 * file ({@code files/…}), and {@code manifest.properties} with the schema's version and each table's rows and SHA-256. It
 * is written by plain SQL, so it suits the embedded database and a named one alike, and newer versions of both.
 */
public final class Backup {
    static final String MANIFEST = "manifest.properties";
    static final String FILES = "files";

    private final Site site;
    private final Path data;

    public Backup(Site site, Path data) {
        this.site = site;
        this.data = data;
    }

    /** What went into the file or came out of it. */
    public record Summary(int tables, long rows, long files) {}

    record TableCopy(String name, long rows, String sha256) {}

    public Summary write(Path file) throws IOException, SQLException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("not a file: " + file);
        }
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(
                folder,
                ".backup-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Summary summary = writeZip(aside);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Summary writeZip(Path file) throws IOException, SQLException {
        try (Connection connection = site.connect(Role.OWNER);
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<TableCopy> copies = new ArrayList<>();
            for (Tables.Table table : Tables.all(connection)) {
                copies.add(copyOut(connection, table, zip));
            }
            List<Tables.Sequence> sequences = Tables.sequences(connection);
            connection.rollback();
            long files = copyFiles(zip);
            Manifest manifest =
                    new Manifest(site.version(), Instant.now().truncatedTo(ChronoUnit.SECONDS), copies, sequences);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            manifest.write(zip);
            zip.closeEntry();
            return new Summary(
                    copies.size(), copies.stream().mapToLong(TableCopy::rows).sum(), files);
        }
    }

    private static TableCopy copyOut(Connection connection, Tables.Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".copy"));
        MessageDigest digest = sha256();
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy %s (%s) to stdout".formatted(table.quoted(), table.columns()),
                        new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return new TableCopy(table.name(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    private long copyFiles(ZipOutputStream zip) throws IOException {
        Path root = data.resolve(FILES);
        if (!Files.isDirectory(root)) {
            return 0;
        }
        long count = 0;
        try (Stream<Path> all = Files.walk(root)) {
            for (Path kept : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                zip.putNextEntry(new ZipEntry(FILES + "/" + root.relativize(kept)));
                Files.copy(kept, zip);
                zip.closeEntry();
                count++;
            }
        }
        return count;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
