package org.duxue.define.facts.web;

import java.time.Instant;
import java.util.List;
import org.duxue.define.facts.Columns.Column;
import org.duxue.define.facts.FactSheet.Fact;
import org.duxue.define.facts.FactVersion;
import org.duxue.define.facts.Origin;
import org.duxue.define.facts.ValueJson;
import org.duxue.ground.organisation.Unit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Facts on the wire. */
final class FactJson {
    private FactJson() {}

    record UnitView(
            String code,
            String name,
            String kind,
            @Nullable String type,
            @Nullable String setting,
            @Nullable String ownership,
            @Nullable String parentCode,
            @Nullable String town) {
        static UnitView of(Unit unit) {
            return new UnitView(
                    unit.code().value(),
                    unit.name(),
                    unit.kind().code(),
                    unit.type(),
                    unit.setting(),
                    unit.ownership(),
                    unit.parent() == null ? null : unit.parent().value(),
                    unit.town());
        }
    }

    record SourceView(
            String file,
            @Nullable String place,
            String person,
            Instant at,
            @Nullable String fileHash) {
        static SourceView of(Origin origin) {
            return new SourceView(origin.source(), origin.place(), origin.person(), origin.at(), origin.fileHash());
        }
    }

    record FactView(
            String column,
            String element,
            String name,
            String unit,
            @Nullable String stage,
            JsonNode value,
            @Nullable SourceView source) {
        static FactView of(Column column, @Nullable Fact fact) {
            return new FactView(
                    column.id(),
                    column.element().id(),
                    column.name(),
                    column.element().unit(),
                    column.stage(),
                    ValueJson.write(fact == null ? null : fact.value()),
                    fact == null ? null : SourceView.of(fact.origin()));
        }
    }

    record SheetView(
            UnitView unit,
            String period,
            String pack,
            int version,
            List<FactView> facts,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            boolean editable) {}

    record Edit(String pack, List<Value> values) {
        record Value(
                String column,
                @Nullable JsonNode value,
                @Nullable String reason) {}
    }

    record VersionView(
            JsonNode value,
            Instant recordedAt,
            @Nullable Instant supersededAt,
            String source,
            @Nullable String place,
            String person,
            @Nullable String reason) {
        static VersionView of(FactVersion version) {
            return new VersionView(
                    ValueJson.write(version.value()),
                    version.recordedAt(),
                    version.supersededAt(),
                    version.source(),
                    version.place(),
                    version.person(),
                    version.reason());
        }
    }
}
