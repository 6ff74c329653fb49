package org.duxue.cli.statistics.surveys;

import java.io.IOException;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duxue.cli.statistics.Answer;
import org.duxue.cli.statistics.DataFile;
import org.duxue.cli.statistics.Json;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.reliability.Omega;
import org.duxue.statistics.reliability.Reliability;
import org.duxue.statistics.reliability.Scale;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duxue statistics reliability}: alpha and omega of a scale, and each item beside the others. */
@Command(name = "reliability")
public final class ReliabilityCommand extends Talking {
    @Mixin
    private DataFile data;

    @Option(names = "--items", required = true, split = ",", paramLabel = "A,B,C", descriptionKey = "items")
    private List<String> items;

    @Option(names = "--reversed", split = ",", paramLabel = "A,B", descriptionKey = "reversed-items")
    private Set<String> reversed = new LinkedHashSet<>();

    @Option(names = "--low", paramLabel = "X", descriptionKey = "low-answer")
    private @Nullable Double low;

    @Option(names = "--high", paramLabel = "X", descriptionKey = "high-answer")
    private @Nullable Double high;

    @Option(names = "--level", paramLabel = "P", descriptionKey = "level")
    private double level = 0.95;

    @Option(names = "--replicates", paramLabel = "N", descriptionKey = "replicates")
    private int replicates = 1000;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "bootstrap-seed")
    private long seed = 1;

    @Mixin
    private Answer answer;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    ReliabilityCommand() {}

    @Override
    public Integer call() throws IOException {
        Set<String> unknown = new TreeSet<>(reversed);
        unknown.removeAll(Set.copyOf(items));
        if (!unknown.isEmpty() || Set.copyOf(items).size() < Math.max(2, items.size())) {
            throw new WrongInput(say("bad-items", String.join(", ", unknown)));
        }
        DesignOptions.checkLevel(this, level);
        Table table = data.read(this, Selection.none().numbers(items));
        Scale scale = scale(table);
        Reliability reliability = Reliability.of(scale, level);
        terminal().progress(say("resampling"), 0, 0);
        Omega omega = Omega.of(scale, level, replicates, seed);
        terminal().clear();
        warn(reliability, omega);
        return answer.write(this, json -> json.object(fields -> write(fields, reliability, omega)));
    }

    private Scale scale(Table table) {
        double[][] answers = items.stream().map(table::numbers).toArray(double[][]::new);
        DoubleSummaryStatistics seen = Arrays.stream(answers)
                .flatMapToDouble(Arrays::stream)
                .filter(x -> !Double.isNaN(x))
                .summaryStatistics();
        Scale scale = Scale.of(items, answers);
        return scale.reversed(reversed, low == null ? seen.getMin() : low, high == null ? seen.getMax() : high);
    }

    private void warn(Reliability reliability, Omega omega) {
        for (Reliability.Item item : reliability.items()) {
            if (item.rest() < 0) {
                terminal().tell(say("warning", say("reverse-suspected", item.name())));
            }
        }
        if (omega.boundary()) {
            terminal().tell(say("warning", say("heywood")));
        }
    }

    private void write(Json json, Reliability reliability, Omega omega) {
        json.field("n", reliability.persons()).field("complete", reliability.complete());
        json.field("level", level);
        json.object("alpha", fields -> {
            write(fields, reliability.listwise());
            fields.field("lower", reliability.lower()).field("upper", reliability.upper());
        });
        json.object("alphaPairwise", fields -> write(fields, reliability.pairwise()));
        json.object("omega", fields -> {
            fields.field("value", omega.omega()).field("standardised", omega.standardised());
            fields.field("lower", omega.lower()).field("upper", omega.upper());
            fields.field("replicates", omega.replicates()).field("seed", seed).field("boundary", omega.boundary());
        });
        json.rows("items", items.size(), (fields, i) -> {
            Reliability.Item item = reliability.items().get(i);
            fields.field("item", item.name()).field("reversed", item.reversed());
            fields.field("n", item.n()).field("mean", item.mean()).field("sd", item.sd());
            fields.field("rest", item.restListwise()).field("alphaWithout", item.alphaWithoutListwise());
            fields.field("restPairwise", item.rest()).field("alphaWithoutPairwise", item.alphaWithout());
            fields.field("loading", omega.loadings().get(i).loading());
            fields.field("uniqueness", omega.loadings().get(i).uniqueness());
        });
    }

    private static void write(Json json, Reliability.Alpha alpha) {
        json.field("value", alpha.alpha()).field("standardised", alpha.standardised());
        json.field("meanCorrelation", alpha.meanCorrelation());
    }
}
