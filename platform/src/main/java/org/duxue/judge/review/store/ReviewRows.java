package org.duxue.judge.review.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.judge.review.mark.FindingJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what several tables of the room have in common. */
@Component
class ReviewRows {
    private final JsonMapper json;

    ReviewRows(JsonMapper json) {
        this.json = json;
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybeAt(row, column));
    }

    static @Nullable Instant maybeAt(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime param(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static List<UUID> ids(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((UUID[]) array.getArray());
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** As PostgreSQL writes an array, to be cast. */
    static String literal(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static String[] array(List<String> texts) {
        return texts.toArray(new String[0]);
    }

    @Nullable
    Finding finding(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : json.readValue(text, FindingJson.class).finding();
    }

    @Nullable
    String text(@Nullable Finding finding) {
        return finding == null ? null : json.writeValueAsString(FindingJson.of(finding));
    }
}
