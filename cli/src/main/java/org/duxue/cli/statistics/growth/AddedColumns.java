package org.duxue.cli.statistics.growth;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Table;
import org.duxue.tables.TableRefused;
import org.duxue.tables.csv.Widening;

/** Columns that a command adds to the rows it was given. */
final class AddedColumns {
    private final List<String> headings = new ArrayList<>();
    private final List<IntFunction<String>> cells = new ArrayList<>();

    AddedColumns add(String heading, IntFunction<String> cell) {
        headings.add(heading);
        cells.add(cell);
        return this;
    }

    List<String> headings() {
        return headings;
    }

    private List<String> row(int row) {
        return cells.stream().map(cell -> cell.apply(row)).toList();
    }

    /** The CSV file as it is, wider. */
    void widen(Path file, Path out) throws IOException, TableRefused {
        Widening.write(file, out, headings, this::row);
    }

    /** A CSV file of the columns that were read and those added. */
    void beside(Table table, List<String> read, Path out) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            writer.write(
                    String.join(",", read.stream().map(AddedColumns::quoted).toList()));
            writer.write("," + String.join(",", headings) + "\n");
            for (int row = 0; row < table.rows(); row++) {
                for (String column : read) {
                    writer.write(text(table, column, row) + ",");
                }
                writer.write(String.join(",", row(row)) + "\n");
            }
        }
    }

    private static String text(Table table, String column, int row) {
        if (table.isNumber(column)) {
            double value = table.numbers(column)[row];
            return Double.isNaN(value) ? "" : number(value);
        }
        Factor factor = table.factor(column);
        int code = factor.code(row);
        return code == Factor.MISSING ? "" : quoted(factor.levels().get(code));
    }

    /** A whole number without a point, another one with all its digits. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[,;\t\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
