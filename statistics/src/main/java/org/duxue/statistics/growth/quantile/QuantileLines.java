package org.duxue.statistics.growth.quantile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The best lines for all hundred quantiles τ = (2i − 1)/200. Each starts from its neighbour: {@link SmoothedLoss} gets
 * near, {@link Vertex} walks to the best corner and proves it. Quantiles are taken in fixed runs, each beginning anew, so
 * that runs can be fitted side by side and the answer does not depend on how many are.
 */
final class QuantileLines {
    /** How many quantiles: one between any two percentiles. */
    static final int COUNT = 100;

    private static final int RUN = 25;
    /** The first band beside a neighbour's line, of the scores' spread. */
    private static final double WARM = 0.005;

    private static final double NARROWEST = 1e-7;
    /** Cells watched at first when walking, in bands. */
    private static final double WATCH = 3;

    private static final double LEAST_SWAY = 0.1;
    /** How far scores are moved, of their spread, until a line is proven. */
    private static final double[] MOVES = {Split.FINE, 0.01 * Split.FINE, 30 * Split.FINE};

    private final Design design;
    private final Cells cells;
    private final double[][] root;
    private final double[] sway;
    private final double[] scale;
    private final double spread;
    private final double range;
    private final Split split;

    QuantileLines(Design design) {
        this.design = design;
        cells = design.cells;
        root = Columns.whitening(design.whole, design.free);
        sway = sway();
        spread = Split.spread(cells.score);
        range = Math.max(spread, Arrays.stream(cells.score).map(Math::abs).max().orElse(0));
        split = new Split(cells, Split.FINE);
        scale = new double[design.places];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = design.whole[i][i] / spread;
        }
    }

    /** One quantile's coefficients, all places, for scores less the origin. */
    record Line(List<Double> theta, Certificate proof) {}

    List<Line> fit() {
        return IntStream.range(0, COUNT / RUN)
                .parallel()
                .mapToObj(this::run)
                .flatMap(List::stream)
                .toList();
    }

    private List<Line> run(int number) {
        List<Line> lines = new ArrayList<>();
        double[] theta = new double[design.places];
        double band = range;
        for (int i = RUN * number + 1; i <= RUN * (number + 1); i++) {
            SmoothedLoss near = new SmoothedLoss(design, (2 * i - 1) / (2.0 * COUNT), theta, sway, scale);
            double last = near.approach(band, spread * NARROWEST);
            Line best = best(2 * i - 1, near.theta(), last);
            theta = best.theta().stream().mapToDouble(x -> x).toArray();
            lines.add(best);
            band = spread * WARM;
        }
        return lines;
    }

    private Line best(int numerator, double[] near, double band) {
        for (int attempt = 0; ; attempt++) {
            Split moved = attempt == 0 ? split : new Split(cells, MOVES[attempt]);
            try {
                Vertex vertex = new Vertex(design, moved, sway, numerator, 2 * COUNT, corner(near, band));
                vertex.walk(WATCH * band);
                Certificate proof = vertex.certify();
                return new Line(Arrays.stream(vertex.coefficients()).boxed().toList(), proof);
            } catch (Vertex.Unproven astray) {
                if (attempt == MOVES.length - 1) {
                    throw astray;
                }
            }
        }
    }

    /** Per cell, how far its line sways for a given unrest of the pupils, √(x'G⁻¹x), as a multiple of the middle cell's. */
    private double[] sway() {
        double[] length = new double[cells.count];
        for (int c = 0; c < length.length; c++) {
            double[] white = Columns.times(root, design.row(c));
            length[c] = Math.sqrt(Columns.dot(white, white));
        }
        double[] sorted = length.clone();
        Arrays.sort(sorted);
        double middle = sorted[sorted.length / 2];
        return Arrays.stream(length).map(x -> Math.max(LEAST_SWAY, x / middle)).toArray();
    }

    /** A corner near a line: made of the kinks within the band, or within a wider one if those do not suffice. */
    private Basis corner(double[] theta, double band) {
        double[] line = new double[cells.count];
        design.line(theta, design.all, cells.count, line);
        int[] nearest = new int[cells.count];
        Arrays.setAll(nearest, c -> nearest(c, line[c]));
        for (double far = band; ; far *= 3) {
            double within = far;
            int[] kinks = Arrays.stream(nearest)
                    .filter(k -> Math.abs(cells.score[k] - line[cells.cell[k]]) <= within)
                    .toArray();
            Optional<Basis> basis = Basis.among(design, kinks, root);
            if (basis.isPresent()) {
                return basis.get();
            }
            if (kinks.length == cells.count) {
                throw new IllegalStateException("the cells have too few independent rows");
            }
        }
    }

    private int nearest(int c, double u) {
        int low = cells.first[c];
        int high = cells.first[c + 1] - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (u - cells.score[middle] > cells.score[middle + 1] - u) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
