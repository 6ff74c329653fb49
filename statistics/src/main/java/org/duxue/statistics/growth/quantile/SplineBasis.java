package org.duxue.statistics.growth.quantile;

import java.util.Arrays;

/**
 * The eight cubic B-splines over one prior's knots (de Boor's recurrence). At any score only four neighbours differ from
 * zero, so a row is kept as the number of the first and four values. The intercept stands for the first spline, whose
 * coefficient is therefore held at zero: what remains equals R's {@code bs} without intercept.
 */
final class SplineBasis {
    /** How many splines differ from zero at a point. */
    static final int WIDTH = 4;
    /** How many splines there are, the first included. */
    static final int SIZE = Knots.INNER + WIDTH;

    private final Knots knots;
    private final double[] t = new double[SIZE + WIDTH];

    SplineBasis(Knots knots) {
        this.knots = knots;
        Arrays.fill(t, 0, WIDTH, knots.lower());
        for (int i = 0; i < Knots.INNER; i++) {
            t[WIDTH + i] = knots.inner().get(i);
        }
        Arrays.fill(t, SIZE, SIZE + WIDTH, knots.upper());
    }

    /**
     * Writes the four values at a score into {@code values} from {@code at} on.
     *
     * @param score clamped to the boundaries
     * @return the number of the first of the four splines, 0 to 4
     */
    int row(double score, double[] values, int at) {
        double x = knots.clamp(score);
        if (knots.lower() == knots.upper()) {
            Arrays.fill(values, at, at + WIDTH, 0);
            values[at] = 1;
            return 0;
        }
        int span = span(x);
        double[] left = new double[WIDTH];
        double[] right = new double[WIDTH];
        values[at] = 1;
        for (int j = 1; j < WIDTH; j++) {
            left[j] = x - t[span + 1 - j];
            right[j] = t[span + j] - x;
            double saved = 0;
            for (int r = 0; r < j; r++) {
                double part = values[at + r] / (right[r + 1] + left[j - r]);
                values[at + r] = saved + right[r + 1] * part;
                saved = left[j - r] * part;
            }
            values[at + j] = saved;
        }
        return span - (WIDTH - 1);
    }

    /** The last knot interval of some width that begins at or before x. */
    private int span(double x) {
        int span = SIZE - 1;
        while (span > WIDTH - 1 && (x < t[span] || t[span] == t[span + 1])) {
            span--;
        }
        while (t[span] == t[span + 1]) {
            span++;
        }
        return span;
    }
}
