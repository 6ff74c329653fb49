package org.duxue.cli.statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.crossed.CrossedFit;
import org.duxue.statistics.crossed.CrossedModel;
import org.duxue.statistics.crossed.RandomTerm;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.mixed.Method;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duxue statistics crossed}: a mixed model of an outcome with a random intercept, and slopes if asked for, per level
 * of several factors, nested or crossed; every level's effect with its intervals, rank and band. A slope's column enters
 * the fixed effects too.
 */
@Command(name = "crossed")
final class CrossedCommand extends Talking {
    @Mixin
    private DataFile data;

    @Option(names = "--outcome", required = true, paramLabel = "COL", descriptionKey = "outcome")
    private String outcome;

    @Option(names = "--random", required = true, split = ",", paramLabel = "A,B[,C]", descriptionKey = "random-factors")
    private List<String> factors;

    @Mixin
    private FixedTerms fixed;

    @Option(names = "--slope", split = ",", paramLabel = "A:X,B:X", descriptionKey = "slope-of")
    private List<String> slopes = new ArrayList<>();

    @Option(names = "--method", paramLabel = "reml|ml", descriptionKey = "method")
    private Method method = Method.REML;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "rank-seed")
    private long seed = 1;

    @Option(names = "--diagnose", descriptionKey = "diagnose")
    private boolean diagnose;

    @Mixin
    private Answer answer;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    CrossedCommand() {}

    @Override
    public Integer call() throws IOException {
        Set<String> columns = slopeColumns();
        Selection selection =
                Selection.none().numbers(outcome).categories(factors).numbers(columns);
        fixed.select(selection);
        Table table = data.read(this, selection);
        terminal().progress(say("fitting"), 0, 0);
        CrossedFit fit = fit(table, List.copyOf(columns));
        terminal().progress(say("ranking"), 0, 0);
        CrossedAnswer written = new CrossedAnswer(fit, seed, diagnose);
        terminal().clear();
        List<Warning> warnings = warnings(fit);
        warnings.forEach(warning -> terminal().tell(say("warning", warning.message())));
        return answer.write(this, json -> written.write(json, warnings));
    }

    /** The columns named by {@code FACTOR:COLUMN}, each once. */
    private Set<String> slopeColumns() {
        Set<String> columns = new LinkedHashSet<>();
        for (String slope : slopes) {
            int colon = slope.indexOf(':');
            if (colon < 0 || !factors.contains(slope.substring(0, colon).strip())) {
                throw new WrongInput(say("slope-without-factor", slope));
            }
            columns.add(slope.substring(colon + 1).strip());
        }
        return columns;
    }

    private CrossedFit fit(Table table, List<String> columns) {
        List<Factor> groups = factors.stream().map(table::factor).toList();
        List<String> numbers = new ArrayList<>(columns);
        numbers.add(outcome);
        FixedEffects effects = fixed.of(this, table, columns, numbers, groups);
        List<RandomTerm> random =
                groups.stream().map(factor -> term(factor, table)).toList();
        try {
            return CrossedModel.fit(effects, new Column(outcome, table.numbers(outcome)), random, method);
        } catch (NoFit none) {
            throw new WrongInput(say("no-fit-" + key(none.reason()), none.subject()));
        }
    }

    private RandomTerm term(Factor factor, Table table) {
        List<Column> columns = new ArrayList<>();
        for (String slope : slopes) {
            int colon = slope.indexOf(':');
            if (slope.substring(0, colon).strip().equals(factor.name())) {
                String name = slope.substring(colon + 1).strip();
                columns.add(new Column(name, table.numbers(name)));
            }
        }
        return new RandomTerm(factor, columns);
    }

    private List<Warning> warnings(CrossedFit fit) {
        List<Warning> warnings = new ArrayList<>();
        fit.cautions().forEach((caution, about) -> {
            String names = String.join(", ", about);
            warnings.add(new Warning(caution.name(), say("caution-" + key(caution), names, names)));
        });
        return warnings;
    }

    private static String key(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
