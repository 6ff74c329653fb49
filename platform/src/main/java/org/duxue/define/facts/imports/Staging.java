package org.duxue.define.facts.imports;

import java.util.List;
import java.util.UUID;
import org.duxue.define.facts.imports.Import.Counts;
import org.duxue.ground.shared.Page;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportProblem;
import org.jspecify.annotations.Nullable;

/** What was read but is not true yet: rows, problems, and the difference they would make. */
public interface Staging {
    /** Some warnings are accepted only with a reason; the others are there to be known. */
    static boolean needsReason(ImportProblem problem) {
        return problem.code().needsReason();
    }

    /** Forgets an earlier reading. */
    void clear(UUID id);

    void addRows(UUID id, int from, List<Row> rows);

    void addProblems(UUID id, int from, List<ImportProblem> problems);

    /** Compares the rows with the facts as they are now. */
    Counts settle(Import of);

    /** Whether facts changed since they were compared. */
    boolean overtaken(Import of);

    /** Lets no other import of the period be accepted until this transaction ends. */
    void alone(Import of);

    /** The units the rows speak of, once each. */
    List<UnitRow> units(UUID id);

    /** Adds the difference to the facts; answers how many units it touched. Needs {@link #settle} on present facts. */
    int apply(Import of);

    /** Rows are not needed once they are facts; the difference stays to be looked at. */
    void clearRows(UUID id);

    Page<Found> problems(Import of, @Nullable String severity, @Nullable String cursor, int size);

    List<ImportProblem> allProblems(UUID id);

    /** The warnings of these numbers. */
    List<Found> problems(Import of, List<Integer> numbers);

    /** Warnings that need a reason and have none among the decisions. */
    long unexplained(Import of);

    Page<Change> difference(UUID id, Filter filter, @Nullable String cursor, int size);

    /**
     * @param facts JSON object of column and value, null where the row left a column empty
     * @param places JSON object of column and cell
     */
    record Row(String unit, String name, boolean school, String file, String facts, String places) {}

    record UnitRow(
            String code,
            String name,
            @Nullable String type,
            @Nullable String setting,
            @Nullable String ownership,
            @Nullable String parent) {}

    /** @param number its place in the reading */
    record Found(
            int number, ImportProblem problem, @Nullable String reason) {}

    /**
     * @param kind {@code added}, {@code changed} or {@code removed}, or null
     * @param text part of a unit's name or code, or null
     * @param columns columns whose name contains the text
     */
    record Filter(@Nullable String kind, @Nullable String text, List<String> columns) {
        public Filter {
            columns = List.copyOf(columns);
        }
    }

    record Change(
            String unit,
            String name,
            String column,
            String kind,
            @Nullable FactValue before,
            @Nullable FactValue after) {}
}
