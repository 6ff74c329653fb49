package org.duxue.work.programme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duxue.ground.http.Words;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.plan.Plan;
import org.duxue.work.programme.plan.PlanItem;
import org.duxue.work.programme.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Yearly plans in PostgreSQL. */
@Repository
@Transactional
class JdbcPlans implements Plans {
    private static final TypeReference<List<PlanItem.Deliverable>> PIECES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    JdbcPlans(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Plan> all() {
        return sql.sql("select * from programme_plan order by year desc")
                .query((row, i) -> plan(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Plan> find(int year) {
        return sql.sql("select * from programme_plan where year = :year")
                .param("year", year)
                .query((row, i) -> plan(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanItem> items(int year) {
        return sql.sql("select * from programme_plan_item where year = :year order by no")
                .param("year", year)
                .query((row, i) -> item(row))
                .list();
    }

    @Override
    public boolean open(int year, String title, List<PlanItem> items) {
        int opened = sql.sql("insert into programme_plan (year, title) values (:year, :title) on conflict do nothing")
                .param("year", year)
                .param("title", title)
                .update();
        if (opened == 1) {
            items.forEach(this::insert);
        }
        return opened == 1;
    }

    @Override
    public int add(PlanItem item) {
        touch(item.year());
        int no = sql.sql("select coalesce(max(no), 0) + 1 from programme_plan_item where year = :year")
                .param("year", item.year())
                .query(Integer.class)
                .single();
        insert(new PlanItem(
                item.year(),
                no,
                item.part(),
                item.title(),
                item.ownerUnit(),
                item.owner(),
                item.deliverables(),
                item.starts(),
                item.ends(),
                item.note(),
                item.state(),
                1));
        return no;
    }

    @Override
    public boolean change(PlanItem item, long edition) {
        int changed = bind(item, """
                        update programme_plan_item set part = :part, title = :title, owner_unit = :ownerUnit, owner = :owner,
                            deliverables = cast(:pieces as jsonb), starts_on = :starts, ends_on = :ends, note = :note,
                            state = :state, edition = edition + 1
                        where year = :year and no = :no and edition = :edition
                        """).param("edition", edition).update();
        if (changed == 1) {
            touch(item.year());
        }
        return changed == 1;
    }

    @Override
    public boolean remove(int year, int no, long edition) {
        int removed = sql.sql("delete from programme_plan_item where year = :year and no = :no and edition = :edition")
                .param("year", year)
                .param("no", no)
                .param("edition", edition)
                .update();
        if (removed == 1) {
            touch(year);
        }
        return removed == 1;
    }

    @Override
    public void approve(int year, Actor by, String note) {
        sql.sql("""
                        update programme_plan set state = 'approved', approved_by = :by, approved_at = clock_timestamp(),
                            approval_note = :note, edition = edition + 1
                        where year = :year
                        """)
                .param("by", by.name())
                .param("note", note)
                .param("year", year)
                .update();
    }

    @Override
    public void log(int year, @Nullable Integer no, String what, String note, Map<String, Object> detail) {
        sql.sql("""
                        insert into programme_plan_history (year, no, what, note, detail, person)
                        values (:year, :no, :what, :note, cast(:detail as jsonb), :person)
                        """)
                .param("year", year)
                .param("no", no)
                .param("what", what)
                .param("note", note)
                .param("detail", json.writeValueAsString(detail))
                .param("person", Acting.actor().name())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Logged> log(int year) {
        return sql.sql("select * from programme_plan_history where year = :year order by id desc")
                .param("year", year)
                .query((row, i) -> new Logged(
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("person"),
                        row.getObject("no") == null ? null : row.getInt("no"),
                        row.getString("what"),
                        row.getString("note"),
                        row.getString("detail")))
                .list();
    }

    /** An edit after the approval must be approved again. */
    private void touch(int year) {
        sql.sql("""
                        update programme_plan set edition = edition + 1,
                            state = case state when 'approved' then 'changed' else state end
                        where year = :year
                        """).param("year", year).update();
    }

    private void insert(PlanItem item) {
        bind(item, """
                        insert into programme_plan_item (year, no, part, title, owner_unit, owner, deliverables, starts_on, ends_on,
                            note, state)
                        values (:year, :no, :part, :title, :ownerUnit, :owner, cast(:pieces as jsonb), :starts, :ends, :note,
                            :state)
                        """).update();
    }

    private JdbcClient.StatementSpec bind(PlanItem item, String text) {
        UnitCode owner = item.ownerUnit();
        return sql.sql(text)
                .param("year", item.year())
                .param("no", item.no())
                .param("part", item.part())
                .param("title", item.title())
                .param("ownerUnit", owner == null ? null : owner.value())
                .param("owner", item.owner())
                .param("pieces", json.writeValueAsString(item.deliverables()))
                .param("starts", item.starts())
                .param("ends", item.ends())
                .param("note", item.note())
                .param("state", Words.of(item.state()));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        OffsetDateTime approved = row.getObject("approved_at", OffsetDateTime.class);
        return new Plan(
                row.getInt("year"),
                row.getString("title"),
                Words.read(Plan.State.class, row.getString("state")),
                row.getString("approved_by"),
                approved == null ? null : approved.toInstant(),
                row.getString("approval_note"),
                row.getLong("edition"));
    }

    private PlanItem item(ResultSet row) throws SQLException {
        String owner = row.getString("owner_unit");
        return new PlanItem(
                row.getInt("year"),
                row.getInt("no"),
                row.getString("part"),
                row.getString("title"),
                owner == null ? null : new UnitCode(owner),
                row.getString("owner"),
                json.readValue(row.getString("deliverables"), PIECES),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("note"),
                Words.read(PlanItem.State.class, row.getString("state")),
                row.getLong("edition"));
    }
}
