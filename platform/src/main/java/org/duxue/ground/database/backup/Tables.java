package org.duxue.ground.database.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of the house as the database itself describes them. */
final class Tables {
    private Tables() {}

    /**
     * @param columns the stored columns, quoted and comma-separated; computed ones are left out
     * @param forced whether row-level security holds for the owner too
     */
    record Table(String name, String quoted, String columns, boolean forced) {}

    record ForeignKey(String table, String name, String definition) {}

    record Sequence(String name, long last) {}

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static List<Table> all(Connection connection) throws SQLException {
        return query(
                connection,
                """
                select c.relname, quote_ident(c.relname),
                    string_agg(quote_ident(a.attname), ', ' order by a.attnum), c.relforcerowsecurity
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_history'
                and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                group by c.oid, c.relname, c.relforcerowsecurity order by c.relname
                """,
                row -> new Table(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
    }

    static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        return query(connection, """
                select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
                """, row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Sequences that have been used, with their last number. */
    static List<Sequence> sequences(Connection connection) throws SQLException {
        return query(
                connection,
                "select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null",
                row -> new Sequence(row.getString(1), row.getLong(2)));
    }

    private static <T> List<T> query(Connection connection, String sql, Reader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }
}
