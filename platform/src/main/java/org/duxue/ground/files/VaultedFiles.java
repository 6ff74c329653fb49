package org.duxue.ground.files;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Content in the vault, references in PostgreSQL. */
@Repository
class VaultedFiles implements Files {
    private static final String COLUMNS =
            "select id, sha256, unit_code, subject, name, media_type, size, person, created_at from files_reference ";

    private final FileVault vault;
    private final JdbcClient sql;

    VaultedFiles(FileVault vault, JdbcClient sql) {
        this.vault = vault;
        this.sql = sql;
    }

    @Override
    public StoredFile keep(InputStream content, String name, FilePurpose purpose) {
        return vault.keep(content, name, purpose);
    }

    @Override
    public StoredFile keep(Path whole, String name, FilePurpose purpose) {
        return vault.keep(whole, name, purpose);
    }

    @Override
    public Path content(String sha256) {
        return vault.content(sha256);
    }

    @Override
    @Transactional
    public UUID refer(StoredFile file, UnitCode unit, String subject) {
        Actor actor = Acting.actor();
        return sql.sql("""
                        insert into files_reference
                            (sha256, unit_code, subject, name, media_type, size, person_id, person)
                        values (:sha256, :unit, :subject, :name, :mediaType, :size, :personId, :person)
                        returning id
                        """)
                .param("sha256", file.sha256())
                .param("unit", unit.value())
                .param("subject", subject)
                .param("name", file.name())
                .param("mediaType", file.kind().mediaType())
                .param("size", file.size())
                .param("personId", actor.id())
                .param("person", actor.name())
                .query(UUID.class)
                .single();
    }

    @Override
    @Transactional
    public boolean release(UUID reference) {
        return sql.sql("delete from files_reference where id = :id")
                        .param("id", reference)
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public List<FileReference> of(String subject) {
        return sql.sql(COLUMNS + "where subject = :subject order by id")
                .param("subject", subject)
                .query((rs, i) -> reference(rs))
                .list();
    }

    @Override
    @Transactional
    public Map<String, Integer> count(String prefix) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.sql("""
                        select subject, count(*) from files_reference where starts_with(subject, :prefix)
                        group by subject order by subject
                        """).param("prefix", prefix).query(rs -> {
            counts.put(rs.getString(1), rs.getInt(2));
        });
        return counts;
    }

    @Override
    @Transactional
    public Optional<FileReference> visible(String sha256) {
        return sql.sql(COLUMNS + "where sha256 = :sha256 order by id desc limit 1")
                .param("sha256", sha256)
                .query((rs, i) -> reference(rs))
                .optional();
    }

    private static FileReference reference(ResultSet rs) throws SQLException {
        return new FileReference(
                Objects.requireNonNull(rs.getObject("id", UUID.class)),
                rs.getString("sha256"),
                new UnitCode(rs.getString("unit_code")),
                rs.getString("subject"),
                rs.getString("name"),
                rs.getString("media_type"),
                rs.getLong("size"),
                rs.getString("person"),
                Objects.requireNonNull(rs.getObject("created_at", OffsetDateTime.class))
                        .toInstant());
    }
}
