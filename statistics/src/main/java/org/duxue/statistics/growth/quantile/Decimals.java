package org.duxue.statistics.growth.quantile;

/**
 * Rounding to decimals as R does it since version 4: of the two neighbouring decimal numbers the one that lies nearer in
 * binary arithmetic, and the even one at a tie. Knots and predictions are defined by it.
 */
final class Decimals {
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};
    /** Beyond this a double has no digit left to round. */
    private static final double WHOLE = 1e15;

    private Decimals() {}

    static double round(double x, int digits) {
        double scale = POWERS[digits];
        double scaled = x * scale;
        if (!(Math.abs(scaled) < WHOLE)) {
            return x;
        }
        double floor = Math.floor(scaled);
        double below = floor / scale;
        double above = Math.ceil(scaled) / scale;
        double down = x - below;
        double up = above - x;
        boolean even = floor % 2 == 0;
        return down < up || (down == up && even) ? below : above;
    }
}
