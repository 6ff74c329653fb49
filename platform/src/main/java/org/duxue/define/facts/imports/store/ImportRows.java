package org.duxue.define.facts.imports.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.duxue.define.facts.ValueJson;
import org.duxue.define.facts.imports.Import;
import org.duxue.define.facts.imports.Import.Counts;
import org.duxue.define.facts.imports.Import.Decisions;
import org.duxue.define.facts.imports.Import.Failure;
import org.duxue.define.facts.imports.Import.Findings;
import org.duxue.define.facts.imports.ImportState;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** How a row becomes an import. */
final class ImportRows {
    private ImportRows() {}

    static Import row(ResultSet rs, int number) throws SQLException {
        String failure = rs.getString("failure");
        return new Import(
                Objects.requireNonNull(rs.getObject("id", UUID.class)),
                new UnitCode(rs.getString("unit_code")),
                rs.getString("pack"),
                new Period(rs.getInt("period")),
                ImportState.of(rs.getString("state")),
                json(rs, "files", new TypeReference<>() {}),
                decisions(rs),
                findings(rs),
                failure == null ? null : ValueJson.MAPPER.readValue(failure, Failure.class),
                Objects.requireNonNull(rs.getObject("person_id", UUID.class)),
                rs.getString("person"),
                Objects.requireNonNull(instant(rs, "created_at")),
                instant(rs, "accepted_at"),
                rs.getInt("version"));
    }

    private static Decisions decisions(ResultSet rs) throws SQLException {
        return new Decisions(
                json(rs, "choices", new TypeReference<>() {}),
                rs.getBoolean("mapped"),
                json(rs, "matches", new TypeReference<>() {}),
                json(rs, "reasons", new TypeReference<>() {}));
    }

    private static Findings findings(ResultSet rs) throws SQLException {
        String counts = rs.getString("counts");
        return new Findings(
                json(rs, "columns", new TypeReference<>() {}),
                json(rs, "missing", new TypeReference<>() {}),
                json(rs, "questions", new TypeReference<>() {}),
                counts.equals("{}") ? Counts.ZERO : ValueJson.MAPPER.readValue(counts, Counts.class));
    }

    private static <T> T json(ResultSet rs, String column, TypeReference<T> type) throws SQLException {
        return ValueJson.MAPPER.readValue(rs.getString(column), type);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
