package org.duxue.ground.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What a backup says about itself.
 *
 * @param version the newest migration that was in
 * @param tables every table with its rows and the SHA-256 of its text
 */
record Manifest(String version, Instant takenAt, List<Backup.TableCopy> tables, List<Tables.Sequence> sequences) {
    private static final String FORMAT = "duxue-backup-1";

    void write(OutputStream out) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("format", FORMAT);
        properties.setProperty("version", version);
        properties.setProperty("taken-at", takenAt.toString());
        for (Backup.TableCopy table : tables) {
            properties.setProperty("table." + table.name(), table.rows() + " " + table.sha256());
        }
        for (Tables.Sequence sequence : sequences) {
            properties.setProperty("sequence." + sequence.name(), Long.toString(sequence.last()));
        }
        properties.store(out, null);
    }

    static Manifest read(InputStream in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        if (!FORMAT.equals(properties.getProperty("format"))) {
            throw new IOException("不是督学平台的备份文件");
        }
        List<Backup.TableCopy> tables = new ArrayList<>();
        List<Tables.Sequence> sequences = new ArrayList<>();
        for (String name : properties.stringPropertyNames()) {
            String value = properties.getProperty(name, "");
            if (name.startsWith("table.")) {
                int space = value.indexOf(' ');
                tables.add(new Backup.TableCopy(
                        name.substring("table.".length()),
                        Long.parseLong(value.substring(0, space)),
                        value.substring(space + 1)));
            } else if (name.startsWith("sequence.")) {
                sequences.add(new Tables.Sequence(name.substring("sequence.".length()), Long.parseLong(value)));
            }
        }
        return new Manifest(
                properties.getProperty("version", ""),
                Instant.parse(properties.getProperty("taken-at", "")),
                tables,
                sequences);
    }
}
