package org.duxue.define.facts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duxue.define.facts.FactSheet;
import org.duxue.define.facts.FactSheet.Fact;
import org.duxue.define.facts.FactSheets.Save;
import org.duxue.define.facts.Origin;
import org.duxue.define.facts.ValueJson;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How rows become sheets. */
final class SheetRows {
    private SheetRows() {}

    /** One row of the projection with the deeds it refers to: version → [source, person, epoch, hash, places]. */
    static FactSheet sheet(ResultSet rs, Period period) throws SQLException {
        JsonNode origins = ValueJson.MAPPER.readTree(rs.getString("origins"));
        String deedsText = rs.getString("deeds");
        Map<String, JsonNode> deeds = new HashMap<>();
        if (deedsText != null) {
            ValueJson.MAPPER.readTree(deedsText).properties().forEach(e -> deeds.put(e.getKey(), e.getValue()));
        }
        Map<String, Fact> facts = new LinkedHashMap<>();
        ValueJson.readAll(rs.getString("facts")).forEach((column, value) -> {
            int version = origins.path(column).intValue();
            JsonNode deed = deeds.get(Integer.toString(version));
            facts.put(column, new Fact(value, origin(version, column, Objects.requireNonNull(deed))));
        });
        return new FactSheet(
                new UnitCode(rs.getString("unit_code")),
                period,
                rs.getInt("version"),
                required(rs, "recorded_at"),
                facts);
    }

    private static Origin origin(int version, String column, JsonNode deed) {
        return new Origin(
                version,
                deed.get(0).stringValue(),
                text(deed.get(4).path(column)),
                deed.get(1).stringValue(),
                Instant.ofEpochSecond(
                        0, deed.get(2).decimalValue().movePointRight(9).longValue()),
                text(deed.get(3)));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    /** The sheet that follows from a save, without asking the database again. */
    static FactSheet after(FactSheet before, Save save, int version, @Nullable Instant at, List<String> changed) {
        Instant recorded = Objects.requireNonNull(at);
        Map<String, Fact> facts = new LinkedHashMap<>(before.facts());
        Origin origin = new Origin(version, save.source(), null, save.actor().name(), recorded, null);
        for (String column : changed) {
            FactValue value = save.facts().get(column);
            if (value == null) {
                facts.remove(column);
            } else {
                facts.put(column, new Fact(value, origin));
            }
        }
        return new FactSheet(save.unit(), save.period(), version, recorded, facts);
    }

    static Instant required(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(instant(rs, column));
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Collects the rows of a reading from history, which come unit by unit. */
    static final class Gathering {
        private final Period period;
        private final List<FactSheet> sheets = new ArrayList<>();
        private final Map<String, Fact> facts = new LinkedHashMap<>();
        private @Nullable String unit;
        private int version;
        private @Nullable Instant at;

        Gathering(Period period) {
            this.period = period;
        }

        void add(ResultSet rs) throws SQLException {
            String code = rs.getString("unit_code");
            if (!code.equals(unit)) {
                close();
                unit = code;
            }
            Instant recorded = required(rs, "recorded_at");
            if (rs.getInt("version") > version) {
                version = rs.getInt("version");
                at = recorded;
            }
            FactValue value = ValueJson.read(rs.getString("value"));
            if (value != null) {
                Origin origin = new Origin(
                        rs.getInt("version"),
                        rs.getString("source"),
                        rs.getString("place"),
                        rs.getString("person"),
                        recorded,
                        rs.getString("file_hash"));
                facts.put(rs.getString("key"), new Fact(value, origin));
            }
        }

        private void close() {
            if (unit != null) {
                sheets.add(new FactSheet(new UnitCode(unit), period, version, at, facts));
            }
            facts.clear();
            version = 0;
            at = null;
        }

        List<FactSheet> sheets() {
            close();
            unit = null;
            return sheets;
        }
    }
}
