package org.duxue.outcome.letter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.outcome.letter.CaseLetter;
import org.duxue.outcome.letter.CaseLetters;
import org.duxue.reports.letter.LetterKind;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcLetters implements CaseLetters {
    private static final String SELECT = """
            select id, case_id, kind, addressee, remark, created_by, created_at, issue, receipt_by, receipt_at, version
            from letter_letter where case_id = :case
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    JdbcLetters(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<CaseLetter> of(UUID caseId) {
        return sql.sql(SELECT + "order by id")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    @Override
    public Optional<CaseLetter> find(UUID caseId, UUID letter) {
        return sql.sql(SELECT + "and id = :id")
                .param("case", caseId)
                .param("id", letter)
                .query(this::read)
                .optional();
    }

    @Override
    public CaseLetter add(CaseView reviewed, LetterKind kind, String addressee, String remark) {
        UUID id = sql.sql("""
                        insert into letter_letter (case_id, unit_code, kind, addressee, remark, created_by_id, created_by)
                        values (:case, :unit, :kind, :addressee, :remark, :personId, :person)
                        returning id
                        """)
                .param("case", reviewed.id())
                .param("unit", reviewed.unit().value())
                .param("kind", kind.code())
                .param("addressee", addressee)
                .param("remark", remark)
                .param("personId", Acting.actor().id())
                .param("person", Acting.actor().name())
                .query(UUID.class)
                .single();
        return find(reviewed.id(), id).orElseThrow();
    }

    @Override
    public CaseLetter edit(CaseLetter letter, String addressee, String remark, long based) {
        int rows = sql.sql("""
                        update letter_letter set addressee = :addressee, remark = :remark, version = version + 1
                        where id = :id and version = :based and issue is null
                        """)
                .param("addressee", addressee)
                .param("remark", remark)
                .param("id", letter.id())
                .param("based", based)
                .update();
        return again(letter, rows);
    }

    @Override
    public void remove(CaseLetter draft) {
        sql.sql("delete from letter_letter where id = :id and issue is null")
                .param("id", draft.id())
                .update();
    }

    @Override
    public int next(LetterKind kind, int year) {
        sql.sql("select pg_advisory_xact_lock(hashtext('letter'), hashtext(:series))")
                .param("series", kind.code() + year)
                .query((row, i) -> "")
                .list();
        return sql.sql("select coalesce(max(serial), 0) + 1 from letter_letter where kind = :kind and year = :year")
                .param("kind", kind.code())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    @Override
    public CaseLetter issue(CaseLetter draft, CaseLetter.Issue issue) {
        int rows = sql.sql("""
                        update letter_letter set issue = cast(:issue as jsonb), year = :year, serial = :serial, number = :number,
                            version = version + 1
                        where id = :id and version = :based and issue is null
                        """)
                .param("issue", json.writeValueAsString(issue))
                .param("year", issue.dated().getYear())
                .param("serial", issue.serial())
                .param("number", issue.number())
                .param("id", draft.id())
                .param("based", draft.version())
                .update();
        return again(draft, rows);
    }

    @Override
    public CaseLetter receive(CaseLetter letter, CaseLetter.Receipt receipt) {
        int rows = sql.sql("""
                        update letter_letter set receipt_by = :by, receipt_at = :at, version = version + 1
                        where id = :id and issue is not null and receipt_at is null
                        """)
                .param("by", receipt.by())
                .param("at", OffsetDateTime.ofInstant(receipt.at(), ZoneOffset.UTC))
                .param("id", letter.id())
                .update();
        return again(letter, rows);
    }

    private CaseLetter again(CaseLetter letter, int rows) {
        if (rows != 1) {
            throw HouseProblem.VERSION_STALE.problem();
        }
        return find(letter.caseId(), letter.id()).orElseThrow();
    }

    private CaseLetter read(ResultSet row, int i) throws SQLException {
        String issue = row.getString("issue");
        Instant received = moment(row, "receipt_at");
        return new CaseLetter(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("case_id", UUID.class)),
                LetterKind.of(row.getString("kind")).orElseThrow(),
                row.getString("addressee"),
                row.getString("remark"),
                row.getString("created_by"),
                Objects.requireNonNull(moment(row, "created_at")),
                issue == null ? null : json.readValue(issue, CaseLetter.Issue.class),
                received == null ? null : new CaseLetter.Receipt(row.getString("receipt_by"), received),
                row.getLong("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
