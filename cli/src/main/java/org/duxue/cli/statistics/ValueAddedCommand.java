package org.duxue.cli.statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code duxue statistics value-added}: a mixed model of an outcome with a random intercept, and slopes if asked for, per
 * group; every group's effect with its intervals, rank and band. A slope's column enters the fixed effects too.
 */
@Command(name = "value-added")
final class ValueAddedCommand extends Talking {
    @Mixin
    private DataFile data;

    @Option(names = "--outcome", required = true, paramLabel = "COL", descriptionKey = "outcome")
    private String outcome;

    @Option(names = "--group", required = true, paramLabel = "COL", descriptionKey = "random-group")
    private String group;

    @Mixin
    private FixedTerms fixed;

    @Option(names = "--slope", split = ",", paramLabel = "A,B", descriptionKey = "slope")
    private List<String> slopes = new ArrayList<>();

    @Option(names = "--method", paramLabel = "reml|ml", descriptionKey = "method")
    private Method method = Method.REML;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "rank-seed")
    private long seed = 1;

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "draws")
    private int draws;

    @Option(names = "--alike", descriptionKey = "alike")
    private boolean alike;

    @Option(names = "--diagnose", descriptionKey = "diagnose")
    private boolean diagnose;

    @Mixin
    private Answer answer;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    ValueAddedCommand() {}

    @Override
    public Integer call() throws IOException {
        Selection selection =
                Selection.none().numbers(outcome).categories(group).numbers(slopes);
        fixed.select(selection);
        Table table = data.read(this, selection);
        terminal().progress(say("fitting"), 0, 0);
        MixedFit fit = fit(table);
        terminal().progress(say("ranking"), 0, 0);
        ValueAddedAnswer written = new ValueAddedAnswer(fit, ranks(fit), alike, diagnose);
        terminal().clear();
        List<Warning> warnings = warnings(fit);
        warnings.forEach(warning -> terminal().tell(say("warning", warning.message())));
        return answer.write(this, json -> written.write(json, warnings));
    }

    private Ranking ranks(MixedFit fit) {
        GroupEffects effects = fit.modes().effects();
        if (draws < 0 || (draws > 0 && draws < 40)) {
            throw new ParameterException(spec.commandLine(), say("few-draws", Integer.toString(draws)));
        }
        return draws == 0 ? Ranking.of(effects, seed) : Ranking.of(effects, draws, seed);
    }

    private MixedFit fit(Table table) {
        Factor groups = table.factor(group);
        List<String> numbers = new ArrayList<>(slopes);
        numbers.add(outcome);
        FixedEffects effects = fixed.of(this, table, slopes, numbers, List.of(groups));
        List<Column> columns = slopes.stream()
                .map(name -> new Column(name, table.numbers(name)))
                .toList();
        try {
            return MixedModel.fit(effects, new Column(outcome, table.numbers(outcome)), groups, columns, method);
        } catch (NoFit none) {
            throw new WrongInput(say("no-fit-" + key(none.reason()), none.subject()));
        }
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
