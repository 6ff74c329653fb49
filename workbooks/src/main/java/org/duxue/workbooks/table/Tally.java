package org.duxue.workbooks.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportSink;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.NearMatch;
import org.duxue.workbooks.rows.Severity;

/** Counts what passes on to the sink. */
public final class Tally implements ImportSink {
    private final ImportSink sink;
    private final Set<String> said = new HashSet<>();
    private long rows;
    private long values;
    private long errors;
    private long warnings;
    private long matches;

    Tally(ImportSink sink) {
        this.sink = sink;
    }

    @Override
    public void row(ImportedRow row) {
        rows++;
        values += row.values().size();
        sink.row(row);
    }

    @Override
    public void problem(ImportProblem problem) {
        if (problem.severity() == Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        sink.problem(problem);
    }

    void problemOnce(ImportProblem problem) {
        if (said.add(problem.code() + "|" + problem.place())) {
            problem(problem);
        }
    }

    @Override
    public void match(NearMatch match) {
        matches++;
        sink.match(match);
    }

    static String show(FactValue value) {
        return switch (value) {
            case FactValue.Amount(double number) ->
                new java.math.BigDecimal(Double.toString(number))
                        .stripTrailingZeros()
                        .toPlainString();
            case FactValue.YesNo(boolean yes) -> yes ? "是" : "否";
            case FactValue.Words(String text) -> "“" + text + "”";
            case FactValue.Amounts(List<Double> numbers) -> numbers.toString();
        };
    }

    public long rows() {
        return rows;
    }

    public long values() {
        return values;
    }

    public long errors() {
        return errors;
    }

    public long warnings() {
        return warnings;
    }

    public long matches() {
        return matches;
    }
}
