package org.duxue.define.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duxue.define.facts.FactSheet.Fact;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.ground.organisation.Unit;
import org.duxue.workbooks.rows.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * Lays sheets out as the engine's tables: those that speak of the district in one, those of schools the framework covers in
 * the other. All schools are put into the one district of the house, whatever a file called it.
 */
final class EvaluationTables {
    private static final String DISTRICT = "district";

    private final Columns columns;
    private final @Nullable Unit district;
    private final boolean placed;
    private final FactTable.Builder schools = FactTable.builder();
    private final FactTable.Builder districts = FactTable.builder();

    private EvaluationTables(Columns columns, @Nullable Unit district, boolean placed) {
        this.columns = columns;
        this.district = district;
        this.placed = placed;
    }

    static DistrictFacts of(Columns columns, @Nullable Unit district, List<FactSheet> sheets) {
        return new EvaluationTables(columns, district, true).lay(sheets);
    }

    /** As entered: the district column says what the files said. */
    static Facts entered(Columns columns, @Nullable Unit district, List<FactSheet> sheets) {
        return new EvaluationTables(columns, district, false).lay(sheets).facts();
    }

    private DistrictFacts lay(List<FactSheet> sheets) {
        Instant latest = null;
        int print = 1;
        for (FactSheet sheet : sheets) {
            add(sheet);
            print = 31 * (31 * print + sheet.unit().hashCode()) + sheet.version();
            Instant at = sheet.recordedAt();
            if (at != null && (latest == null || at.isAfter(latest))) {
                latest = at;
            }
        }
        if (placed) {
            nameTheDistrict(sheets);
        }
        Facts facts = new Facts(schools.build(), districts.build());
        return new DistrictFacts(facts, latest, sheets.size() + "-" + latest + "-" + Integer.toHexString(print));
    }

    /** A district of which nothing is known yet still has its name. */
    private void nameTheDistrict(List<FactSheet> sheets) {
        if (district != null && sheets.stream().noneMatch(s -> s.unit().equals(district.code()))) {
            districts.row(district.code().value()).text("name", district.name());
        }
    }

    private void add(FactSheet sheet) {
        Map<String, Fact> ofDistrict = new TreeMap<>();
        Map<String, Fact> ofSchool = new TreeMap<>();
        sheet.facts()
                .forEach((id, fact) -> columns.find(id)
                        .ifPresent(column -> (column.ofDistrict() ? ofDistrict : ofSchool).put(id, fact)));
        if (district != null && district.code().equals(sheet.unit())) {
            row(districts, sheet, ofDistrict);
            if (!ofDistrict.containsKey("name")) {
                districts.text("name", district.name());
            }
        } else if (!ofSchool.isEmpty() && columns.covers(sheet.words("type"))) {
            row(schools, sheet, ofSchool);
            if (placed && district != null) {
                schools.text(DISTRICT, district.code().value());
            }
        }
    }

    private static void row(FactTable.Builder table, FactSheet sheet, Map<String, Fact> facts) {
        table.row(sheet.unit().value());
        facts.forEach((column, fact) -> {
            switch (fact.value()) {
                case FactValue.Amount(double number) -> table.number(column, number);
                case FactValue.YesNo(boolean yes) -> table.flag(column, yes);
                case FactValue.Words(String text) -> table.text(column, text);
                case FactValue.Amounts(List<Double> numbers) ->
                    table.list(
                            column,
                            numbers.stream().mapToDouble(Double::doubleValue).toArray());
            }
            table.from(column, fact.origin().provenance());
        });
    }
}
