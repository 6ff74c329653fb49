package org.duxue.statistics.growth.quantile;

import java.util.Arrays;
import java.util.Optional;

/**
 * A corner of the linear programme: as many kinks as the model has columns, in cells whose rows are independent. The line
 * through them is {@code coefficients}; the columns of {@code inverse} are the edges that leave the corner.
 */
final class Basis {
    private static final double NEGLIGIBLE = 1e-16;

    final int[] kink;
    /** Inverse of the rows of the kinks' cells over the free places. */
    double[][] inverse;
    /** Per cell: the kink held, or −1. */
    final int[] held;

    private final Design design;
    private final double[][] rows;

    private Basis(Design design, int[] kink) {
        this.design = design;
        this.kink = kink;
        held = new int[design.cells.count];
        Arrays.fill(held, -1);
        rows = new double[kink.length][];
        for (int i = 0; i < kink.length; i++) {
            rows[i] = design.row(design.cells.cell[kink[i]]);
            held[design.cells.cell[kink[i]]] = kink[i];
        }
        inverse = Columns.inverse(rows);
    }

    /**
     * Of some kinks, one per cell, as many as the model has columns, their rows as independent as can be: always the row
     * of which earlier ones explain least (Gram and Schmidt with pivoting in the metric of the whole cohort), so that the
     * line through them lies near the kinks everywhere.
     *
     * @param root the inverse of the Cholesky root of the Gram matrix over the free places
     * @return empty when the kinks have too few independent rows
     */
    static Optional<Basis> among(Design design, int[] kinks, double[][] root) {
        int p = design.free.length;
        double[][] left = new double[kinks.length][];
        for (int i = 0; i < left.length; i++) {
            left[i] = Columns.times(root, design.row(design.cells.cell[kinks[i]]));
        }
        int[] chosen = new int[p];
        double first = 0;
        for (int n = 0; n < p; n++) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < left.length; i++) {
                double length = Columns.dot(left[i], left[i]);
                if (length > most) {
                    most = length;
                    best = i;
                }
            }
            first = n == 0 ? most : first;
            if (best < 0 || most < NEGLIGIBLE * first) {
                return Optional.empty();
            }
            chosen[n] = kinks[best];
            double[] taken = left[best].clone();
            for (double[] row : left) {
                double part = Columns.dot(row, taken) / most;
                for (int k = 0; k < p; k++) {
                    row[k] -= part * taken[k];
                }
            }
        }
        return Optional.of(new Basis(design, chosen));
    }

    /** Lets one kink go and takes another; the inverse is amended in one column and swept in the others. */
    void exchange(int leaving, int entering) {
        held[design.cells.cell[kink[leaving]]] = -1;
        held[design.cells.cell[entering]] = entering;
        kink[leaving] = entering;
        double[] row = design.row(design.cells.cell[entering]);
        rows[leaving] = row;
        int p = row.length;
        double[] part = new double[p];
        for (int k = 0; k < p; k++) {
            for (int i = 0; i < p; i++) {
                part[i] += row[k] * inverse[k][i];
            }
        }
        for (double[] edge : inverse) {
            double own = edge[leaving] / part[leaving];
            for (int i = 0; i < p; i++) {
                edge[i] -= own * part[i];
            }
            edge[leaving] = own;
        }
    }

    /** Inverts anew, so that amendments do not add up their rounding. */
    void refresh() {
        inverse = Columns.inverse(rows);
    }

    /** All places of the line through the kinks at the given scores, refined once. */
    double[] coefficients(double[] score) {
        int p = kink.length;
        double[] x = new double[p];
        for (int round = 0; round < 2; round++) {
            double[] left = new double[p];
            for (int i = 0; i < p; i++) {
                double sum = score[kink[i]];
                for (int k = 0; k < p; k++) {
                    sum -= rows[i][k] * x[k];
                }
                left[i] = sum;
            }
            for (int k = 0; k < p; k++) {
                for (int i = 0; i < p; i++) {
                    x[k] += inverse[k][i] * left[i];
                }
            }
        }
        double[] theta = new double[design.places];
        for (int k = 0; k < p; k++) {
            theta[design.free[k]] = x[k];
        }
        return theta;
    }

    /** What the held kinks must carry so that all pulls cancel: −(X_B')⁻¹ g. */
    double[] duals(double[] gathered) {
        int p = kink.length;
        double[] duals = new double[p];
        for (int i = 0; i < p; i++) {
            for (int k = 0; k < p; k++) {
                duals[i] -= inverse[k][i] * gathered[design.free[k]];
            }
        }
        return duals;
    }

    /** All places of the edge along which kink i alone is let go, its line rising by {@code sign}. */
    double[] edge(int i, int sign) {
        double[] edge = new double[design.places];
        for (int k = 0; k < kink.length; k++) {
            edge[design.free[k]] = sign * inverse[k][i];
        }
        return edge;
    }

    /** Length of the edge at pin i. */
    double length(int i) {
        double sum = 0;
        for (double[] row : inverse) {
            sum += row[i] * row[i];
        }
        return Math.sqrt(sum);
    }
}
