package org.duxue.cli.statistics;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.inequality.CvContribution;
import org.duxue.statistics.inequality.Inequality;
import org.duxue.statistics.inequality.TheilParts;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duxue statistics inequality}: how unequally a value is shared out, between and within groups, and which school's
 * change would lower the coefficient of variation most.
 */
@Command(name = "inequality")
final class InequalityCommand extends Talking {
    @Mixin
    private DataFile data;

    @Option(names = "--value", required = true, paramLabel = "COL", descriptionKey = "value")
    private String value;

    @Option(names = "--weight", required = true, paramLabel = "COL", descriptionKey = "weight")
    private String weight;

    @Option(names = "--group", paramLabel = "COL", descriptionKey = "parts-group")
    private @Nullable String group;

    @Option(names = "--unit", paramLabel = "COL", descriptionKey = "unit")
    private @Nullable String unit;

    @Option(names = "--standard", paramLabel = "X", descriptionKey = "standard")
    private double standard = Double.NaN;

    @Mixin
    private Answer answer;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    InequalityCommand() {}

    @Override
    public Integer call() throws IOException {
        Selection selection = Selection.none().numbers(value).weights(List.of(weight));
        if (group != null) {
            selection.categories(group);
        }
        if (unit != null) {
            selection.categories(unit);
        }
        Table table = data.read(this, selection);
        int[] rows = complete(table);
        double[] values = pick(table.numbers(value), rows);
        double[] weights = pick(table.numbers(weight), rows);
        refuseNegative(values, rows);
        Inequality whole = Inequality.of(values, weights);
        TheilParts parts = group == null
                ? null
                : TheilParts.of(values, weights, table.factor(group).rows(rows));
        List<CvContribution> schools = CvContribution.ranked(values, weights, standard);
        return answer.write(this, json -> json.object(fields -> write(fields, whole, parts, schools, table, rows)));
    }

    /** Rows that have a value, a weight and, if asked for, a group. */
    private int[] complete(Table table) {
        Factor groups = group == null ? null : table.factor(group);
        double[] values = table.numbers(value);
        double[] weights = table.numbers(weight);
        return IntStream.range(0, table.rows())
                .filter(row -> !Double.isNaN(values[row] + weights[row]))
                .filter(row -> groups == null || groups.code(row) != Factor.MISSING)
                .toArray();
    }

    private void refuseNegative(double[] values, int[] rows) {
        List<String> faults = IntStream.range(0, rows.length)
                .filter(k -> values[k] < 0)
                .mapToObj(k -> say("negative-value", rows[k] + 1, value, values[k]))
                .toList();
        if (!faults.isEmpty()) {
            throw new WrongInput(String.join("\n", faults) + "\n" + say("refused", faults.size()));
        }
    }

    private static double[] pick(double[] column, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
    }

    private void write(
            Json json,
            Inequality whole,
            @Nullable TheilParts parts,
            List<CvContribution> schools,
            Table table,
            int[] rows) {
        json.field("n", whole.n()).field("dropped", table.rows() - rows.length);
        json.field("weight", whole.weight()).field("mean", whole.mean()).field("cv", whole.cv());
        json.field("gini", whole.gini()).field("theilT", whole.theilT()).field("theilL", whole.theilL());
        if (parts != null) {
            json.object("parts", fields -> write(fields, parts));
        }
        json.rows("units", schools.size(), (fields, rank) -> {
            CvContribution school = schools.get(rank);
            fields.field("rank", rank + 1).field("unit", name(table, rows[school.index()]));
            fields.field("value", school.value()).field("weight", school.weight());
            fields.field("share", school.share());
            fields.field("slope", school.slope()).field("slopePerStock", school.slopePerStock());
            fields.field("cvAtMean", school.cvAtMean()).field("gainAtMean", school.gainAtMean());
            if (!Double.isNaN(standard)) {
                fields.field("cvAtStandard", school.cvAtStandard());
                fields.field("gainAtStandard", school.gainAtStandard());
            }
        });
    }

    private static void write(Json json, TheilParts parts) {
        json.field("betweenT", parts.betweenT()).field("withinT", parts.withinT());
        json.field("betweenL", parts.betweenL()).field("withinL", parts.withinL());
        json.array(
                "groups",
                parts.groups(),
                (each, part) -> each.object(fields -> {
                    fields.field("group", part.name()).field("n", part.n());
                    fields.field("peopleShare", part.peopleShare()).field("valueShare", part.valueShare());
                    fields.field("mean", part.mean())
                            .field("theilT", part.theilT())
                            .field("theilL", part.theilL());
                }));
    }

    private String name(Table table, int row) {
        if (unit == null || table.factor(unit).code(row) == Factor.MISSING) {
            return Integer.toString(row + 1);
        }
        return table.factor(unit).levels().get(table.factor(unit).code(row));
    }
}
