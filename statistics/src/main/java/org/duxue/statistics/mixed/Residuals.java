package org.duxue.statistics.mixed;

import java.util.Arrays;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;

/**
 * Predicted values and residuals of a fit, row by row, and what they say about its assumptions. A row that was left out
 * has NaN.
 */
public final class Residuals {
    /**
     * Whether residuals behave as the model assumes.
     *
     * @param sd their standard deviation
     * @param skewness 0 when symmetric
     * @param excessKurtosis 0 when normal, positive when tails are heavy
     * @param beyond2 the share farther than two residual standard deviations from zero; 0.046 when normal
     * @param beyond3 the share farther than three; 0.0027 when normal
     * @param spreadTrend the correlation of absolute residuals with predicted values; far from 0 when the spread is
     *     unequal
     * @param levelTrend the correlation of residuals with squared predicted values, both freed of a straight line; far
     *     from 0 when the relation is curved
     */
    public record Diagnosis(
            double sd,
            double skewness,
            double excessKurtosis,
            double beyond2,
            double beyond3,
            double spreadTrend,
            double levelTrend) {}

    private final double[] expected;
    private final double[] predicted;
    private final double[] residual;
    private final double sigma;

    /**
     * One number per row, NaN where the row was left out; the arrays are taken over.
     *
     * @param expected by the fixed effects alone
     * @param predicted by the random effects, too
     * @param sigma the residual standard deviation
     */
    public Residuals(double[] expected, double[] predicted, Column outcome, double sigma) {
        this.sigma = sigma;
        this.expected = expected;
        this.predicted = predicted;
        this.residual = new double[expected.length];
        for (int r = 0; r < residual.length; r++) {
            residual[r] = outcome.value(r) - predicted[r];
            if (Double.isNaN(residual[r])) {
                expected[r] = Double.NaN;
                predicted[r] = Double.NaN;
            }
        }
    }

    static Residuals of(MixedFit fit, MixedFit.Rows rows) {
        double[] expected = expected(fit, rows);
        double[] predicted = expected.clone();
        addRandom(fit, rows, predicted);
        return new Residuals(expected, predicted, rows.outcome(), Math.sqrt(fit.residualVariance()));
    }

    private static double[] expected(MixedFit fit, MixedFit.Rows rows) {
        double[] expected = new double[rows.group().rows()];
        Arrays.fill(expected, fit.coefficient(0));
        int i = 1;
        for (Column column : rows.fixed().columns()) {
            boolean kept = i < fit.names().size() && fit.names().get(i).equals(column.name());
            double coefficient = kept ? fit.coefficient(i) : 0;
            for (int r = 0; r < expected.length; r++) {
                expected[r] += coefficient * column.value(r);
            }
            i += kept ? 1 : 0;
        }
        return expected;
    }

    /** By the fixed effects alone: what is expected of such a row in an average group. */
    public double expected(int row) {
        return expected[row];
    }

    /** By the fixed effects and the group's modes. */
    public double predicted(int row) {
        return predicted[row];
    }

    /** The outcome less what is predicted. */
    public double residual(int row) {
        return residual[row];
    }

    public Diagnosis diagnose() {
        double[] complete =
                Arrays.stream(residual).filter(value -> !Double.isNaN(value)).toArray();
        double[] level =
                Arrays.stream(predicted).filter(value -> !Double.isNaN(value)).toArray();
        int n = complete.length;
        double mean = Arrays.stream(complete).average().orElse(Double.NaN);
        double second = moment(complete, mean, 2);
        return new Diagnosis(
                Math.sqrt(second * n / (n - 1)),
                moment(complete, mean, 3) / Math.pow(second, 1.5),
                moment(complete, mean, 4) / (second * second) - 3,
                beyond(complete, 2 * sigma),
                beyond(complete, 3 * sigma),
                correlation(Arrays.stream(complete).map(Math::abs).toArray(), level),
                correlation(complete, curve(level)));
    }

    private static void addRandom(MixedFit fit, MixedFit.Rows rows, double[] predicted) {
        Modes modes = fit.modes();
        int[] modeOf = new int[rows.group().levels().size()];
        Arrays.fill(modeOf, -1);
        for (int g = 0, code = 0; g < modes.groups().size(); code++) {
            if (rows.group().levels().get(code).equals(modes.groups().get(g))) {
                modeOf[code] = g++;
            }
        }
        for (int r = 0; r < predicted.length; r++) {
            int code = rows.group().code(r);
            int mode = code == Factor.MISSING ? -1 : modeOf[code];
            if (mode < 0) {
                predicted[r] = Double.NaN;
                continue;
            }
            predicted[r] += modes.mode(mode, 0);
            for (int t = 1; t < modes.terms().size(); t++) {
                predicted[r] += modes.mode(mode, t) * rows.slopes().get(t - 1).value(r);
            }
        }
    }

    /** The square freed of its straight-line part. */
    private static double[] curve(double[] x) {
        double mean = Arrays.stream(x).average().orElse(Double.NaN);
        double second = moment(x, mean, 2);
        double slope = second > 0 ? moment(x, mean, 3) / second : 0;
        return Arrays.stream(x)
                .map(value -> (value - mean) * (value - mean) - slope * (value - mean))
                .toArray();
    }

    private static double moment(double[] x, double mean, int power) {
        double sum = 0;
        for (double value : x) {
            sum += Math.pow(value - mean, power);
        }
        return sum / x.length;
    }

    private static double beyond(double[] x, double limit) {
        return Arrays.stream(x).filter(value -> Math.abs(value) > limit).count() / (double) x.length;
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(Double.NaN);
        double meanY = Arrays.stream(y).average().orElse(Double.NaN);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / x.length / Math.sqrt(moment(x, meanX, 2) * moment(y, meanY, 2));
    }
}
