package org.duxue.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.data.Independence;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.data.NoFit.Reason;
import org.duxue.statistics.moments.GroupMoments;

/**
 * Columns measured from their mean in units of their spread, which the fit works in, and the way back. A fit to columns
 * in any units and with any offset is thus the same arithmetic.
 *
 * <p>With x = centre + scale·x*, the coefficients obey β = J·β* with J upper triangular in its first row and diagonal
 * below; random effects obey the same law over the slopes' columns.
 */
final class Standardisation {
    final GroupMoments moments;
    final int outcome;
    /** The columns of the fixed effects that add something, without the intercept. */
    final int[] fixed;
    /** The columns of the random slopes. */
    final int[] slopes;

    final List<String> collinear = new ArrayList<>();
    private final double[] mean;
    private final double[] scale;

    /**
     * @param fixed how many of the first columns are fixed effects; the last is the outcome
     * @param slopes the columns that have a random slope
     */
    Standardisation(GroupMoments moments, int fixed, int[] slopes) {
        this.moments = moments;
        this.outcome = moments.columns().size() - 1;
        this.slopes = slopes;
        int columns = moments.columns().size();
        this.mean = new double[columns];
        for (int g = 0; g < moments.groups().size(); g++) {
            double share = (double) moments.count(g) / moments.rows();
            for (int j = 0; j < columns; j++) {
                mean[j] += share * moments.mean(g, j);
            }
        }
        double[] total = total();
        double[] magnitude = new double[columns];
        this.scale = new double[columns];
        for (int j = 0; j < columns; j++) {
            double square = total[j * columns + j];
            magnitude[j] = square + moments.rows() * centre(j) * centre(j);
            scale[j] = square > 1e-30 * magnitude[j] ? Math.sqrt(square / moments.rows()) : 0;
        }
        if (scale[outcome] == 0) {
            throw new NoFit(Reason.CONSTANT_OUTCOME, moments.columns().get(outcome));
        }
        this.fixed = independent(total, magnitude, fixed);
        for (int slope : slopes) {
            if (scale[slope] == 0) {
                throw new NoFit(Reason.SLOPE_NOT_IDENTIFIED, moments.columns().get(slope));
            }
        }
        if (independentOf(total, magnitude, slopes).length < slopes.length) {
            throw new NoFit(Reason.SLOPE_NOT_IDENTIFIED, moments.columns().get(slopes[slopes.length - 1]));
        }
    }

    double mean(int group, int column) {
        return (moments.mean(group, column) - mean[column]) / scale[column];
    }

    double scatter(int group, int a, int b) {
        return moments.scatter(group, a, b) / (scale[a] * scale[b]);
    }

    double scale(int column) {
        return scale[column];
    }

    double centre(int column) {
        return moments.origin(column) + mean[column];
    }

    /** J over an intercept and these columns, (1 + columns)², without the outcome's scale. */
    double[] back(int[] over) {
        int n = over.length + 1;
        double[] back = new double[n * n];
        back[0] = 1;
        for (int j = 1; j < n; j++) {
            back[j] = -centre(over[j - 1]) / scale(over[j - 1]);
            back[j * n + j] = 1 / scale(over[j - 1]);
        }
        return back;
    }

    /** Cross-products about the mean over all rows. */
    private double[] total() {
        int columns = mean.length;
        double[] total = new double[columns * columns];
        for (int g = 0; g < moments.groups().size(); g++) {
            int n = moments.count(g);
            for (int i = 0; n > 0 && i < columns; i++) {
                double off = n * (moments.mean(g, i) - mean[i]);
                for (int j = i; j < columns; j++) {
                    total[i * columns + j] += moments.scatter(g, i, j) + off * (moments.mean(g, j) - mean[j]);
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < i; j++) {
                total[i * columns + j] = total[j * columns + i];
            }
        }
        return total;
    }

    private int[] independent(double[] total, double[] magnitude, int count) {
        int[] all = new int[count];
        for (int j = 0; j < count; j++) {
            all[j] = j;
        }
        int[] kept = independentOf(total, magnitude, all);
        for (int j = 0, k = 0; j < count; j++) {
            if (k < kept.length && kept[k] == j) {
                k++;
            } else {
                collinear.add(moments.columns().get(j));
            }
        }
        return kept;
    }

    private int[] independentOf(double[] total, double[] magnitude, int[] columns) {
        int n = columns.length;
        double[] products = new double[n * n];
        double[] magnitudes = new double[n];
        for (int i = 0; i < n; i++) {
            magnitudes[i] = magnitude[columns[i]];
            for (int j = 0; j < n; j++) {
                products[i * n + j] = total[columns[i] * mean.length + columns[j]];
            }
        }
        boolean[] kept = Independence.of(products, magnitudes, n);
        int[] chosen = new int[n];
        int k = 0;
        for (int j = 0; j < n; j++) {
            if (kept[j]) {
                chosen[k++] = columns[j];
            }
        }
        return Arrays.copyOf(chosen, k);
    }
}
