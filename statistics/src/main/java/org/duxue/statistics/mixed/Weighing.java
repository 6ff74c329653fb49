package org.duxue.statistics.mixed;

import java.util.Arrays;
import org.duxue.statistics.matrix.Cholesky;

/** What a relative covariance makes of one group of a {@link Reduction}; each call overwrites the last. */
final class Weighing {
    private final Reduction reduction;
    private final int terms;
    private final int width;
    /** The lower factor of N. */
    final double[] root;
    /** N⁻½·Y, terms × width. */
    final double[] whitened;
    /** Zᵀ V⁻¹ U = F N⁻¹ Y, terms × width. */
    final double[] outer;
    /** Zᵀ V⁻¹ Z = F N⁻¹ Fᵀ, terms × terms. */
    final double[] inner;

    private final double[] spread;
    private final double[] through;

    Weighing(Reduction reduction) {
        this.reduction = reduction;
        this.terms = reduction.terms;
        this.width = reduction.width;
        root = new double[terms * terms];
        whitened = new double[terms * width];
        outer = new double[terms * width];
        inner = new double[terms * terms];
        spread = new double[terms * terms];
        through = new double[terms * terms];
    }

    /** Takes {@link #root} and {@link #whitened}. */
    void whiten(int group, double[] l) {
        factor(group, l);
        System.arraycopy(reduction.projected, group * terms * width, whitened, 0, terms * width);
        for (int k = 0; k < terms; k++) {
            int row = k * width;
            for (int m = 0; m < k; m++) {
                double share = root[k * terms + m];
                for (int u = 0; u < width; u++) {
                    whitened[row + u] -= share * whitened[m * width + u];
                }
            }
            double pivot = 1 / root[k * terms + k];
            for (int u = 0; u < width; u++) {
                whitened[row + u] *= pivot;
            }
        }
    }

    /** Takes {@link #outer} and {@link #inner} too. */
    void weigh(int group, double[] l) {
        whiten(group, l);
        int f = group * terms * terms;
        for (int t = 0; t < terms; t++) {
            for (int k = 0; k < terms; k++) {
                through[k * terms + t] = reduction.factor[f + t * terms + k];
            }
        }
        for (int t = 0; t < terms; t++) {
            Cholesky.forward(root, terms, through, t, terms);
        }
        for (int t = 0; t < terms; t++) {
            for (int s = 0; s < terms; s++) {
                double sum = 0;
                for (int k = 0; k < terms; k++) {
                    sum += through[k * terms + t] * through[k * terms + s];
                }
                inner[t * terms + s] = sum;
            }
            int row = t * width;
            Arrays.fill(outer, row, row + width, 0);
            for (int k = 0; k < terms; k++) {
                double share = through[k * terms + t];
                for (int u = 0; u < width; u++) {
                    outer[row + u] += share * whitened[k * width + u];
                }
            }
        }
    }

    /** The factor of N = I + (Fᵀ·L)·(Fᵀ·L)ᵀ. */
    private void factor(int group, double[] l) {
        int f = group * terms * terms;
        for (int k = 0; k < terms; k++) {
            for (int j = 0; j < terms; j++) {
                double sum = 0;
                for (int t = Math.max(k, j); t < terms; t++) {
                    sum += reduction.factor[f + t * terms + k] * l[t * terms + j];
                }
                spread[k * terms + j] = sum;
            }
        }
        for (int k = 0; k < terms; k++) {
            for (int m = 0; m <= k; m++) {
                double sum = k == m ? 1 : 0;
                for (int j = 0; j < terms; j++) {
                    sum += spread[k * terms + j] * spread[m * terms + j];
                }
                root[k * terms + m] = sum;
            }
        }
        Cholesky.factor(root, terms);
    }
}
