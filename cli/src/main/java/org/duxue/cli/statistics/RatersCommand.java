package org.duxue.cli.statistics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duxue.cli.terminal.Exit;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Caution;
import org.duxue.statistics.rating.Connectivity.Subset;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.SeverityFit;
import org.duxue.statistics.rating.agreement.Agreement;
import org.duxue.statistics.rating.agreement.Intraclass;
import org.duxue.statistics.rating.drift.Drift;
import org.duxue.statistics.rating.drift.Periods;
import org.duxue.statistics.rating.drift.SeverityDrift;
import org.duxue.statistics.rating.linear.LinearSeverity;
import org.duxue.statistics.rating.rasch.ManyFacetRasch;
import org.duxue.statistics.rating.rasch.RaschOptions;
import org.duxue.statistics.rating.rasch.RaschOptions.Steps;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duxue statistics raters}: how severe each rater is, and what each subject would have been given by average
 * raters; agreement where work was read twice; drift where times are given. A design in pieces is refused, and the pieces
 * named.
 */
@Command(name = "raters")
final class RatersCommand extends Talking {
    /** So many names of a piece are shown. */
    private static final int SHOWN = 8;

    /** Which model of the scores. */
    enum Model {
        LINEAR,
        RASCH
    }

    @Mixin
    private DataFile data;

    @Option(names = "--subject", required = true, paramLabel = "COL", descriptionKey = "rated-subject")
    private String subject;

    @Option(names = "--rater", required = true, paramLabel = "COL", descriptionKey = "rater")
    private String rater;

    @Option(names = "--item", paramLabel = "COL", descriptionKey = "rated-item")
    private @Nullable String item;

    @Option(names = "--score", required = true, paramLabel = "COL", descriptionKey = "score")
    private String score;

    @Option(names = "--time", paramLabel = "COL", descriptionKey = "rating-time")
    private @Nullable String time;

    @Option(names = "--model", paramLabel = "linear|rasch", descriptionKey = "severity-model")
    private Model model = Model.LINEAR;

    @Option(names = "--partial-credit", descriptionKey = "partial-credit")
    private boolean partialCredit;

    @Mixin
    private Answer answer;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    RatersCommand() {}

    @Override
    public Integer call() throws IOException {
        Selection selection = Selection.none().numbers(score).categories(subject, rater);
        if (item != null) {
            selection.categories(item);
        }
        if (time != null) {
            selection.either(List.of(time)).categories(time);
        }
        Table table = data.read(this, selection);
        terminal().progress(say("fitting"), 0, 0);
        try {
            return answer(table);
        } catch (CannotRate refusal) {
            terminal().clear();
            return refused(refusal);
        } catch (NoFit none) {
            throw new WrongInput(say("no-fit-" + key(none.reason()), none.subject()));
        }
    }

    private Integer answer(Table table) throws IOException {
        Ratings ratings = Ratings.of(
                table.factor(subject),
                table.factor(rater),
                item == null ? null : table.factor(item),
                table.numbers(score));
        RaschOptions options = RaschOptions.DEFAULT.with(partialCredit ? Steps.BY_ITEM : Steps.SHARED);
        SeverityFit fit = switch (model) {
            case LINEAR -> LinearSeverity.fit(ratings);
            case RASCH -> ManyFacetRasch.fit(ratings, options);
        };
        Drift drift = time == null ? null : drift(ratings, periods(table, time), options);
        RatersAnswer written = new RatersAnswer(fit, agreement(ratings), intraclass(ratings), drift);
        terminal().clear();
        List<Warning> warnings = new ArrayList<>();
        fit.cautions().forEach(caution -> warnings.add(warning(caution)));
        if (drift != null && !drift.extreme().isEmpty()) {
            warnings.add(new Warning("EXTREME_IN_PERIOD", say("caution-extreme-in-period", names(drift.extreme()))));
        }
        warnings.forEach(warning -> terminal().tell(say("warning", warning.message())));
        return answer.write(this, json -> written.write(json, model.name().toLowerCase(Locale.ROOT), warnings));
    }

    private static Periods periods(Table table, String column) {
        return table.isNumber(column) ? Periods.at(table.numbers(column)) : Periods.named(table.factor(column));
    }

    private Drift drift(Ratings ratings, Periods periods, RaschOptions options) {
        return switch (model) {
            case LINEAR -> SeverityDrift.linear(ratings, periods);
            case RASCH -> SeverityDrift.rasch(ratings, periods, options);
        };
    }

    /** Null when nothing was read twice. */
    private static @Nullable Agreement agreement(Ratings ratings) {
        try {
            return Agreement.among(ratings);
        } catch (CannotRate none) {
            return null;
        }
    }

    private static @Nullable Intraclass intraclass(Ratings ratings) {
        try {
            return Intraclass.oneWay(ratings);
        } catch (CannotRate none) {
            return null;
        }
    }

    private Warning warning(Caution caution) {
        return new Warning(caution.kind().name(), say("caution-" + key(caution.kind()), names(caution.about())));
    }

    private int refused(CannotRate refusal) {
        terminal().tell(say("cannot-rate-" + key(refusal.reason())));
        int number = 1;
        for (Subset set : refusal.subsets()) {
            String items = set.items().isEmpty() ? "" : say("piece-items", names(set.items()));
            String subjects = set.subjects().isEmpty() ? "" : say("piece-subjects", names(set.subjects()));
            terminal().tell(say("piece", Integer.toString(number++), names(set.raters()), subjects, items));
        }
        return Exit.WRONG_INPUT;
    }

    private String names(List<String> names) {
        String shown = String.join(say("between-names"), names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() <= SHOWN ? shown : say("names-more", shown, Integer.toString(names.size()));
    }

    private static String key(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
