package org.duxue.judge.review.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.judge.review.commission.Deliverables;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcDeliverables implements Deliverables {
    private static final String SELECT = """
            select i.no, i.name, i.due_on, i.note as wanted, d.round, d.file_name, d.sha256, d.size, d.media_type, d.note,
                d.person, d.at, d.verdict, d.verdict_note, d.checked_by, d.checked_at
            from review_deliverable i
            left join lateral (select * from review_delivery r where r.programme_id = i.programme_id and r.no = i.no
                order by r.round desc limit 1) d on true
            where i.programme_id = :programme
            """;

    private final JdbcClient sql;

    JdbcDeliverables(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(UUID programme) {
        return sql.sql(SELECT + " order by i.no")
                .param("programme", programme)
                .query(JdbcDeliverables::item)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Item> find(UUID programme, int no) {
        return sql.sql(SELECT + " and i.no = :no")
                .param("programme", programme)
                .param("no", no)
                .query(JdbcDeliverables::item)
                .optional();
    }

    @Override
    public void put(UUID programme, Item item) {
        sql.sql("""
                        insert into review_deliverable (programme_id, no, name, due_on, note)
                        values (:programme, :no, :name, :due, :note)
                        on conflict (programme_id, no) do update
                        set name = excluded.name, due_on = excluded.due_on, note = excluded.note
                        """)
                .param("programme", programme)
                .param("no", item.no())
                .param("name", item.name())
                .param("due", item.due())
                .param("note", item.note())
                .update();
    }

    @Override
    public void deliver(UUID programme, int no, StoredFile file, String note) {
        Actor actor = Acting.actor();
        sql.sql("""
                        insert into review_delivery (programme_id, no, round, file_name, sha256, size, media_type, note,
                            account_id, person)
                        select :programme, :no, coalesce(max(round), 0) + 1, :name, :sha256, :size, :type, :note, :account, :person
                        from review_delivery where programme_id = :programme and no = :no
                        """)
                .param("programme", programme)
                .param("no", no)
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("type", file.kind().mediaType())
                .param("note", note)
                .param("account", actor.id())
                .param("person", actor.name())
                .update();
    }

    @Override
    public boolean check(UUID programme, int no, Verdict verdict) {
        return sql.sql("""
                        update review_delivery set verdict = :verdict, verdict_note = :note, checked_by = :by, checked_at = :at
                        where programme_id = :programme and no = :no and verdict is null and round = (
                            select max(round) from review_delivery where programme_id = :programme and no = :no)
                        """)
                        .param("verdict", verdict.accepted() ? "accepted" : "returned")
                        .param("note", verdict.note())
                        .param("by", verdict.by())
                        .param("at", ReviewRows.param(verdict.at()))
                        .param("programme", programme)
                        .param("no", no)
                        .update()
                == 1;
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getInt("no"),
                row.getString("name"),
                row.getObject("due_on", LocalDate.class),
                row.getString("wanted"),
                delivery(row));
    }

    private static @Nullable Delivery delivery(ResultSet row) throws SQLException {
        Instant at = ReviewRows.maybeAt(row, "at");
        return at == null
                ? null
                : new Delivery(
                        row.getInt("round"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getLong("size"),
                        row.getString("media_type"),
                        row.getString("note"),
                        row.getString("person"),
                        at,
                        verdict(row));
    }

    private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
        Instant at = ReviewRows.maybeAt(row, "checked_at");
        return at == null
                ? null
                : new Verdict(
                        "accepted".equals(row.getString("verdict")),
                        row.getString("verdict_note"),
                        row.getString("checked_by"),
                        at);
    }
}
