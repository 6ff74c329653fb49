package org.duxue.statistics.rating.rasch;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The likelihood of the scores with the subjects integrated out, Σ_s log Σ_q w_q Π P(x | θ_q), with its exact gradient
 * (Fisher's identity) and its exact observed information: the complete-data information less the covariance, over each
 * subject's posterior, of the complete-data gradient (Louis 1982).
 *
 * <p>Subjects are taken in a fixed number of chunks, added up in order, so that any number of threads gives the same
 * digits.
 */
final class MarginalLikelihood {
    private static final int CHUNKS = 8;
    private static final int SMALL = 64;
    private static final int LARGE = 4_000_000;

    private final RaschDesign design;
    private final double[] points;
    private final Quadrature grid;
    private final boolean spread;
    private final int chunks;

    /** @param spread whether the subjects' deviation is a parameter; otherwise all stand at zero */
    MarginalLikelihood(RaschDesign design, Quadrature grid, boolean spread) {
        this.design = design;
        this.spread = spread;
        this.grid = spread ? grid : new Quadrature(0, 0, 1);
        this.points = this.grid.points();
        long each = (long) size() * size() + (long) design.pairs() * points.length;
        this.chunks = design.subjects < SMALL ? 1 : each > LARGE ? 2 : CHUNKS;
    }

    /** How many parameters there are, the redundant ones included. */
    int size() {
        return design.spreadAt() + (spread ? 1 : 0);
    }

    boolean spread() {
        return spread;
    }

    Quadrature grid() {
        return grid;
    }

    Probabilities probabilities(double[] parameters) {
        return new Probabilities(design, parameters, points);
    }

    double[] logWeights(double[] parameters) {
        return grid.logWeights(deviation(parameters));
    }

    private double deviation(double[] parameters) {
        return spread ? Math.exp(parameters[design.spreadAt()]) : 0;
    }

    /** The log-likelihood with gradient, information, and where each subject stands. */
    Evaluation evaluate(double[] parameters) {
        Probabilities p = probabilities(parameters);
        double[] logWeights = logWeights(parameters);
        double slope = spread ? 1 / (deviation(parameters) * deviation(parameters)) : 0;
        Evaluation whole = new Evaluation(size(), design.subjects);
        List<Chunk> parts = ordered(c -> {
            Chunk chunk = new Chunk(design, p, points, slope, size());
            double[] posterior = new double[points.length];
            for (int s = start(c); s < start(c + 1); s++) {
                chunk.value += posterior(s, p, logWeights, posterior);
                chunk.add(s, posterior, whole);
            }
            return chunk;
        });
        Chunk sum = parts.getFirst();
        for (Chunk part : parts.subList(1, parts.size())) {
            sum.merge(part);
        }
        whole.complete(design, p, sum, spread ? SpreadTerms.of(points, logWeights, slope) : null);
        return whole;
    }

    /** Fills in a subject's posterior over the nodes and gives the logarithm of its likelihood. */
    double posterior(int subject, Probabilities p, double[] logWeights, double[] into) {
        int q = points.length;
        System.arraycopy(logWeights, 0, into, 0, q);
        for (int row = design.rowStart[subject]; row < design.rowStart[subject + 1]; row++) {
            int at = (p.firstCategory[design.pairOf[row]] + design.category[row]) * q;
            for (int i = 0; i < q; i++) {
                into[i] += p.logP[at + i];
            }
        }
        double top = Double.NEGATIVE_INFINITY;
        for (double l : into) {
            top = Math.max(top, l);
        }
        double sum = 0;
        for (int i = 0; i < q; i++) {
            into[i] = Math.exp(into[i] - top);
            sum += into[i];
        }
        for (int i = 0; i < q; i++) {
            into[i] /= sum;
        }
        return top + Math.log(sum);
    }

    private int start(int chunk) {
        return (int) ((long) design.subjects * chunk / chunks);
    }

    private <T> List<T> ordered(IntFunction<T> work) {
        return IntStream.range(0, chunks).parallel().mapToObj(work).toList();
    }

    /** The prior's part of the derivatives: with η = −1/(2σ²) it is an exponential family in θ². */
    record SpreadTerms(double mean, double variance, double slope) {
        static SpreadTerms of(double[] points, double[] logWeights, double slope) {
            double second = moment(points, logWeights, 2);
            return new SpreadTerms(second, moment(points, logWeights, 4) - second * second, slope);
        }

        private static double moment(double[] points, double[] logWeights, int power) {
            double sum = 0;
            for (int q = 0; q < points.length; q++) {
                sum += Math.exp(logWeights[q]) * Math.pow(points[q], power);
            }
            return sum;
        }
    }
}
