package org.duxue.cli.statistics.surveys;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duxue.cli.statistics.Answer;
import org.duxue.cli.statistics.DataFile;
import org.duxue.cli.statistics.Json;
import org.duxue.cli.terminal.Talking;
import org.duxue.statistics.careless.CarelessResponses;
import org.duxue.statistics.careless.Limits;
import org.duxue.statistics.careless.Respondent;
import org.duxue.statistics.careless.Sign;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duxue statistics careless}: signs of careless answering, one row per respondent; nobody is left out. */
@Command(name = "careless")
public final class CarelessCommand extends Talking {
    @Mixin
    private DataFile data;

    @Option(names = "--items", required = true, split = ",", paramLabel = "A,B,C", descriptionKey = "items-in-order")
    private List<String> items;

    @Option(names = "--seconds", paramLabel = "COL", descriptionKey = "seconds")
    private @Nullable String seconds;

    @Option(names = "--id", paramLabel = "COL", descriptionKey = "respondent")
    private @Nullable String id;

    @Option(names = "--signs-only", descriptionKey = "signs-only")
    private boolean signsOnly;

    @Mixin
    private Answer answer;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    CarelessCommand() {}

    @Override
    public Integer call() throws IOException {
        Selection selection = Selection.none().numbers(items);
        if (seconds != null) {
            selection.numbers(seconds);
        }
        if (id != null) {
            selection.categories(id);
        }
        Table table = data.read(this, selection);
        double[][] answers = items.stream().map(table::numbers).toArray(double[][]::new);
        List<Respondent> found =
                CarelessResponses.of(answers, seconds == null ? null : table.numbers(seconds), Limits.usual());
        Factor names = id == null ? null : table.factor(id);
        return answer.write(this, json -> json.object(fields -> write(fields, found, names)));
    }

    private void write(Json json, List<Respondent> found, @Nullable Factor names) {
        Map<Sign, Long> counts = new EnumMap<>(Sign.class);
        found.forEach(respondent -> respondent.signs().forEach(sign -> counts.merge(sign, 1L, Long::sum)));
        json.field("n", found.size());
        json.object("signs", fields -> {
            for (Sign sign : Sign.values()) {
                fields.field(word(sign), counts.getOrDefault(sign, 0L));
            }
        });
        List<Respondent> shown = found.stream()
                .filter(respondent -> !signsOnly || !respondent.signs().isEmpty())
                .toList();
        json.array(
                "respondents",
                shown,
                (each, respondent) -> each.object(fields -> {
                    fields.field("respondent", name(names, respondent.index()));
                    fields.field("answered", respondent.answered()).field("longString", respondent.longString());
                    fields.field("variability", respondent.variability());
                    fields.field("secondsPerItem", respondent.secondsPerItem());
                    fields.field("medianRatio", respondent.medianRatio());
                    fields.field("twin", respondent.twin() < 0 ? null : name(names, respondent.twin()));
                    fields.texts(
                            "signs",
                            respondent.signs().stream()
                                    .map(CarelessCommand::word)
                                    .toList());
                }));
    }

    private static String word(Sign sign) {
        return sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(@Nullable Factor names, int row) {
        return names == null || names.code(row) == Factor.MISSING
                ? Integer.toString(row + 1)
                : names.levels().get(names.code(row));
    }
}
