package org.duxue.cli.statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.cli.terminal.Talking;
import org.duxue.statistics.WeightedDispersion;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duxue statistics dispersion}: weighted mean, deviation and coefficient of variation per group, by name. A row in
 * which the value or the weight is missing is left out and counted as dropped; rows without a group are a group of their
 * own, without a name.
 */
@Command(name = "dispersion")
final class DispersionCommand extends Talking {
    @Mixin
    private DataFile data;

    @Option(names = "--value", required = true, paramLabel = "COL", descriptionKey = "value")
    private String value;

    @Option(names = "--weight", required = true, paramLabel = "COL", descriptionKey = "weight")
    private String weight;

    @Option(names = "--group", paramLabel = "COL", descriptionKey = "group")
    private @Nullable String group;

    @Mixin
    private Answer answer;

    /**
     * The rows of one group.
     *
     * @param name null when there is no grouping
     */
    private record Group(@Nullable String name, WeightedDispersion dispersion, int dropped) {}

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    DispersionCommand() {}

    @Override
    public Integer call() throws IOException {
        Selection selection = Selection.none().numbers(value).weights(List.of(weight));
        Table table = data.read(this, group == null ? selection : selection.categories(group));
        List<Group> groups = groups(table);
        return answer.write(this, json -> json.array(groups, DispersionCommand::row));
    }

    private List<Group> groups(Table table) {
        if (group == null) {
            return List.of(group(null, table, new Factor("", new int[table.rows()], List.of("")), 0));
        }
        Factor factor = table.factor(group);
        List<Group> groups = new ArrayList<>();
        if (Arrays.stream(factor.codes()).anyMatch(code -> code == Factor.MISSING)) {
            groups.add(group("", table, factor, Factor.MISSING));
        }
        for (int level = 0; level < factor.levels().size(); level++) {
            groups.add(group(factor.levels().get(level), table, factor, level));
        }
        return groups;
    }

    private Group group(@Nullable String name, Table table, Factor factor, int level) {
        double[] x = table.numbers(value);
        double[] w = table.numbers(weight);
        double[] values = new double[x.length];
        double[] weights = new double[x.length];
        int n = 0;
        int dropped = 0;
        for (int row = 0; row < x.length; row++) {
            if (factor.code(row) != level) {
                continue;
            }
            if (Double.isNaN(x[row]) || Double.isNaN(w[row])) {
                dropped++;
            } else {
                values[n] = x[row];
                weights[n++] = w[row];
            }
        }
        return new Group(name, WeightedDispersion.of(Arrays.copyOf(values, n), Arrays.copyOf(weights, n)), dropped);
    }

    private static void row(Json json, Group group) {
        WeightedDispersion d = group.dispersion();
        json.object(row -> {
            row.field("group", group.name()).field("n", d.n()).field("weight", d.weight());
            row.field("mean", d.mean()).field("sd", d.sd()).field("cv", d.cv());
            if (group.dropped() > 0) {
                row.field("dropped", group.dropped());
            }
        });
    }
}
