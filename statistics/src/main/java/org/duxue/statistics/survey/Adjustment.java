package org.duxue.statistics.survey;

import java.util.List;
import org.duxue.statistics.data.Factor;

/**
 * Weights brought to known totals, and what that does to the variance: only what the known cells do not explain is left
 * to chance. The influence of each row is replaced by its residual from the weighted regression on the cells (Deville
 * and Särndal 1992), the weights of the regression being those before the adjustment.
 */
final class Adjustment {
    private static final int ROUNDS = 10_000;
    private static final double SETTLED = 1e-13;

    private final List<Factor> margins;
    private final double[] before;
    private final double[] after;

    Adjustment(List<Factor> margins, double[] before, double[] after) {
        this.margins = List.copyOf(margins);
        this.before = before;
        this.after = after;
    }

    /** Takes out of {@code z}, one weighted influence per row, what the cells explain. */
    void residuals(double[] z) {
        double[] e = new double[z.length];
        double size = 0;
        for (int i = 0; i < z.length; i++) {
            e[i] = after[i] > 0 ? z[i] / after[i] : 0;
            size = Math.max(size, Math.abs(e[i]));
        }
        for (int round = 0; round < ROUNDS; round++) {
            double moved = 0;
            for (Factor margin : margins) {
                moved = Math.max(moved, centre(e, margin));
            }
            if (margins.size() == 1 || moved <= size * SETTLED) {
                break;
            }
        }
        for (int i = 0; i < z.length; i++) {
            z[i] = after[i] * e[i];
        }
    }

    /** Takes the weighted mean of each cell out of it; how far the largest mean was from zero. */
    private double centre(double[] e, Factor margin) {
        double[] sum = new double[margin.levels().size()];
        double[] weight = new double[sum.length];
        for (int i = 0; i < e.length; i++) {
            if (before[i] > 0) {
                sum[margin.code(i)] += before[i] * e[i];
                weight[margin.code(i)] += before[i];
            }
        }
        double moved = 0;
        for (int c = 0; c < sum.length; c++) {
            sum[c] = weight[c] > 0 ? sum[c] / weight[c] : 0;
            moved = Math.max(moved, Math.abs(sum[c]));
        }
        for (int i = 0; i < e.length; i++) {
            if (before[i] > 0) {
                e[i] -= sum[margin.code(i)];
            }
        }
        return moved;
    }
}
