package org.duxue.statistics.growth.quantile;

import java.util.Arrays;
import java.util.List;

/**
 * A hundred quantile curves of a score over one or more prior scores, τ = (i − ½)/100:
 *
 * <pre>
 *   Q_τ(score | priors) = b₀(τ) + Σ_j Σ_{s=2..8} b_{js}(τ) · B_s(prior_j)      B_s cubic B-splines over {@link Knots}
 * </pre>
 *
 * <p>Each curve minimises Σ ρ_τ(score − Q), ρ_τ(r) = r(τ − [r &lt; 0]) (Koenker and Bassett 1978), and carries its
 * {@link Certificate}. Predictions are rounded to five decimals and, where curves cross, sorted. Columns that earlier
 * ones add up to have coefficient zero. Plain numbers throughout, so curves can be written down and read back.
 *
 * @param knots one per prior
 * @param coefficients a hundred times: the intercept, then seven per prior
 * @param columns how many columns were fitted, at most {@code 1 + 7 · priors}
 * @param pupils how many pupils they were fitted to
 * @param proofs one per curve, or none for curves that were read back without
 */
public record SplineQuantiles(
        List<Knots> knots, List<List<Double>> coefficients, int columns, int pupils, List<Certificate> proofs) {
    /** How many curves: one between any two percentiles. */
    public static final int CURVES = QuantileLines.COUNT;

    private static final int DIGITS = 5;
    private static final int PER_PRIOR = SplineBasis.SIZE - 1;

    public SplineQuantiles {
        knots = List.copyOf(knots);
        coefficients = coefficients.stream().map(List::copyOf).toList();
        proofs = List.copyOf(proofs);
        int length = 1 + PER_PRIOR * knots.size();
        if (knots.isEmpty()
                || coefficients.size() != CURVES
                || coefficients.stream().anyMatch(curve -> curve.size() != length)) {
            throw new IllegalArgumentException(
                    CURVES + " curves over " + knots.size() + " priors need " + length + " coefficients each");
        }
    }

    /** Curves with what they say of the pupils they were fitted to: per pupil, how many lie strictly below the score. */
    public static final class Fit {
        private final SplineQuantiles curves;
        private final int[] below;

        private Fit(SplineQuantiles curves, int[] below) {
            this.curves = curves;
            this.below = below;
        }

        public SplineQuantiles curves() {
            return curves;
        }

        public int below(int pupil) {
            return below[pupil];
        }
    }

    /**
     * Fits all curves.
     *
     * @param knots one per prior
     * @param priors one column per prior, nothing missing or infinite
     * @param scores as long as the columns, at least one
     * @throws ArithmeticException when a curve cannot be proven best, which no data are known to cause
     */
    public static Fit fit(List<Knots> knots, double[][] priors, double[] scores) {
        check(priors, scores);
        Cells cells = new Cells(priors, scores);
        Design design = new Design(cells, knots);
        List<QuantileLines.Line> lines = new QuantileLines(design).fit();
        int[] columns = Design.columns(knots.size());
        List<List<Double>> coefficients = lines.stream()
                .map(line -> Arrays.stream(columns)
                        .mapToObj(place -> line.theta().get(place) + (place == 0 ? cells.origin : 0))
                        .toList())
                .toList();
        SplineQuantiles curves = new SplineQuantiles(
                knots,
                coefficients,
                design.free.length,
                scores.length,
                lines.stream().map(QuantileLines.Line::proof).toList());
        return new Fit(curves, curves.below(design));
    }

    /** Per pupil, how many curves lie strictly below the score; priors beyond the boundaries are taken at them. */
    public int[] below(double[][] priors, double[] scores) {
        check(priors, scores);
        return scores.length == 0 ? new int[0] : below(new Design(new Cells(priors, scores), knots));
    }

    private int[] below(Design design) {
        Cells cells = design.cells;
        int[] below = new int[cells.kinks + 1];
        int[] at = new int[cells.count];
        double[] line = new double[cells.count];
        for (int i = 0; i < CURVES; i++) {
            design.line(places(i), design.all, cells.count, line);
            for (int c = 0; c < cells.count; c++) {
                at[c] = above(cells, c, Math.max(cells.first[c], at[c]), line[c]);
                if (at[c] < cells.first[c + 1]) {
                    below[at[c]]++;
                }
            }
        }
        for (int c = 0; c < cells.count; c++) {
            for (int k = cells.first[c] + 1; k < cells.first[c + 1]; k++) {
                below[k] += below[k - 1];
            }
        }
        return Arrays.stream(cells.kinkOf).map(k -> below[k]).toArray();
    }

    /** A cell's first score strictly above the rounded prediction, sought from where the last curve's was. */
    private static int above(Cells cells, int c, int from, double line) {
        double prediction = Decimals.round(line, DIGITS);
        int k = from;
        while (k > cells.first[c] && cells.given[k - 1] > prediction) {
            k--;
        }
        while (k < cells.first[c + 1] && cells.given[k] <= prediction) {
            k++;
        }
        return k;
    }

    /** A curve's coefficients with a place for the held splines. */
    private double[] places(int curve) {
        int[] columns = Design.columns(knots.size());
        double[] theta = new double[1 + SplineBasis.SIZE * knots.size()];
        for (int k = 0; k < columns.length; k++) {
            theta[columns[k]] = coefficients.get(curve).get(k);
        }
        return theta;
    }

    /** The hundred predictions for one history, rounded and rising; priors beyond the boundaries are taken at them. */
    public double[] predict(double... priors) {
        if (priors.length != knots.size()) {
            throw new IllegalArgumentException(priors.length + " priors for curves over " + knots.size());
        }
        double[] row = new double[1 + PER_PRIOR * priors.length];
        row[0] = 1;
        double[] values = new double[SplineBasis.WIDTH];
        for (int j = 0; j < priors.length; j++) {
            int first = new SplineBasis(knots.get(j)).row(priors[j], values, 0);
            for (int i = first == 0 ? 1 : 0; i < values.length; i++) {
                row[PER_PRIOR * j + first + i] = values[i];
            }
        }
        double[] predictions = new double[CURVES];
        for (int i = 0; i < CURVES; i++) {
            double sum = 0;
            for (int k = 0; k < row.length; k++) {
                sum += row[k] == 0 ? 0 : row[k] * coefficients.get(i).get(k);
            }
            predictions[i] = Decimals.round(sum, DIGITS);
        }
        Arrays.sort(predictions);
        return predictions;
    }

    private static void check(double[][] priors, double[] scores) {
        for (double[] prior : priors) {
            if (prior.length != scores.length) {
                throw new IllegalArgumentException(prior.length + " prior scores but " + scores.length + " scores");
            }
        }
        for (int i = 0; i < scores.length; i++) {
            boolean finite = Double.isFinite(scores[i]);
            for (double[] prior : priors) {
                finite &= Double.isFinite(prior[i]);
            }
            if (!finite) {
                throw new IllegalArgumentException("pupil " + i + " has a score that is no finite number");
            }
        }
    }
}
