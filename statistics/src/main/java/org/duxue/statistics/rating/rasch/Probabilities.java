package org.duxue.statistics.rating.rasch;

import java.util.stream.IntStream;

/**
 * Category probabilities of every pair of item and rater at every node, with what the derivatives need:
 *
 * <pre>
 *   log P(X = k | θ) = k·(θ − difficulty − severity) − Σ_{j ≤ k} step_j − log(normaliser)
 * </pre>
 *
 * <p>Tables run over the nodes fastest, as they are added up row by row.
 */
final class Probabilities {
    final int nodes;
    /** logP[(firstCategory[pair] + k)·nodes + q] */
    final double[] logP;
    /** E(X), at pair·nodes + q. */
    final double[] expected;
    /** P(X ≥ j), at (firstStep[pair] + j − 1)·nodes + q. */
    final double[] reaching;

    final int[] firstCategory;
    final int[] firstStep;

    private final RaschDesign design;

    Probabilities(RaschDesign design, double[] parameters, double[] points) {
        this.design = design;
        this.nodes = points.length;
        int pairs = design.pairs();
        this.firstCategory = new int[pairs + 1];
        this.firstStep = new int[pairs + 1];
        for (int pair = 0; pair < pairs; pair++) {
            int steps = design.stepsOf(design.pairItem[pair]);
            firstCategory[pair + 1] = firstCategory[pair] + steps + 1;
            firstStep[pair + 1] = firstStep[pair] + steps;
        }
        this.logP = new double[Math.multiplyExact(firstCategory[pairs], nodes)];
        this.expected = new double[pairs * nodes];
        this.reaching = new double[firstStep[pairs] * nodes];
        IntStream.range(0, pairs).parallel().forEach(pair -> fill(pair, parameters, points));
    }

    private void fill(int pair, double[] parameters, double[] points) {
        int item = design.pairItem[pair];
        int steps = design.stepsOf(item);
        int stepAt = design.stepStart[design.setOf(item)];
        double place = parameters[item] + parameters[design.items + design.pairRater[pair]];
        double[] log = new double[steps + 1];
        double[] share = new double[steps + 1];
        for (int q = 0; q < nodes; q++) {
            double top = 0;
            for (int k = 1; k <= steps; k++) {
                log[k] = log[k - 1] + points[q] - place - parameters[stepAt + k - 1];
                top = Math.max(top, log[k]);
            }
            double sum = 0;
            for (int k = 0; k <= steps; k++) {
                share[k] = Math.exp(log[k] - top);
                sum += share[k];
            }
            double normaliser = top + Math.log(sum);
            double tail = 0;
            double mean = 0;
            for (int k = steps; k >= 0; k--) {
                logP[(firstCategory[pair] + k) * nodes + q] = log[k] - normaliser;
                tail += share[k] / sum;
                if (k > 0) {
                    reaching[(firstStep[pair] + k - 1) * nodes + q] = tail;
                    mean += tail;
                }
            }
            expected[pair * nodes + q] = mean;
        }
    }

    /** The probability of a category at a node. */
    double at(int pair, int k, int q) {
        return Math.exp(logP[(firstCategory[pair] + k) * nodes + q]);
    }

    /** Σ_j w_j·Cov(1{X ≥ a}, 1{X ≥ b}) with steps counted from 1, weighted over nodes. */
    double covariance(int pair, int a, int b, double[] weights, int from) {
        int atA = (firstStep[pair] + a - 1) * nodes;
        int atB = (firstStep[pair] + b - 1) * nodes;
        int both = Math.max(atA, atB);
        double sum = 0;
        for (int q = 0; q < nodes; q++) {
            sum += weights[from + q] * (reaching[both + q] - reaching[atA + q] * reaching[atB + q]);
        }
        return sum;
    }
}
