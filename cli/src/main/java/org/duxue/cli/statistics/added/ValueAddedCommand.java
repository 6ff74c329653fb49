package org.duxue.cli.statistics.added;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duxue.cli.statistics.Answer;
import org.duxue.cli.statistics.DataFile;
import org.duxue.cli.statistics.FixedTerms;
import org.duxue.cli.statistics.Warning;
import org.duxue.cli.terminal.Misunderstood;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.effects.GroupEffects;
import org.duxue.statistics.effects.Ranking;
import org.duxue.statistics.mixed.Method;
import org.duxue.statistics.mixed.MixedFit;
import org.duxue.statistics.mixed.MixedModel;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duxue statistics value-added}: a mixed model of an outcome with a random intercept, and slopes if asked for, per
 * group; every group's effect with its intervals, rank and band. A slope's column enters the fixed effects too.
 */
@Command(name = "value-added")
public final class ValueAddedCommand extends Talking {
    /** Fewer tell nothing of the ends of an interval. */
    static final int FEWEST_DRAWS = 40;

    @Mixin
    DataFile data;

    @Option(names = "--outcome", required = true, paramLabel = "COL", descriptionKey = "outcome")
    String outcome;

    @Option(names = "--group", required = true, paramLabel = "COL", descriptionKey = "random-group")
    String group;

    @Mixin
    FixedTerms fixed;

    @Option(names = "--slope", split = ",", paramLabel = "A,B", descriptionKey = "slope")
    List<String> slopes = new ArrayList<>();

    @Option(names = "--method", paramLabel = "reml|ml", descriptionKey = "method")
    Method method = Method.REML;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "rank-seed")
    long seed = 1;

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "draws")
    int draws;

    @Option(names = "--alike", descriptionKey = "alike")
    boolean alike;

    @Option(names = "--diagnose", descriptionKey = "diagnose")
    boolean diagnose;

    @Option(names = "--no-ranks", descriptionKey = "no-ranks")
    boolean unranked;

    @Option(names = "--predictions", paramLabel = "FILE.csv", descriptionKey = "predictions")
    @Nullable
    Path predictions;

    @Mixin
    Answer answer;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    ValueAddedCommand() {}

    @Override
    public Integer call() throws IOException {
        if (draws != 0 && draws < FEWEST_DRAWS) {
            Misunderstood.because(spec, say("few-draws", Integer.toString(draws)));
        }
        MixedFit fit = fit();
        progress(0, 0, "ranking");
        ValueAddedAnswer written = new ValueAddedAnswer(fit, ranks(fit), alike, diagnose);
        terminal().clear();
        List<Warning> warnings = warnings(fit);
        warnings.forEach(warning -> terminal().tell(say("warning", warning.message())));
        return answer.write(this, json -> written.write(json, warnings));
    }

    private Ranking ranks(MixedFit fit) {
        GroupEffects effects = fit.modes().effects();
        if (unranked) {
            return Ranking.withoutDraws(effects);
        }
        return draws == 0 ? Ranking.of(effects, seed) : Ranking.of(effects, draws, seed);
    }

    private MixedFit fit() throws IOException {
        try {
            MixedFit passed = OnePass.fit(this);
            return passed == null ? fitted() : passed;
        } catch (NoFit none) {
            throw new WrongInput(say("no-fit-" + key(none.reason()), none.subject()));
        }
    }

    /** With all columns in memory, for whatever needs rows more than once. */
    private MixedFit fitted() throws IOException {
        Selection selection =
                Selection.none().numbers(outcome).categories(group).numbers(slopes);
        fixed.select(selection);
        Table table = data.read(this, selection);
        progress(0, 0, "fitting");
        Factor groups = table.factor(group);
        List<String> numbers = new ArrayList<>(slopes);
        numbers.add(outcome);
        FixedEffects effects = fixed.of(this, table, slopes, numbers, List.of(groups));
        List<Column> columns = slopes.stream()
                .map(name -> new Column(name, table.numbers(name)))
                .toList();
        Column observed = new Column(outcome, table.numbers(outcome));
        MixedFit fit = MixedModel.fit(effects, observed, groups, columns, method);
        if (predictions != null) {
            new Predictions(groups, observed.values(), fit.residuals()).write(predictions);
        }
        return fit;
    }

    private List<Warning> warnings(MixedFit fit) {
        return fit.cautions().stream()
                .map(caution -> new Warning(
                        caution.name(), say("caution-" + key(caution), group, String.join(", ", fit.collinear()))))
                .toList();
    }

    private static String key(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
