package org.duxue.cli.statistics.surveys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duxue.cli.statistics.DataFile;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.survey.DesignFault;
import org.duxue.statistics.survey.Margin;
import org.duxue.statistics.survey.Singletons;
import org.duxue.statistics.survey.Stage;
import org.duxue.statistics.survey.SurveyDesign;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.duxue.tables.TableRefused;
import org.duxue.tables.Tables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how the sample was drawn and what its weights should add up to. */
final class DesignOptions {
    @Option(names = "--strata", paramLabel = "COL", descriptionKey = "strata")
    private @Nullable String strata;

    @Option(names = "--cluster", split = ",", paramLabel = "COL,COL", descriptionKey = "cluster")
    private List<String> clusters = new ArrayList<>();

    @Option(names = "--population", split = ",", paramLabel = "COL,COL", descriptionKey = "population")
    private List<String> population = new ArrayList<>();

    @Option(names = "--weight", paramLabel = "COL", descriptionKey = "survey-weight")
    private @Nullable String weight;

    @Option(names = "--singletons", paramLabel = "refuse|centred|certainty", descriptionKey = "singletons")
    private Singletons singletons = Singletons.REFUSE;

    @Option(names = "--margin", paramLabel = "FILE", descriptionKey = "margin")
    private List<Path> margins = new ArrayList<>();

    @Option(names = "--level", paramLabel = "P", descriptionKey = "level")
    private double level = 0.95;

    /** Known sizes by cell, by the column of the cells. */
    private final Map<String, Map<String, Double>> known = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    DesignOptions() {}

    double level() {
        return level;
    }

    /** Where the weights come from, for the answer. */
    String weights() {
        if (weight != null) {
            return "given";
        }
        return population.isEmpty() ? "equal" : "population";
    }

    /** Asks for the columns needed and reads the files with known sizes. */
    void select(Talking command, Selection selection) throws IOException {
        checkLevel(command, level);
        if (population.size() > clusters.size() + 1) {
            throw new WrongInput(command.say("many-populations", population.size(), clusters.size() + 1));
        }
        if (strata != null) {
            selection.categories(strata);
        }
        if (weight != null) {
            selection.weights(List.of(weight));
        }
        selection.categories(clusters).numbers(population);
        for (Path margin : margins) {
            selection.categories(readMargin(command, margin));
        }
    }

    static void checkLevel(Talking command, double level) {
        if (!(level > 0 && level < 1)) {
            throw new WrongInput(command.say("bad-level", level));
        }
    }

    /** Reads a file whose first column names cells and whose second holds their sizes; the name of the first. */
    private String readMargin(Talking command, Path file) throws IOException {
        List<String> headings;
        try {
            headings = Tables.headings(file);
        } catch (TableRefused e) {
            headings = List.of();
        }
        if (headings.size() < 2) {
            throw new WrongInput(command.say("bad-margin", file));
        }
        String cells = headings.get(0);
        String sizes = headings.get(1);
        Table table =
                DataFile.read(command, file, Selection.none().categories(cells).weights(List.of(sizes)));
        Map<String, Double> totals = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            int code = table.factor(cells).code(row);
            double size = table.numbers(sizes)[row];
            if (code < 0
                    || Double.isNaN(size)
                    || totals.put(table.factor(cells).levels().get(code), size) != null) {
                throw new WrongInput(command.say("bad-margin-row", file, row + 1, cells, sizes));
            }
        }
        known.put(cells, totals);
        return cells;
    }

    /** The design as drawn. */
    SurveyDesign drawn(Table table) {
        SurveyDesign.Builder builder =
                SurveyDesign.of(table.rows()).singletons(singletons).level(level);
        int stages = Math.max(Math.max(1, clusters.size()), population.size());
        for (int k = 0; k < stages; k++) {
            Stage stage = k < clusters.size() ? Stage.of(table.factor(clusters.get(k))) : Stage.rows();
            if (k == 0 && strata != null) {
                stage = stage.within(table.factor(strata));
            }
            builder.stage(k < population.size() ? stage.outOf(table.numbers(population.get(k))) : stage);
        }
        if (weight != null) {
            builder.weights(table.numbers(weight));
        }
        return builder.build();
    }

    /** The design with its weights brought to the known sizes: one margin by post-stratification, several by raking. */
    SurveyDesign adjusted(SurveyDesign design, Table table) {
        List<Margin> all = known.entrySet().stream()
                .map(entry -> new Margin(table.factor(entry.getKey()), entry.getValue()))
                .toList();
        return switch (all.size()) {
            case 0 -> design;
            case 1 -> design.postStratified(all.getFirst());
            default -> design.raked(all);
        };
    }

    /** A fault of the design in words. */
    static WrongInput told(Talking command, DesignFault fault) {
        String key = "design-" + fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new WrongInput(command.say(key, String.join("、", fault.places())));
    }
}
