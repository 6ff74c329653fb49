package org.duxue.cli.statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.data.NoFit.Reason;
import org.duxue.statistics.views.Comparison;
import org.duxue.statistics.views.SchoolView;
import org.duxue.statistics.views.View;
import org.duxue.statistics.views.ViewKind;
import org.duxue.statistics.views.Views;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duxue statistics compare}: the views of value added that are in use, over the same pupils, each with its caution,
 * and how many groups change their band from one to another.
 */
@Command(name = "compare")
final class CompareCommand extends Talking {
    @Mixin
    private DataFile data;

    @Option(names = "--outcome", required = true, paramLabel = "COL", descriptionKey = "outcome")
    private String outcome;

    @Option(names = "--prior", required = true, split = ",", paramLabel = "P1[,P2]", descriptionKey = "prior-scores")
    private List<String> priors = new ArrayList<>();

    @Option(names = "--group", required = true, paramLabel = "COL", descriptionKey = "random-group")
    private String group;

    @Mixin
    private FixedTerms fixed;

    @Option(names = "--sgp", paramLabel = "COL", descriptionKey = "sgp-column")
    private @Nullable String percentiles;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "rank-seed")
    private long seed = 1;

    @Mixin
    private Answer answer;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    CompareCommand() {}

    @Override
    public Integer call() throws IOException {
        Selection selection = Selection.none().numbers(outcome).numbers(priors).categories(group);
        if (percentiles != null) {
            selection.numbers(percentiles);
        }
        fixed.select(selection);
        Table table = data.read(this, selection);
        terminal().progress(say("fitting"), 0, 0);
        try {
            return compare(table);
        } catch (NoFit none) {
            throw new WrongInput(sentence(none));
        } finally {
            terminal().clear();
        }
    }

    private String sentence(NoFit none) {
        boolean prior =
                none.reason() == Reason.CONSTANT_OUTCOME && !none.subject().equals(outcome);
        String key = none.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return prior ? say("constant-prior", none.subject()) : say("no-fit-" + key, none.subject());
    }

    private int compare(Table table) throws IOException {
        Column growth = percentiles == null ? null : new Column(percentiles, table.numbers(percentiles));
        List<String> numbers = new ArrayList<>(priors);
        numbers.add(outcome);
        if (percentiles != null) {
            numbers.add(percentiles);
        }
        FixedEffects effects = fixed.of(this, table, priors, numbers, List.of(table.factor(group)));
        Views views = Views.of(
                effects,
                new Column(outcome, table.numbers(outcome)),
                new Column(priors.getFirst(), table.numbers(priors.getFirst())),
                table.factor(group),
                growth == null ? List.of() : List.of(growth));
        List<View> all = new ArrayList<>(
                List.of(views.standardisedDifference(), views.percentileChange(), views.regressionResidual()));
        if (growth != null) {
            all.add(views.growthMedian(growth));
        }
        all.add(views.mixedModel(seed));
        Comparison comparison = Comparison.of(all);
        List<Warning> warnings = new ArrayList<>();
        if (!views.collinear().isEmpty()) {
            warnings.add(
                    new Warning("COLLINEAR", say("caution-collinear", group, String.join(", ", views.collinear()))));
        }
        terminal().clear();
        warnings.forEach(warning -> terminal().tell(say("warning", warning.message())));
        return answer.write(this, json -> write(json, views, comparison, warnings));
    }

    private void write(Json json, Views views, Comparison comparison, List<Warning> warnings) {
        json.object(top -> {
            top.field("n", views.n()).field("dropped", views.dropped());
            top.array("warnings", warnings, Warning::write);
            top.array("views", comparison.views(), this::view);
            top.array(
                    "pairs",
                    comparison.pairs(),
                    (row, pair) -> row.object(fields -> {
                        fields.field("first", name(pair.first())).field("second", name(pair.second()));
                        fields.field("groups", pair.groups()).field("changed", pair.changed());
                        fields.field("opposite", pair.opposite()).field("rankCorrelation", pair.rankCorrelation());
                        fields.array(
                                "bands",
                                pair.bands(),
                                (line, counts) -> line.object(cells -> cells.field("above", counts.get(0))
                                        .field("as", counts.get(1))
                                        .field("below", counts.get(2))));
                    }));
        });
    }

    private void view(Json json, View view) {
        json.object(fields -> {
            fields.field("view", name(view.kind())).field("caution", say("view-" + name(view.kind())));
            fields.field("intakeCorrelation", view.correlation());
            fields.array("groups", view.groups(), CompareCommand::group);
        });
    }

    private static void group(Json json, SchoolView group) {
        json.object(row -> {
            row.field("group", group.group()).field("n", group.n());
            row.field("value", group.value()).field("se", group.se());
            row.field("lower95", group.lower95()).field("upper95", group.upper95());
            row.field("rank", group.rank()).field("band", group.band().name().toLowerCase(Locale.ROOT));
        });
    }

    private static String name(ViewKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
