package org.duxue.workbooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportSink;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.ImportedValue;
import org.duxue.workbooks.rows.NearMatch;

/** Adds the rows of one unit together, whatever files they stood in. */
final class FactsCollector implements ImportSink {
    private final Map<String, Map<String, ImportedValue>> schools = new LinkedHashMap<>();
    private final Map<String, Map<String, ImportedValue>> districts = new LinkedHashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final List<NearMatch> matches = new ArrayList<>();
    private final ReadOptions options;

    FactsCollector(ReadOptions options) {
        this.options = options;
    }

    @Override
    public void row(ImportedRow row) {
        (row.target() == ImportedRow.Target.SCHOOL ? schools : districts)
                .computeIfAbsent(row.code(), code -> new LinkedHashMap<>())
                .putAll(row.values());
    }

    @Override
    public void problem(ImportProblem problem) {
        problems.add(problem);
    }

    @Override
    public void match(NearMatch match) {
        matches.add(match);
    }

    ReadFacts result(ReadSummary summary) {
        String only = onlyDistrict();
        FactTable.Builder schoolTable = FactTable.builder();
        schools.forEach((code, values) -> add(schoolTable, code, values));
        FactTable.Builder districtTable = FactTable.builder();
        districts.forEach((code, values) -> add(districtTable, districts.size() == 1 ? only : code, values));
        Facts facts = new Facts(schoolTable.build(), districtTable.build());
        return new ReadFacts(facts, problems, matches, summary.rows(), summary.values());
    }

    /** The code under which the only district's row is found by its schools: the one they all name, or none. */
    private String onlyDistrict() {
        Set<String> named = new LinkedHashSet<>();
        for (Map<String, ImportedValue> values : schools.values()) {
            ImportedValue district = values.get(PackColumns.DISTRICT);
            named.add(district != null && district.value() instanceof FactValue.Words(String text) ? text : "");
        }
        if (schools.isEmpty() && !districts.isEmpty()) {
            return districts.keySet().iterator().next();
        }
        return named.size() == 1
                ? named.iterator().next()
                : districts.isEmpty() ? "" : districts.keySet().iterator().next();
    }

    private void add(FactTable.Builder table, String code, Map<String, ImportedValue> values) {
        table.row(code);
        values.forEach((column, value) -> {
            switch (value.value()) {
                case FactValue.Amount(double number) -> table.number(column, number);
                case FactValue.YesNo(boolean yes) -> table.flag(column, yes);
                case FactValue.Words(String text) -> table.text(column, text);
                case FactValue.Amounts(List<Double> numbers) ->
                    table.list(
                            column,
                            numbers.stream().mapToDouble(Double::doubleValue).toArray());
            }
            String place = value.place().address();
            table.from(
                    column,
                    new Provenance(
                            value.place().file(), place.isEmpty() ? null : place, options.person(), options.at()));
        });
    }
}
