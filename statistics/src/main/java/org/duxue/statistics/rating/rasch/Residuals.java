package org.duxue.statistics.rating.rasch;

import java.util.Arrays;
import org.duxue.statistics.rating.Fit;

/**
 * Mean-square residuals of items, raters and subjects, averaged over each subject's posterior: under the model a draw from
 * the posterior together with the scores is a draw from the model itself, so that the mean squares expect one without the
 * bias that plugging in an estimate brings (in the manner of Adams and Wu 1997). Standardised after Wright and Masters
 * 1982, treating residuals as independent; as averaging steadies them, the standardised values err on the quiet side.
 */
final class Residuals {
    private static final double SMALLEST = 1e-12;

    private final Probabilities p;
    private final double[] variance;
    private final double[] fourth;
    private final Sums[] items;
    private final Sums[] raters;
    private final Sums[] subjects;

    private static final class Sums {
        int n;
        double squares;
        double information;
        double standardised;
        double excess;
        double kurtosis;

        Fit fit() {
            if (n == 0) {
                return Fit.NONE;
            }
            double infit = squares / information;
            double outfit = standardised / n;
            double infitSd = Math.sqrt(Math.max(0, excess)) / information;
            double outfitSd = Math.sqrt(Math.max(0, kurtosis / n / n - 1.0 / n));
            return new Fit(infit, deviate(infit, infitSd), outfit, deviate(outfit, outfitSd));
        }

        private static double deviate(double meanSquare, double sd) {
            return sd > 0 ? (Math.cbrt(meanSquare) - 1) * 3 / sd + sd / 3 : Double.NaN;
        }
    }

    Residuals(RaschDesign design, MarginalLikelihood likelihood, double[] parameters) {
        this.p = likelihood.probabilities(parameters);
        this.variance = new double[design.pairs() * p.nodes];
        this.fourth = new double[design.pairs() * p.nodes];
        for (int pair = 0; pair < design.pairs(); pair++) {
            moments(pair, design.stepsOf(design.pairItem[pair]));
        }
        this.items = sums(design.items);
        this.raters = sums(design.raters);
        this.subjects = sums(design.subjects);
        double[] logWeights = likelihood.logWeights(parameters);
        double[] posterior = new double[p.nodes];
        for (int s = 0; s < design.subjects; s++) {
            likelihood.posterior(s, p, logWeights, posterior);
            for (int row = design.rowStart[s]; row < design.rowStart[s + 1]; row++) {
                add(design, s, row, posterior);
            }
        }
    }

    private static Sums[] sums(int n) {
        Sums[] sums = new Sums[n];
        Arrays.setAll(sums, i -> new Sums());
        return sums;
    }

    private void moments(int pair, int steps) {
        for (int q = 0; q < p.nodes; q++) {
            double mean = p.expected[pair * p.nodes + q];
            double second = 0;
            double last = 0;
            for (int k = 0; k <= steps; k++) {
                double square = (k - mean) * (k - mean);
                double share = p.at(pair, k, q);
                second += share * square;
                last += share * square * square;
            }
            variance[pair * p.nodes + q] = Math.max(second, SMALLEST);
            fourth[pair * p.nodes + q] = Math.max(last, SMALLEST);
        }
    }

    private void add(RaschDesign design, int subject, int row, double[] posterior) {
        int pair = design.pairOf[row];
        double squares = 0;
        double information = 0;
        double standardised = 0;
        double excess = 0;
        double kurtosis = 0;
        for (int q = 0; q < p.nodes; q++) {
            int at = pair * p.nodes + q;
            double off = design.category[row] - p.expected[at];
            double v = variance[at];
            squares += posterior[q] * off * off;
            information += posterior[q] * v;
            standardised += posterior[q] * off * off / v;
            excess += posterior[q] * (fourth[at] - v * v);
            kurtosis += posterior[q] * fourth[at] / (v * v);
        }
        Sums[] of = {items[design.pairItem[pair]], raters[design.pairRater[pair]], subjects[subject]};
        for (Sums sums : of) {
            sums.n++;
            sums.squares += squares;
            sums.information += information;
            sums.standardised += standardised;
            sums.excess += excess;
            sums.kurtosis += kurtosis;
        }
    }

    Fit item(int item) {
        return items[item].fit();
    }

    Fit rater(int rater) {
        return raters[rater].fit();
    }

    Fit subject(int subject) {
        return subjects[subject].fit();
    }
}
