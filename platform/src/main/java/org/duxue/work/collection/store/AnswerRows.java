package org.duxue.work.collection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.Answer.Returned;
import org.duxue.work.collection.AnswerState;
import org.duxue.work.collection.AnswerVersion;
import org.duxue.work.collection.FindingJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of answers as answers. */
final class AnswerRows {
    static final String COLUMNS = "case_id, point, version, state, finding, text, person, at, returned";

    private AnswerRows() {}

    static Answer answer(ResultSet rs, int row) throws SQLException {
        return new Answer(
                Objects.requireNonNull(rs.getObject("case_id", UUID.class)),
                rs.getString("point"),
                rs.getInt("version"),
                AnswerState.of(rs.getString("state")),
                FindingJson.read(rs.getString("finding")),
                rs.getString("text"),
                rs.getString("person"),
                instant(rs, "at"),
                returned(rs.getString("returned")));
    }

    static AnswerVersion version(ResultSet rs, int row) throws SQLException {
        return new AnswerVersion(
                rs.getInt("version"),
                rs.getString("deed"),
                AnswerState.of(rs.getString("state")),
                FindingJson.read(rs.getString("finding")),
                rs.getString("text"),
                rs.getString("person"),
                instant(rs, "at"),
                rs.getString("note"));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    static String json(Returned returned) {
        ObjectNode node = FindingJson.MAPPER.createObjectNode();
        node.put("reason", returned.reason())
                .put("due", returned.due().toString())
                .put("person", returned.person())
                .put("at", returned.at().toString())
                .put("extended", returned.extended());
        return FindingJson.MAPPER.writeValueAsString(node);
    }

    private static @Nullable Returned returned(@Nullable String json) {
        if (json == null) {
            return null;
        }
        JsonNode node = FindingJson.MAPPER.readTree(json);
        return new Returned(
                node.path("reason").asString(""),
                LocalDate.parse(node.path("due").asString("")),
                node.path("person").asString(""),
                Instant.parse(node.path("at").asString("")),
                node.path("extended").asBoolean(false));
    }
}
