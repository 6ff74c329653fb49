package org.duxue.cli.statistics.added;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.mixed.Residuals;

/**
 * A CSV file with a line per row of the data: what the covariates lead to expect, what the group's effect adds, and what is
 * left of the outcome after the one and after both. Cells of a row that was left out of the fit are empty but for what is
 * known of it.
 */
final class Predictions {
    private static final String HEADINGS = "row,group,observed,expected,predicted,residual,conditionalResidual\n";

    private final Factor groups;
    private final double[] observed;
    private final Residuals residuals;

    Predictions(Factor groups, double[] observed, Residuals residuals) {
        this.groups = groups;
        this.observed = observed;
        this.residuals = residuals;
    }

    void write(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADINGS);
            StringBuilder line = new StringBuilder();
            for (int row = 0; row < observed.length; row++) {
                line.setLength(0);
                int code = groups.code(row);
                line.append(row + 1)
                        .append(',')
                        .append(code < 0 ? "" : quoted(groups.levels().get(code)));
                double expected = residuals.expected(row);
                number(line, observed[row]);
                number(line, expected);
                number(line, residuals.predicted(row));
                number(line, observed[row] - expected);
                number(line, residuals.residual(row));
                writer.append(line.append('\n'));
            }
        }
    }

    private static void number(StringBuilder line, double value) {
        line.append(',');
        if (Double.isFinite(value)) {
            line.append(value);
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
