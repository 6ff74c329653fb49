package org.duxue.statistics.growth.quantile;

import java.util.Arrays;

/**
 * The scores of all kinks, each moved up by a fixed pseudo-random amount far below what any percentile can see: the
 * classical perturbation against degenerate corners. The order within a cell stays.
 */
final class Split {
    /** Of the scores' spread, how far one may move. */
    static final double FINE = 1e-9;

    final double[] score;
    /** The largest move, score points. */
    final double moved;

    Split(Cells cells, double share) {
        moved = share * spread(cells.score);
        score = new double[cells.kinks];
        for (int k = 0; k < score.length; k++) {
            score[k] = cells.score[k] + moved * fraction(k);
            if (k > cells.first[cells.cell[k]]) {
                score[k] = Math.max(score[k], score[k - 1]);
            }
        }
    }

    /** SplitMix64's mixing of a counter, as a number in [0, 1). */
    private static double fraction(int k) {
        long mixed = (k + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1p-53;
    }

    /** The range, unless a few outliers make it more than a hundred times that of the middle half. */
    static double spread(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double range = sorted[sorted.length - 1] - sorted[0];
        double middle = sorted[sorted.length - 1 - sorted.length / 4] - sorted[sorted.length / 4];
        double spread = middle > 0 ? Math.min(range, 100 * middle) : range;
        return spread > 0 ? spread : 1;
    }
}
