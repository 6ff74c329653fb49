package org.duxue.statistics.crossed.equations;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A dense symmetric positive definite matrix, factored and inverted in place by blocks of rows.
 * All work is done by one kernel, "a row minus a combination of eight rows", which the compiler turns into vector
 * instructions. Rows are shared out to threads; each entry is always computed by the same operations in the same order,
 * so that the number of threads never shows in the result.
 */
final class DenseBlock {
    private static final int BLOCK = 32;
    /** Fewer rows than this are not worth waking another thread for. */
    private static final int PARALLEL_ROWS = 192;

    private final int n;
    private final double[] cells;

    DenseBlock(int n) {
        this.n = n;
        this.cells = new double[Math.multiplyExact(n, n)];
    }

    int size() {
        return n;
    }

    /** Row-major; of a symmetric matrix only the lower triangle counts until {@link #inverseInto} mirrors it. */
    double[] cells() {
        return cells;
    }

    /** Takes {@code rows' rows} off the lower triangle: {@code count} rows of length n, one after another. */
    void subtractProducts(double[] rows, int count) {
        overRows(0, n, i -> {
            double[] weight = new double[count];
            for (int k = 0; k < count; k++) {
                weight[k] = rows[k * n + i];
            }
            subtract(cells, i * n, weight, count, rows, 0, n, 0, i + 1);
        });
    }

    /** Replaces the lower triangle by the Cholesky factor L. */
    void factor() {
        double[] panel = new double[BLOCK * n];
        for (int from = 0; from < n; from += BLOCK) {
            int start = from;
            int to = Math.min(n, from + BLOCK);
            for (int i = from; i < to; i++) {
                finishRow(i, start, i);
                cells[i * n + i] = Math.sqrt(ownRest(i, start));
            }
            overRows(to, n, i -> {
                finishRow(i, start, to);
                for (int k = start; k < to; k++) {
                    panel[(k - start) * n + i] = cells[i * n + k];
                }
            });
            overRows(to, n, i -> {
                double[] weight = new double[to - start];
                System.arraycopy(cells, i * n + start, weight, 0, to - start);
                subtract(cells, i * n, weight, to - start, panel, 0, n, to, i + 1);
            });
        }
    }

    /** The entries of row i in the columns from..to of the current block, by substitution. */
    private void finishRow(int i, int from, int to) {
        int row = i * n;
        for (int k = from; k < to; k++) {
            double rest = cells[row + k];
            int above = k * n;
            for (int j = from; j < k; j++) {
                rest -= cells[row + j] * cells[above + j];
            }
            cells[row + k] = rest / cells[above + k];
        }
    }

    private double ownRest(int i, int from) {
        double rest = cells[i * n + i];
        for (int j = from; j < i; j++) {
            rest -= cells[i * n + j] * cells[i * n + j];
        }
        return rest;
    }

    double logDeterminantOfFactor() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.log(cells[i * n + i]);
        }
        return sum;
    }

    /** With this holding L: writes the whole inverse of L L' into the target, both triangles. */
    void inverseInto(DenseBlock target) {
        double[] root = cells.clone();
        invertTriangle(root);
        double[] out = target.cells;
        overRows(0, n, i -> {
            int row = i * n;
            Arrays.fill(out, row, row + i + 1, 0);
        });
        for (int from = 0; from < n; from += BLOCK) {
            int start = from;
            int to = Math.min(n, from + BLOCK);
            overRows(0, to, i -> {
                int first = Math.max(start, i);
                double[] weight = new double[to - first];
                for (int k = first; k < to; k++) {
                    weight[k - first] = -root[k * n + i];
                }
                subtract(out, i * n, weight, to - first, root, first * n, n, 0, i + 1);
            });
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                out[j * n + i] = out[i * n + j];
            }
        }
    }

    /** The lower triangle L becomes its inverse; row i needs only its own coefficients and the rows already done. */
    private void invertTriangle(double[] root) {
        for (int i = 0; i < n; i++) {
            Arrays.fill(root, i * n + i + 1, (i + 1) * n, 0);
        }
        double[] weights = new double[BLOCK * n];
        for (int from = 0; from < n; from += BLOCK) {
            int start = from;
            int to = Math.min(n, from + BLOCK);
            overRows(start, to, i -> {
                System.arraycopy(root, i * n, weights, (i - start) * n, i + 1);
                Arrays.fill(root, i * n, i * n + i + 1, 0);
                double[] weight = new double[BLOCK];
                for (int k = 0; k < start; k += BLOCK) {
                    System.arraycopy(weights, (i - start) * n + k, weight, 0, BLOCK);
                    subtract(root, i * n, weight, BLOCK, root, k * n, n, 0, k + BLOCK);
                }
            });
            for (int i = start; i < to; i++) {
                double own = 1 / weights[(i - start) * n + i];
                double[] weight = new double[i - start];
                System.arraycopy(weights, (i - start) * n + start, weight, 0, i - start);
                subtract(root, i * n, weight, i - start, root, start * n, n, 0, i);
                root[i * n + i] = 1;
                for (int j = 0; j <= i; j++) {
                    root[i * n + j] *= own;
                }
            }
        }
    }

    private static void overRows(int from, int to, IntConsumer work) {
        if (to - from < PARALLEL_ROWS) {
            for (int i = from; i < to; i++) {
                work.accept(i);
            }
        } else {
            IntStream.range(from, to).parallel().forEach(work);
        }
    }

    /**
     * {@code target[t0 + j] -= Σ weight[k] · rows[r0 + k·stride + j]} for j in from..to, the sum taken in the order of k.
     * A row may be its own target's array as long as the target's row is not among the rows combined.
     */
    static void subtract(
            double[] target, int t0, double[] weight, int count, double[] rows, int r0, int stride, int from, int to) {
        int k = 0;
        for (; k + 8 <= count; k += 8) {
            eight(target, t0, weight, k, rows, r0 + k * stride, stride, from, to);
        }
        for (; k < count; k++) {
            double w = weight[k];
            int r = r0 + k * stride;
            for (int j = from; j < to; j++) {
                target[t0 + j] -= w * rows[r + j];
            }
        }
    }

    private static void eight(
            double[] target, int t0, double[] weight, int k, double[] rows, int r0, int stride, int from, int to) {
        double w0 = weight[k];
        double w1 = weight[k + 1];
        double w2 = weight[k + 2];
        double w3 = weight[k + 3];
        double w4 = weight[k + 4];
        double w5 = weight[k + 5];
        double w6 = weight[k + 6];
        double w7 = weight[k + 7];
        int r1 = r0 + stride;
        int r2 = r1 + stride;
        int r3 = r2 + stride;
        int r4 = r3 + stride;
        int r5 = r4 + stride;
        int r6 = r5 + stride;
        int r7 = r6 + stride;
        for (int j = from; j < to; j++) {
            double sum = w0 * rows[r0 + j] + w1 * rows[r1 + j] + w2 * rows[r2 + j] + w3 * rows[r3 + j];
            sum += w4 * rows[r4 + j] + w5 * rows[r5 + j] + w6 * rows[r6 + j] + w7 * rows[r7 + j];
            target[t0 + j] -= sum;
        }
    }
}
