package org.duxue.ground.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.duxue.ground.database.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries and their seals, under the role that may only add seals. */
@Component
public class Seals {
    /** An arbitrary number known to all instances: who holds it seals. */
    private static final long TURN = 7_305_192_026L;

    private static final int FETCH = 500;
    private static final long NEAR = 2_000;
    private static final String ENTRY =
            "e.seq, e.at, e.actor_id, e.actor_name, e.action, e.subject, e.unit_code, e.detail::text ";

    private final JdbcClient sql;

    public Seals(Seal seal) {
        this.sql = seal.sql();
    }

    /** The end of the chain. */
    public record Head(long position, Entry.Seal seal) {}

    /** A step of the walk: a seal and the entry it belongs to, either of which may be missing. */
    public record Link(
            long position,
            long entrySeq,
            String hash,
            @Nullable Entry entry) {}

    /** Waits until this transaction may seal; of several instances one does at a time. */
    public void awaitTurn() {
        sql.sql("select pg_advisory_xact_lock(:turn)").param("turn", TURN).query(row -> {});
    }

    /** Whether this transaction may seal at once. */
    public boolean tryTurn() {
        return sql.sql("select pg_try_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query(Boolean.class)
                .single();
    }

    public Head head() {
        return sql.sql("select position, encode(hash, 'hex') from audit_seal order by position desc limit 1")
                .query((row, n) -> new Head(row.getLong(1), new Entry.Seal(row.getString(2))))
                .optional()
                .orElseGet(() -> new Head(0, Entry.ORIGIN));
    }

    /**
     * Entries without a seal, oldest first: in the newest part of the record, where even a late committer's number lies, or
     * in the whole of it.
     */
    public List<Entry> unsealed(int limit, boolean everywhere) {
        return sql.sql("select " + ENTRY + """
                        from audit_entry e
                        where e.seq > :from and not exists (select from audit_seal s where s.entry_seq = e.seq)
                        order by e.seq limit :limit
                        """)
                .param("from", everywhere ? 0 : newest() - NEAR)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    private long newest() {
        return sql.sql("select coalesce(max(entry_seq), 0) from audit_seal")
                .query(Long.class)
                .single();
    }

    public long unsealedCount() {
        return sql.sql("""
                        select count(*) from audit_entry e
                        where not exists (select from audit_seal s where s.entry_seq = e.seq)
                        """).query(Long.class).single();
    }

    public void add(long position, long entry, Entry.Seal seal) {
        sql.sql("insert into audit_seal (position, entry_seq, hash) values (:position, :entry, :hash)")
                .param("position", position)
                .param("entry", entry)
                .param("hash", HexFormat.of().parseHex(seal.hex()))
                .update();
    }

    /** Every seal in its order with its entry, then the entries without a seal; read in small bites. */
    public void walk(Consumer<Link> step) {
        sql.sql("""
                        select coalesce(s.position, 0) as position, coalesce(s.entry_seq, e.seq) as entry_seq,
                            coalesce(encode(s.hash, 'hex'), '') as hash,
                        """ + ENTRY + """
                        from audit_seal s full join audit_entry e on e.seq = s.entry_seq
                        order by s.position nulls last, e.seq
                        """).withFetchSize(FETCH).query(row -> {
            step.accept(link(row));
        });
    }

    private static Link link(ResultSet row) throws SQLException {
        row.getLong("seq");
        boolean present = !row.wasNull();
        return new Link(
                row.getLong("position"), row.getLong("entry_seq"), row.getString("hash"), present ? entry(row) : null);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return new Entry(
                row.getLong("seq"),
                at.toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("unit_code"),
                row.getString("detail"));
    }
}
