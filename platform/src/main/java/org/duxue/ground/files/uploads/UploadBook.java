package org.duxue.ground.files.uploads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.files.FileKind;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each upload is, in PostgreSQL. Everybody sees only their own. */
@Repository
class UploadBook {
    private static final String COLUMNS =
            "select id, name, size, received, sha256, touched_at, file_sha256, file_name, media_type from files_upload ";

    private final JdbcClient sql;

    UploadBook(JdbcClient sql) {
        this.sql = sql;
    }

    UUID add(String name, long size, @org.jspecify.annotations.Nullable String sha256) {
        return sql.sql("""
                        insert into files_upload (account_id, name, size, sha256)
                        values (:account, :name, :size, :sha256) returning id
                        """)
                .param("account", Acting.actor().id())
                .param("name", name)
                .param("size", size)
                .param("sha256", sha256)
                .query(UUID.class)
                .single();
    }

    Optional<Upload> find(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((rs, i) -> upload(rs))
                .optional();
    }

    /** The upload, held until the transaction ends, so that parts are counted one after the other. */
    Optional<Upload> hold(UUID id) {
        return sql.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query((rs, i) -> upload(rs))
                .optional();
    }

    void received(UUID id, long received) {
        sql.sql("update files_upload set received = :received, touched_at = clock_timestamp() where id = :id")
                .param("id", id)
                .param("received", received)
                .update();
    }

    void completed(UUID id, StoredFile file) {
        sql.sql("""
                        update files_upload set file_sha256 = :sha256, file_name = :name, media_type = :mediaType,
                            touched_at = clock_timestamp()
                        where id = :id
                        """)
                .param("id", id)
                .param("sha256", file.sha256())
                .param("name", file.name())
                .param("mediaType", file.kind().mediaType())
                .update();
    }

    boolean remove(UUID id) {
        return sql.sql("delete from files_upload where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Gives up whatever was not gone on with since that moment, whoever began it; answers which. */
    List<UUID> giveUp(Instant moment) {
        return sql.sql("select files_give_up(:moment)")
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query((rs, i) -> Objects.requireNonNull(rs.getObject(1, UUID.class)))
                .list();
    }

    private static Upload upload(ResultSet rs) throws SQLException {
        String sha256 = rs.getString("file_sha256");
        StoredFile file = sha256 == null
                ? null
                : new StoredFile(
                        sha256,
                        rs.getString("file_name"),
                        FileKind.ofMediaType(rs.getString("media_type")).orElseThrow(),
                        rs.getLong("size"));
        return new Upload(
                Objects.requireNonNull(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getLong("size"),
                rs.getLong("received"),
                rs.getString("sha256"),
                Objects.requireNonNull(rs.getObject("touched_at", OffsetDateTime.class))
                        .toInstant(),
                file);
    }
}
