package org.duxue.ground.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.duxue.ground.database.site.Role;
import org.duxue.ground.database.site.Site;
import org.postgresql.PGConnection;

/**
 * Reads a {@link Backup} into an empty house: at the backup's own schema version first, all rows in one transaction, every
 * table's text compared with its SHA-256, foreign keys checked anew, then the newer migrations.
 */
public final class Restore {
    private final Site site;
    private final ZipFile zip;
    private final Manifest manifest;

    private Restore(Site site, ZipFile zip, Manifest manifest) {
        this.site = site;
        this.zip = zip;
        this.manifest = manifest;
    }

    public static Backup.Summary read(Site.Where settings, Path file) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(Backup.MANIFEST);
            if (entry == null) {
                throw new IOException("不是督学平台的备份文件：" + file);
            }
            Manifest manifest;
            try (InputStream in = zip.getInputStream(entry)) {
                manifest = Manifest.read(in);
            }
            try (Site site = Site.open(settings, manifest.version())) {
                Restore restore = new Restore(site, zip, manifest);
                restore.rows();
                site.migrate();
                long files = restore.files(settings.data().resolve(Backup.FILES));
                long rows = manifest.tables().stream()
                        .mapToLong(Backup.TableCopy::rows)
                        .sum();
                return new Backup.Summary(manifest.tables().size(), rows, files);
            }
        }
    }

    private void rows() throws IOException, SQLException {
        try (Connection connection = site.connect(Role.OWNER)) {
            connection.setAutoCommit(false);
            requireEmpty(connection);
            List<Tables.ForeignKey> keys = Tables.foreignKeys(connection);
            Map<String, Tables.Table> tables =
                    Tables.all(connection).stream().collect(Collectors.toMap(Tables.Table::name, Function.identity()));
            List<String> before = new ArrayList<>();
            List<String> after = new ArrayList<>();
            keys.forEach(key -> before.add("alter table %s drop constraint %s".formatted(key.table(), key.name())));
            tables.values()
                    .forEach(table -> before.add("alter table %s disable trigger user".formatted(table.quoted())));
            tables.values().forEach(table -> after.add("alter table %s enable trigger user".formatted(table.quoted())));
            keys.forEach(key -> after.add(
                    "alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition())));
            // COPY FROM refuses tables whose security holds for the one who copies: lifted here, restored below.
            tables.values().stream().filter(Tables.Table::forced).forEach(table -> {
                before.add("alter table %s no force row level security".formatted(table.quoted()));
                after.add("alter table %s force row level security".formatted(table.quoted()));
            });
            run(connection, before);
            for (Backup.TableCopy copy : manifest.tables()) {
                Tables.Table table = tables.get(copy.name());
                if (table == null) {
                    throw new IOException("备份中的表 " + copy.name() + " 在本版本中不存在");
                }
                copyIn(connection, table, copy);
            }
            for (Tables.Sequence sequence : manifest.sequences()) {
                after.add("select setval('%s', %d)".formatted(sequence.name(), sequence.last()));
            }
            run(connection, after);
            connection.commit();
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from access_account")) {
            row.next();
            if (row.getLong(1) > 0) {
                throw new IOException("目标中已有数据，为免覆盖不予恢复；请用 --data 指定一个空目录或用 --database 指定一个空库");
            }
        }
    }

    private void copyIn(Connection connection, Tables.Table table, Backup.TableCopy copy)
            throws IOException, SQLException {
        ZipEntry entry = zip.getEntry("tables/" + table.name() + ".copy");
        if (entry == null) {
            throw new IOException("备份不完整，缺少表 " + table.name());
        }
        MessageDigest digest = Backup.sha256();
        long rows;
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table.quoted(), table.columns()), in);
        }
        if (rows != copy.rows() || !HexFormat.of().formatHex(digest.digest()).equals(copy.sha256())) {
            throw new IOException("备份已损坏，表 " + table.name() + " 的内容与清单不符");
        }
    }

    private long files(Path root) throws IOException {
        long count = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            if (entry.getName().startsWith(Backup.FILES + "/") && !entry.isDirectory()) {
                Path target = root.resolve(entry.getName().substring(Backup.FILES.length() + 1))
                        .normalize();
                Path folder = target.getParent();
                if (!target.startsWith(root) || folder == null) {
                    throw new IOException("备份中有不合法的文件名：" + entry.getName());
                }
                Files.createDirectories(folder);
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                }
                count++;
            }
        }
        return count;
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
