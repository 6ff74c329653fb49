package org.duxue.cli.statistics.growth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.cli.terminal.Talking;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.statistics.growth.GrowthModel;
import org.duxue.statistics.growth.GrowthPercentiles;
import org.duxue.statistics.growth.ScoreError;
import org.duxue.statistics.growth.TargetGrowth;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What may be asked beside the percentile: how far the scores' error carries, and what a target asks for. */
final class GrowthExtras {
    @Option(names = "--score-error", paramLabel = "POINTS|COL", descriptionKey = "score-error")
    private @Nullable String scoreError;

    @Option(names = "--prior-error", split = ",", paramLabel = "E1,E2", descriptionKey = "prior-error")
    private List<Double> priorErrors = new ArrayList<>();

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "growth-draws")
    private int draws = 200;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "growth-seed")
    private long seed = 1;

    @Option(names = "--target", paramLabel = "SCORE", descriptionKey = "growth-target")
    private @Nullable Double target;

    @Option(names = "--years", paramLabel = "N", descriptionKey = "growth-years")
    private int years = 1;

    private int outOfReach;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    GrowthExtras() {}

    boolean needModel() {
        return scoreError != null || target != null;
    }

    /** How many pupils could not reach the target; known once the columns are. */
    int outOfReach() {
        return outOfReach;
    }

    void select(Selection selection) {
        if (scoreError != null && !isNumber(scoreError)) {
            selection.numbers(scoreError);
        }
    }

    AddedColumns columns(
            Talking command,
            Table table,
            GrowthPercentiles growth,
            @Nullable GrowthModel model,
            double[][] priors,
            double[] scores) {
        AddedColumns columns = new AddedColumns().add("sgp", row -> text(growth.percentile(row)));
        if (model != null && scoreError != null) {
            spreads(columns, spreads(command, table, growth, model, priors, scores));
        }
        if (model != null && target != null) {
            int[] needed = needed(command, model, priors, scores);
            outOfReach = (int) IntStream.of(needed)
                    .filter(p -> p == TargetGrowth.OUT_OF_REACH)
                    .count();
            columns.add("sgp_needed", row -> text(needed[row]));
        }
        return columns;
    }

    private static void spreads(AddedColumns columns, ScoreError.@Nullable Spread[] spreads) {
        columns.add("sgp_lower", row -> {
            ScoreError.Spread spread = spreads[row];
            return spread == null ? "" : text(spread.lower());
        });
        columns.add("sgp_upper", row -> {
            ScoreError.Spread spread = spreads[row];
            return spread == null ? "" : text(spread.upper());
        });
        columns.add("sgp_sd", row -> {
            ScoreError.Spread spread = spreads[row];
            return spread == null ? "" : AddedColumns.number(spread.sd());
        });
    }

    /** One per pupil, seeded by the pupil's row, so that threads do not matter. */
    private ScoreError.@Nullable Spread[] spreads(
            Talking command,
            Table table,
            GrowthPercentiles growth,
            GrowthModel model,
            double[][] priors,
            double[] scores) {
        double[] errors = errors(command, table);
        double[] priorError = priorErrors.stream().mapToDouble(x -> x).toArray();
        if (!priorErrors.isEmpty() && priorError.length != priors.length) {
            throw new WrongInput(command.say("prior-error-count", Integer.toString(priors.length)));
        }
        if (draws < 40) {
            throw new WrongInput(command.say("too-few-draws"));
        }
        ScoreError error = new ScoreError(model);
        ScoreError.@Nullable Spread[] spreads = new ScoreError.@Nullable Spread[growth.rows()];
        IntStream.range(0, spreads.length).parallel().forEach(row -> {
            if (growth.history(row) > 0 && errors[row] >= 0) {
                double[] history = history(priors, row);
                spreads[row] = priorError.length == 0
                        ? error.of(history, scores[row], errors[row])
                        : error.simulate(
                                history, scores[row], errors[row], priorError, draws, ScoreError.seedOf(seed, row));
            }
        });
        return spreads;
    }

    private double[] errors(Talking command, Table table) {
        String given = scoreError == null ? "0" : scoreError;
        double[] errors = isNumber(given)
                ? IntStream.range(0, table.rows())
                        .mapToDouble(row -> Double.parseDouble(given))
                        .toArray()
                : table.numbers(given);
        for (double error : errors) {
            if (error < 0 || Double.isInfinite(error)) {
                throw new WrongInput(command.say("negative-error", given));
            }
        }
        return errors;
    }

    private int[] needed(Talking command, GrowthModel model, double[][] priors, double[] scores) {
        if (years < 1) {
            throw new WrongInput(command.say("no-years"));
        }
        double wanted = target == null ? Double.NaN : target;
        TargetGrowth projection = new TargetGrowth(Collections.nCopies(years, model));
        return IntStream.range(0, scores.length)
                .parallel()
                .map(row -> Double.isNaN(scores[row]) ? 0 : projection.needed(wanted, later(priors, scores, row)))
                .toArray();
    }

    private static double[] history(double[][] priors, int row) {
        double[] history = new double[priors.length];
        for (int j = 0; j < history.length; j++) {
            history[j] = priors[j][row];
        }
        return history;
    }

    /** Next year this year's score is the latest prior. */
    private static double[] later(double[][] priors, double[] scores, int row) {
        double[] later = new double[priors.length + 1];
        later[0] = scores[row];
        System.arraycopy(history(priors, row), 0, later, 1, priors.length);
        return later;
    }

    /** Zero stands for none. */
    private static String text(int percentile) {
        return percentile == GrowthPercentiles.NONE ? "" : Integer.toString(percentile);
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");
    }
}
