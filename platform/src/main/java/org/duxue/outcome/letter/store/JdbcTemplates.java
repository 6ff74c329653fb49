package org.duxue.outcome.letter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.outcome.letter.LetterTemplate;
import org.duxue.outcome.letter.LetterTemplates;
import org.duxue.reports.letter.LetterKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTemplates implements LetterTemplates {
    private static final String SELECT =
            "select kind, name, sha256, reference, fields, uploaded_by, uploaded_at from letter_template ";

    private final JdbcClient sql;

    JdbcTemplates(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<LetterTemplate> all() {
        return sql.sql(SELECT + "order by kind").query(JdbcTemplates::read).list();
    }

    @Override
    public Optional<LetterTemplate> of(LetterKind kind) {
        return sql.sql(SELECT + "where kind = :kind")
                .param("kind", kind.code())
                .query(JdbcTemplates::read)
                .optional();
    }

    @Override
    public void keep(LetterTemplate template) {
        sql.sql("""
                        insert into letter_template (kind, name, sha256, reference, fields, uploaded_by, uploaded_at)
                        values (:kind, :name, :sha256, :reference, string_to_array(:fields, '|'), :by, :at)
                        on conflict (kind) do update set name = excluded.name, sha256 = excluded.sha256,
                            reference = excluded.reference, fields = excluded.fields, uploaded_by = excluded.uploaded_by,
                            uploaded_at = excluded.uploaded_at
                        """)
                .param("kind", template.kind().code())
                .param("name", template.name())
                .param("sha256", template.sha256())
                .param("reference", template.reference())
                .param("fields", String.join("|", template.fields()))
                .param("by", template.uploadedBy())
                .param("at", OffsetDateTime.ofInstant(template.uploadedAt(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public void remove(LetterKind kind) {
        sql.sql("delete from letter_template where kind = :kind")
                .param("kind", kind.code())
                .update();
    }

    private static LetterTemplate read(ResultSet row, int i) throws SQLException {
        return new LetterTemplate(
                LetterKind.of(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("sha256"),
                Objects.requireNonNull(row.getObject("reference", UUID.class)),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("uploaded_by"),
                Objects.requireNonNull(row.getObject("uploaded_at", OffsetDateTime.class))
                        .toInstant());
    }
}
