package org.duxue.cli.statistics.surveys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.duxue.cli.statistics.Answer;
import org.duxue.cli.statistics.DataFile;
import org.duxue.cli.statistics.Json;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.disclosure.SmallCells;
import org.duxue.statistics.survey.DesignFault;
import org.duxue.statistics.survey.Domain;
import org.duxue.statistics.survey.Estimate;
import org.duxue.statistics.survey.NonResponse;
import org.duxue.statistics.survey.SurveyDesign;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code duxue statistics survey}: means, totals, shares and ratios of a population from a sample as it was drawn, by
 * group if asked for; groups of too few persons are not shown, nor what would let them be worked out.
 */
@Command(name = "survey")
public final class SurveyCommand extends Talking {
    @Mixin
    private DataFile data;

    @Option(names = "--mean", split = ",", paramLabel = "A,B", descriptionKey = "mean-of")
    private List<String> means = new ArrayList<>();

    @Option(names = "--total", split = ",", paramLabel = "A,B", descriptionKey = "total-of")
    private List<String> totals = new ArrayList<>();

    @Option(names = "--share", split = ",", paramLabel = "A,B", descriptionKey = "share-of")
    private List<String> shares = new ArrayList<>();

    @Option(names = "--ratio", split = ",", paramLabel = "A/B", descriptionKey = "ratio-of")
    private List<String> ratios = new ArrayList<>();

    @Option(names = "--by", paramLabel = "COL", descriptionKey = "by")
    private @Nullable String by;

    @Mixin
    private DesignOptions options;

    @Option(names = "--answered", paramLabel = "COL", descriptionKey = "answered")
    private @Nullable String answered;

    @Option(names = "--response-cells", paramLabel = "COL", descriptionKey = "response-cells")
    private @Nullable String responseCells;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "small-cells")
    private int limit = SmallCells.USUAL_LIMIT;

    @Mixin
    private Answer answer;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    SurveyCommand() {}

    @Override
    public Integer call() throws IOException {
        Table table = data.read(this, selection());
        try {
            SurveyDesign drawn = options.drawn(table);
            NonResponse response = response(table, drawn);
            SurveyDesign kept = response == null ? drawn : drawn.answeredBy(hasAnswered(table), cells(table));
            SurveyDesign design = options.adjusted(kept, table);
            List<Published> published = published(table, design);
            return answer.write(this, json -> json.object(fields -> write(fields, design, response, published)));
        } catch (DesignFault fault) {
            throw DesignOptions.told(this, fault);
        }
    }

    private Selection selection() throws IOException {
        if (means.isEmpty() && totals.isEmpty() && shares.isEmpty() && ratios.isEmpty()) {
            throw new WrongInput(say("nothing-to-estimate"));
        }
        if (limit < 1) {
            throw new WrongInput(say("bad-small-cells", limit));
        }
        if ((answered == null) != (responseCells == null)) {
            throw new WrongInput(say("answered-and-cells"));
        }
        Selection selection = Selection.none().numbers(means).numbers(totals).categories(shares);
        for (String ratio : ratios) {
            String[] parts = ratio.split("/", -1);
            if (parts.length != 2) {
                throw new WrongInput(say("bad-ratio", ratio));
            }
            selection.numbers(parts);
        }
        if (by != null) {
            selection.categories(by);
        }
        if (answered != null && responseCells != null) {
            selection.numbers(answered).categories(responseCells);
        }
        options.select(this, selection);
        return selection;
    }

    private Factor cells(Table table) {
        return table.factor(Objects.requireNonNull(responseCells));
    }

    private @Nullable NonResponse response(Table table, SurveyDesign drawn) {
        return answered == null ? null : NonResponse.of(cells(table), hasAnswered(table), drawn.weights());
    }

    private boolean[] hasAnswered(Table table) {
        double[] column = table.numbers(Objects.requireNonNull(answered));
        boolean[] has = new boolean[column.length];
        for (int row = 0; row < has.length; row++) {
            if (column[row] != 0 && column[row] != 1) {
                throw new WrongInput(say("bad-answered", row + 1, answered, column[row]));
            }
            has[row] = column[row] == 1;
        }
        return has;
    }

    private List<Published> published(Table table, SurveyDesign design) {
        Map<String, Domain> groups = by == null ? new LinkedHashMap<>() : design.by(table.factor(by));
        Domain whole = design.whole();
        List<Published> published = new ArrayList<>();
        means.forEach(column -> published.add(Published.of(
                "mean", column, whole, groups, limit, domain -> domain.mean(column, table.numbers(column)))));
        totals.forEach(column -> published.add(Published.of(
                "total", column, whole, groups, limit, domain -> domain.total(column, table.numbers(column)))));
        for (String ratio : ratios) {
            String[] parts = ratio.split("/", -1);
            Function<Domain, Estimate> estimate =
                    domain -> domain.ratio(ratio, table.numbers(parts[0]), table.numbers(parts[1]));
            published.add(Published.of("ratio", ratio, whole, groups, limit, estimate));
        }
        shares.forEach(
                column -> published.addAll(Published.shares(column, table.factor(column), whole, groups, limit)));
        return published;
    }

    private void write(Json json, SurveyDesign design, @Nullable NonResponse response, List<Published> published) {
        json.field("rows", design.rows()).field("units", design.units()).field("strata", design.strata());
        json.field("weights", options.weights()).field("level", options.level()).field("limit", limit);
        if (response != null) {
            List<NonResponse.Cell> cells = new ArrayList<>(response.cells());
            cells.add(response.all());
            json.rows("nonResponse", cells.size(), (fields, i) -> write(fields, cells.get(i), i == cells.size() - 1));
        }
        json.array("estimates", published, (each, one) -> each.object(one::write));
    }

    private static void write(Json json, NonResponse.Cell cell, boolean all) {
        json.field("cell", all ? null : cell.name())
                .field("asked", cell.asked())
                .field("answered", cell.answered());
        json.field("rate", cell.rate())
                .field("weightedRate", cell.weightedRate())
                .field("factor", cell.factor());
        json.field("merge", !all && cell.weak(20, 2));
    }
}
