package org.duxue.cli.statistics.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.cli.statistics.DataFile;
import org.duxue.cli.statistics.Json;
import org.duxue.cli.statistics.Warning;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.growth.GrowthModel;
import org.duxue.statistics.growth.GrowthPercentiles;
import org.duxue.statistics.growth.TargetGrowth;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.duxue.tables.TableRefused;
import org.duxue.tables.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duxue statistics growth}: the growth percentile of every pupil as a column added to the file, and a summary of
 * the curves and of each group. With a baseline, pupils are measured against it instead of each other.
 */
@Command(name = "growth")
public final class GrowthCommand extends Talking {
    @Mixin
    private DataFile data;

    @Option(names = "--current", required = true, paramLabel = "COL", descriptionKey = "current")
    private String current;

    @Option(names = "--prior", required = true, split = ",", paramLabel = "P1,P2", descriptionKey = "prior")
    private List<String> priors;

    @Option(names = "--group", paramLabel = "COL", descriptionKey = "growth-group")
    private @Nullable String group;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", descriptionKey = "out-growth")
    private Path out;

    @Option(names = "--summary", paramLabel = "FILE.json", descriptionKey = "growth-summary")
    private @Nullable Path summary;

    @Option(names = "--save-baseline", paramLabel = "FILE.json", descriptionKey = "save-baseline")
    private @Nullable Path saved;

    @Option(names = "--baseline", paramLabel = "FILE.json", descriptionKey = "baseline")
    private @Nullable Path baseline;

    @Mixin
    private GrowthExtras extras;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    GrowthCommand() {}

    @Override
    public Integer call() throws IOException {
        check();
        Selection selection = Selection.none().numbers(current).numbers(priors);
        if (group != null) {
            selection.categories(group);
        }
        extras.select(selection);
        Table table = data.read(this, selection);
        double[][] history = priors.stream().map(table::numbers).toArray(double[][]::new);
        double[] scores = table.numbers(current);
        terminal().progress(say("fitting"), 0, 0);
        GrowthPercentiles growth;
        GrowthModel model = null;
        try {
            if (baseline != null) {
                model = GrowthFile.read(this, baseline);
            } else if (saved != null || extras.needModel()) {
                model = GrowthModel.fit(history, scores);
            }
            growth = model == null
                    ? GrowthPercentiles.of(history, scores)
                    : GrowthPercentiles.of(model, history, scores);
        } catch (IllegalArgumentException none) {
            throw new WrongInput(say("no-growth", current, priors.getFirst()));
        } finally {
            terminal().clear();
        }
        if (saved != null && model != null) {
            GrowthFile.write(saved, model, current, priors);
        }
        AddedColumns added = extras.columns(this, table, growth, model, history, scores);
        write(table, added);
        List<Warning> warnings = warnings(growth);
        warnings.forEach(warning -> terminal().tell(say("warning", warning.message())));
        GrowthAnswer answer = new GrowthAnswer(growth, group == null ? null : table.factor(group));
        if (summary == null) {
            Json.write(terminal().stream(), json -> answer.write(json, warnings));
            out().println();
        } else {
            Json.write(summary, json -> answer.write(json, warnings));
            out().println(out);
            out().println(summary);
        }
        out().flush();
        return Exit.DONE;
    }

    private void check() {
        if (priors.size() > GrowthModel.LONGEST) {
            throw new WrongInput(say("too-many-priors", Integer.toString(GrowthModel.LONGEST)));
        }
        if (baseline != null && saved != null) {
            throw new WrongInput(say("baseline-twice"));
        }
    }

    private void write(Table table, AddedColumns added) throws IOException {
        List<String> read = new ArrayList<>(priors);
        read.addFirst(current);
        if (group != null) {
            read.addFirst(group);
        }
        try {
            for (String heading : Tables.headings(data.path())) {
                if (added.headings().contains(heading)) {
                    throw new WrongInput(say("column-there", data.path(), heading));
                }
            }
            if (Tables.isParquet(data.path())) {
                added.beside(table, read, out);
            } else if (out.toAbsolutePath()
                    .normalize()
                    .equals(data.path().toAbsolutePath().normalize())) {
                throw new WrongInput(say("out-is-data", out));
            } else {
                added.widen(data.path(), out);
            }
        } catch (TableRefused refused) {
            throw new WrongInput(DataFile.told(this, data.path(), refused));
        }
    }

    private List<Warning> warnings(GrowthPercentiles growth) {
        List<Warning> warnings = new ArrayList<>();
        if (growth.without() > 0) {
            warnings.add(new Warning("WITHOUT", say("growth-without", Integer.toString(growth.without()))));
        }
        int clamped = growth.clamped().stream().mapToInt(Integer::intValue).sum();
        if (clamped > 0) {
            warnings.add(new Warning("CLAMPED", say("growth-clamped", Integer.toString(clamped))));
        }
        growth.curves().stream()
                .filter(curves ->
                        curves.columns() < curves.coefficients().getFirst().size())
                .forEach(curves -> warnings.add(new Warning(
                        "COLUMNS",
                        say("growth-columns", Integer.toString(curves.knots().size())))));
        if (extras.outOfReach() > 0) {
            warnings.add(new Warning(
                    "OUT_OF_REACH",
                    say(
                            "growth-out-of-reach",
                            Integer.toString(extras.outOfReach()),
                            Integer.toString(TargetGrowth.OUT_OF_REACH))));
        }
        return warnings;
    }
}
