package org.duxue.statistics.rating.rasch;

import org.duxue.statistics.rating.rasch.MarginalLikelihood.SpreadTerms;
import org.jspecify.annotations.Nullable;

/** The log-likelihood at a point with its gradient and observed information, and the posterior of every subject. */
final class Evaluation {
    private double value;
    final double[] gradient;
    /** Negative second derivatives, row after row; singular along the directions that the sums of zero settle. */
    final double[] information;
    /** Posterior means and deviations of the subjects. */
    final double[] eap;

    final double[] sd;

    private final int size;

    Evaluation(int size, int subjects) {
        this.size = size;
        this.gradient = new double[size];
        this.information = new double[size * size];
        this.eap = new double[subjects];
        this.sd = new double[subjects];
    }

    double value() {
        return value;
    }

    void place(int subject, double mean, double deviation) {
        eap[subject] = mean;
        sd[subject] = deviation;
    }

    void complete(RaschDesign design, Probabilities p, Chunk sum, @Nullable SpreadTerms prior) {
        value = sum.value;
        observed(design);
        for (int pair = 0; pair < design.pairs(); pair++) {
            pair(design, p, pair, sum.weights);
        }
        for (int i = 0; i < information.length; i++) {
            information[i] -= sum.missing[i];
        }
        if (prior != null) {
            int at = design.spreadAt();
            double off = sum.squares - design.subjects * prior.mean();
            gradient[at] += off * prior.slope();
            information[at * size + at] +=
                    2 * off * prior.slope() + design.subjects * prior.variance() * prior.slope() * prior.slope();
        }
    }

    private void observed(RaschDesign design) {
        for (int row = 0; row < design.rows(); row++) {
            int pair = design.pairOf[row];
            int item = design.pairItem[pair];
            gradient[item] -= design.category[row];
            gradient[design.items + design.pairRater[pair]] -= design.category[row];
            int stepAt = design.stepStart[design.setOf(item)];
            for (int j = 0; j < design.category[row]; j++) {
                gradient[stepAt + j]--;
            }
        }
    }

    private void pair(RaschDesign design, Probabilities p, int pair, double[] weights) {
        int item = design.pairItem[pair];
        int rater = design.items + design.pairRater[pair];
        int steps = design.stepsOf(item);
        int stepAt = design.stepStart[design.setOf(item)];
        int from = pair * p.nodes;
        double mean = dot(weights, from, p.expected, from, p.nodes);
        gradient[item] += mean;
        gradient[rater] += mean;
        double variance = 0;
        for (int a = 1; a <= steps; a++) {
            gradient[stepAt + a - 1] += dot(weights, from, p.reaching, (p.firstStep[pair] + a - 1) * p.nodes, p.nodes);
            double withScore = 0;
            for (int b = 1; b <= steps; b++) {
                double c = p.covariance(pair, a, b, weights, from);
                information[(stepAt + a - 1) * size + stepAt + b - 1] += c;
                withScore += c;
            }
            variance += withScore;
            both(item, stepAt + a - 1, withScore);
            both(rater, stepAt + a - 1, withScore);
        }
        information[item * size + item] += variance;
        information[rater * size + rater] += variance;
        both(item, rater, variance);
    }

    private void both(int a, int b, double x) {
        information[a * size + b] += x;
        information[b * size + a] += x;
    }

    private static double dot(double[] a, int fromA, double[] b, int fromB, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[fromA + i] * b[fromB + i];
        }
        return sum;
    }
}
