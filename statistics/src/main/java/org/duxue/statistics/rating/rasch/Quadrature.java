package org.duxue.statistics.rating.rasch;

import java.util.Arrays;

/**
 * Equally spaced nodes on which the subjects' normal distribution is evaluated, its weights made to sum to one. For a
 * smooth density this rule gains digits exponentially: it is exact to 1e-8 as soon as the step is no wider than the
 * narrowest standard deviation integrated over.
 *
 * @param nodes at least one
 */
public record Quadrature(double from, double to, int nodes) {
    /** The deviation below which a subjects' distribution counts as one point. */
    static final double POINT = 0.02;

    private static final int MOST_HALF = 1200;
    private static final double TAILS = 5;

    public Quadrature {
        if (nodes < 1 || !(from <= to) || !Double.isFinite(to - from) || (nodes == 1) != (from == to)) {
            throw new IllegalArgumentException("no grid: " + nodes + " nodes from " + from + " to " + to);
        }
    }

    double step() {
        return nodes == 1 ? 0 : (to - from) / (nodes - 1);
    }

    double[] points() {
        double[] points = new double[nodes];
        Arrays.setAll(points, q -> nodes == 1 ? from : from + (to - from) * q / (nodes - 1));
        return points;
    }

    /** Logarithms of the weights of a normal distribution around zero on the nodes. */
    double[] logWeights(double sd) {
        double[] log = points();
        double top = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < nodes; q++) {
            log[q] = nodes == 1 ? 0 : -log[q] * log[q] / (2 * sd * sd);
            top = Math.max(top, log[q]);
        }
        double sum = 0;
        for (double l : log) {
            sum += Math.exp(l - top);
        }
        double total = top + Math.log(sum);
        for (int q = 0; q < nodes; q++) {
            log[q] -= total;
        }
        return log;
    }

    /**
     * This grid, or one that serves the distributions given: no step wider than the narrowest, no distribution within five
     * of its deviations of an end, and four deviations of the whole inside.
     */
    Quadrature serving(double[] means, double[] sds, double sd) {
        double narrowest = sd;
        double reach = Math.max(Math.max(Math.abs(from), Math.abs(to)), 4 * sd);
        for (int s = 0; s < means.length; s++) {
            narrowest = Math.min(narrowest, sds[s]);
            reach = Math.max(reach, Math.abs(means[s]) + TAILS * sds[s]);
        }
        boolean wide = from <= -reach && to >= reach;
        boolean fine = step() <= narrowest * 1.001;
        if (wide && fine) {
            return this;
        }
        double end = wide ? to : Math.ceil(reach);
        double step = fine ? step() : narrowest * 0.8;
        int half = (int) Math.min(MOST_HALF, Math.ceil(end / step));
        return new Quadrature(-end, end, 2 * half + 1);
    }
}
