package org.duxue.statistics.mixed;

import java.util.Arrays;

/**
 * Each group's share in the likelihood, freed of its rows.
 *
 * <p>Let U hold a group's rows of ones, fixed effects and outcome, and Z those of ones and slopes, all standardised. With
 * Z = Q·Fᵀ, where Q has orthonormal columns and F (terms × terms) is lower triangular, and Y = Qᵀ·U,
 *
 * <pre>
 *   Uᵀ (I + Z·Λ·Zᵀ)⁻¹ U = (UᵀU − YᵀY) + Yᵀ N⁻¹ Y      |I + Z·Λ·Zᵀ| = |N|      N = I + Fᵀ·Λ·F
 * </pre>
 *
 * for any relative covariance Λ of the random effects. The bracket is summed over the groups once; F and Y are kept per
 * group. Both follow from the group's mean and centred cross-products alone; where the slopes do not vary within a group
 * (or only one row is there) the columns concerned are zero and nothing is divided by.
 */
final class Reduction {
    /** Random effects per group: an intercept and the slopes. */
    final int terms;
    /** Ones, fixed effects and outcome. */
    final int width;
    /** The groups that have rows, as the moments number them. */
    final int[] groups;
    /** F per group, terms × terms row by row. */
    final double[] factor;
    /** Y per group, terms × width row by row. */
    final double[] projected;
    /** Σ over groups of UᵀU − YᵀY, width × width row by row, upper triangle. */
    final double[] within;

    Reduction(Standardisation standard) {
        int all = standard.moments.groups().size();
        int[] present = new int[all];
        int n = 0;
        for (int g = 0; g < all; g++) {
            if (standard.moments.count(g) > 0) {
                present[n++] = g;
            }
        }
        groups = Arrays.copyOf(present, n);
        terms = standard.slopes.length + 1;
        width = standard.fixed.length + 2;
        factor = new double[n * terms * terms];
        projected = new double[n * terms * width];
        within = new double[width * width];
        int[] columns = Arrays.copyOf(standard.fixed, width - 1);
        columns[width - 2] = standard.outcome;
        for (int i = 0; i < n; i++) {
            intercept(standard, i, columns);
            for (int s = 0; s < terms - 1; s++) {
                slope(standard, i, s, columns);
            }
            addWithin(standard, i, columns);
        }
    }

    private void intercept(Standardisation standard, int i, int[] columns) {
        int f = i * terms * terms;
        int y = i * terms * width;
        double root = Math.sqrt(standard.moments.count(groups[i]));
        factor[f] = root;
        for (int s = 0; s < terms - 1; s++) {
            factor[f + (s + 1) * terms] = root * standard.mean(groups[i], standard.slopes[s]);
        }
        projected[y] = root;
        for (int u = 1; u < width; u++) {
            projected[y + u] = root * standard.mean(groups[i], columns[u - 1]);
        }
    }

    /** The next step of the factorisation of the slopes' scatter, and the row of Y that goes with it. */
    private void slope(Standardisation standard, int i, int s, int[] columns) {
        int f = i * terms * terms;
        int y = i * terms * width;
        int row = s + 1;
        int column = standard.slopes[s];
        double own = standard.scatter(groups[i], column, column);
        double left = own;
        for (int k = 1; k < row; k++) {
            left -= factor[f + row * terms + k] * factor[f + row * terms + k];
        }
        if (left <= 1e-11 * own || left <= 1e-20 * standard.moments.count(groups[i])) {
            return;
        }
        double pivot = Math.sqrt(left);
        factor[f + row * terms + row] = pivot;
        for (int t = row + 1; t < terms; t++) {
            double sum = standard.scatter(groups[i], standard.slopes[t - 1], column);
            for (int k = 1; k < row; k++) {
                sum -= factor[f + t * terms + k] * factor[f + row * terms + k];
            }
            factor[f + t * terms + row] = sum / pivot;
        }
        for (int u = 1; u < width; u++) {
            double sum = standard.scatter(groups[i], column, columns[u - 1]);
            for (int k = 1; k < row; k++) {
                sum -= factor[f + row * terms + k] * projected[y + k * width + u];
            }
            projected[y + row * width + u] = sum / pivot;
        }
    }

    private void addWithin(Standardisation standard, int i, int[] columns) {
        int y = i * terms * width;
        for (int u = 1; u < width; u++) {
            for (int v = u; v < width; v++) {
                double sum = standard.scatter(groups[i], columns[u - 1], columns[v - 1]);
                for (int k = 1; k < terms; k++) {
                    sum -= projected[y + k * width + u] * projected[y + k * width + v];
                }
                within[u * width + v] += sum;
            }
        }
    }
}
