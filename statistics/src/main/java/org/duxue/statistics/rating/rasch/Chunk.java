package org.duxue.statistics.rating.rasch;

import java.util.Arrays;

/** What a run of subjects adds to the likelihood and its derivatives. */
final class Chunk {
    private static final double NEGLIGIBLE = 1e-16;

    double value;
    /** Expected number of scores of each pair at each node. */
    final double[] weights;
    /** Covariance of the complete-data gradient over the posteriors, summed over subjects; full square. */
    final double[] missing;
    /** Σ over subjects of E(θ²). */
    double squares;

    private final RaschDesign design;
    private final Probabilities p;
    private final double[] points;
    private final double slope;
    private final int size;
    private final int[] place;
    private final int[] touched;
    private final int[] live;
    private double[] local = new double[0];
    private int columns;

    Chunk(RaschDesign design, Probabilities p, double[] points, double slope, int size) {
        this.design = design;
        this.p = p;
        this.points = points;
        this.slope = slope;
        this.size = size;
        this.weights = new double[design.pairs() * points.length];
        this.missing = new double[size * size];
        this.place = new int[size];
        Arrays.fill(place, -1);
        this.touched = new int[size];
        this.live = new int[points.length];
    }

    void add(int subject, double[] posterior, Evaluation whole) {
        int q = points.length;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < q; i++) {
            mean += posterior[i] * points[i];
            square += posterior[i] * points[i] * points[i];
        }
        squares += square;
        double variance = 0;
        for (int i = 0; i < q; i++) {
            variance += posterior[i] * (points[i] - mean) * (points[i] - mean);
        }
        whole.place(subject, mean, Math.sqrt(variance));
        for (int row = design.rowStart[subject]; row < design.rowStart[subject + 1]; row++) {
            int at = design.pairOf[row] * q;
            for (int i = 0; i < q; i++) {
                weights[at + i] += posterior[i];
            }
        }
        if (q > 1) {
            gradients(subject, posterior);
            spreadOver();
        }
    }

    /** Lays out, for the parameters this subject touches, how the gradient moves over the nodes that matter. */
    private void gradients(int subject, double[] posterior) {
        int nodes = 0;
        for (int i = 0; i < posterior.length; i++) {
            if (posterior[i] > NEGLIGIBLE) {
                live[nodes++] = i;
            }
        }
        columns = 0;
        for (int row = design.rowStart[subject]; row < design.rowStart[subject + 1]; row++) {
            int pair = design.pairOf[row];
            int item = design.pairItem[pair];
            add(item, p.expected, pair, nodes);
            add(design.items + design.pairRater[pair], p.expected, pair, nodes);
            int steps = design.stepsOf(item);
            for (int j = 0; j < steps; j++) {
                add(design.stepStart[design.setOf(item)] + j, p.reaching, p.firstStep[pair] + j, nodes);
            }
        }
        if (slope > 0) {
            int at = column(design.spreadAt(), nodes);
            for (int i = 0; i < nodes; i++) {
                local[at + i] += slope * points[live[i]] * points[live[i]];
            }
        }
        centre(posterior, nodes);
    }

    private void add(int parameter, double[] table, int line, int nodes) {
        int at = column(parameter, nodes);
        int from = line * points.length;
        for (int i = 0; i < nodes; i++) {
            local[at + i] += table[from + live[i]];
        }
    }

    private int column(int parameter, int nodes) {
        if (place[parameter] < 0) {
            place[parameter] = columns;
            touched[columns++] = parameter;
            if (columns * nodes > local.length) {
                local = Arrays.copyOf(local, Math.max(2 * local.length, columns * nodes));
            }
            Arrays.fill(local, (columns - 1) * nodes, columns * nodes, 0);
        }
        return place[parameter] * nodes;
    }

    private void centre(double[] posterior, int nodes) {
        for (int c = 0; c < columns; c++) {
            double mean = 0;
            for (int i = 0; i < nodes; i++) {
                mean += posterior[live[i]] * local[c * nodes + i];
            }
            for (int i = 0; i < nodes; i++) {
                local[c * nodes + i] = (local[c * nodes + i] - mean) * Math.sqrt(posterior[live[i]]);
            }
        }
        this.nodes = nodes;
    }

    private int nodes;

    private void spreadOver() {
        for (int a = 0; a < columns; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < nodes; i++) {
                    sum += local[a * nodes + i] * local[b * nodes + i];
                }
                missing[touched[a] * size + touched[b]] += sum;
                if (a != b) {
                    missing[touched[b] * size + touched[a]] += sum;
                }
            }
        }
        for (int c = 0; c < columns; c++) {
            place[touched[c]] = -1;
        }
    }

    void merge(Chunk other) {
        value += other.value;
        squares += other.squares;
        for (int i = 0; i < weights.length; i++) {
            weights[i] += other.weights[i];
        }
        for (int i = 0; i < missing.length; i++) {
            missing[i] += other.missing[i];
        }
    }
}
