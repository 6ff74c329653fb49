package org.duxue.define.facts.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.duxue.define.facts.Columns;
import org.duxue.define.facts.ValueJson;
import org.duxue.workbooks.columns.ColumnMapping;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportSink;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.ImportedRow.Target;
import org.duxue.workbooks.rows.NearMatch;
import org.jspecify.annotations.Nullable;

/** Writes a reading into staging in bounded pieces as it streams by. */
final class StagingSink implements ImportSink {
    private static final int PIECE = 1_000;

    private final UUID id;
    private final String district;
    private final Staging staging;
    private final Map<Sheet, Set<String>> read = new HashMap<>();
    private final List<Staging.Row> rows = new ArrayList<>(PIECE);
    private final List<ImportProblem> problems = new ArrayList<>(PIECE);
    private final List<NearMatch> questions = new ArrayList<>();
    private int rowsWritten;
    private int problemsWritten;

    /**
     * @param district code of the district, for rows that speak of it
     * @param columns what the headings were taken for; a column that a sheet has and a row left empty is a value taken away
     */
    StagingSink(UUID id, String district, List<ColumnMapping> columns, Staging staging) {
        this.id = id;
        this.district = district;
        this.staging = staging;
        for (ColumnMapping mapping : columns) {
            String column = mapping.column();
            if (mapping.reads() && column != null && !column.equals(Columns.CODE)) {
                read.computeIfAbsent(new Sheet(mapping.file(), mapping.sheet()), s -> new TreeSet<>())
                        .add(column);
            }
        }
    }

    private record Sheet(String file, String name) {}

    @Override
    public void row(ImportedRow row) {
        boolean school = row.target() == Target.SCHOOL;
        Map<String, @Nullable FactValue> facts = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        Sheet sheet = new Sheet(row.place().file(), row.place().sheet());
        for (String column : read.getOrDefault(sheet, Set.of())) {
            facts.put(column, null);
        }
        row.values().forEach((column, value) -> {
            if (!column.equals(Columns.CODE)) {
                facts.put(column, value.value());
                places.put(column, value.place().address());
            }
        });
        String code = school ? row.code() : district;
        rows.add(new Staging.Row(
                code, row.name(), school, sheet.file(), ValueJson.write(facts), ValueJson.writeTexts(places)));
        if (rows.size() == PIECE) {
            flushRows();
        }
    }

    @Override
    public void problem(ImportProblem problem) {
        problems.add(problem);
        if (problems.size() == PIECE) {
            flushProblems();
        }
    }

    @Override
    public void match(NearMatch match) {
        questions.add(match);
    }

    /** Writes what is left and answers the near matches. */
    List<NearMatch> finish() {
        flushRows();
        flushProblems();
        return questions;
    }

    private void flushRows() {
        staging.addRows(id, rowsWritten, rows);
        rowsWritten += rows.size();
        rows.clear();
    }

    private void flushProblems() {
        staging.addProblems(id, problemsWritten, problems);
        problemsWritten += problems.size();
        problems.clear();
    }
}
