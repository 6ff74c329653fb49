package org.duxue.statistics.growth.quantile;

import java.util.Arrays;
import java.util.List;

/**
 * The model's columns over the cells: one intercept and, per prior, eight splines of which the first is held at zero. A
 * coefficient vector has a place for all of them ({@link #places}); {@link #free} names the places that are fitted.
 *
 * <p>Nothing here is a dense matrix. A linear predictor is one table per prior over its distinct values, summed cell by
 * cell; a gradient and a Gram matrix are the reverse. A pass costs a few additions per cell and prior. All passes go over
 * the first {@code n} of a list of cells; a list shorter than a table is served without it.
 */
final class Design {
    private static final int WIDTH = SplineBasis.WIDTH;
    private static final int SIZE = SplineBasis.SIZE;

    final Cells cells;
    /** Length of a full coefficient vector. */
    final int places;
    /** The places that are fitted, rising; columns that earlier ones add up to are left out. */
    final int[] free;
    /** The Gram matrix of the whole cohort. */
    final double[][] whole;
    /** Every cell, in order. */
    final int[] all;

    private final int priors;
    private final int[][] start;
    private final double[][] basis;

    Design(Cells cells, List<Knots> knots) {
        this.cells = cells;
        priors = knots.size();
        places = 1 + SIZE * priors;
        start = new int[priors][];
        basis = new double[priors][];
        for (int j = 0; j < priors; j++) {
            double[] values = cells.values[j];
            SplineBasis splines = new SplineBasis(knots.get(j));
            start[j] = new int[values.length];
            basis[j] = new double[values.length * WIDTH];
            for (int v = 0; v < values.length; v++) {
                start[j][v] = 1 + SIZE * j + splines.row(values[v], basis[j], v * WIDTH);
            }
        }
        all = new int[cells.count];
        Arrays.setAll(all, c -> c);
        double[] sizes = new double[cells.count];
        Arrays.setAll(sizes, cells::size);
        whole = gram(sizes, all, all.length);
        free = Columns.independent(whole, columns(priors));
    }

    /** The places that are not held at zero, in the order of the columns of R's model matrix. */
    static int[] columns(int priors) {
        int[] columns = new int[1 + (SIZE - 1) * priors];
        int n = 1;
        for (int j = 0; j < priors; j++) {
            for (int s = 1; s < SIZE; s++) {
                columns[n++] = 1 + SIZE * j + s;
            }
        }
        return columns;
    }

    /** Writes x'θ of each listed cell into {@code line}, in the order of the list. */
    void line(double[] theta, int[] list, int n, double[] line) {
        Arrays.fill(line, 0, n, theta[0]);
        for (int j = 0; j < priors; j++) {
            int[] code = cells.code[j];
            if (n < start[j].length) {
                for (int i = 0; i < n; i++) {
                    line[i] += spline(theta, j, code[list[i]]);
                }
            } else {
                double[] table = new double[start[j].length];
                for (int v = 0; v < table.length; v++) {
                    table[v] = spline(theta, j, v);
                }
                for (int i = 0; i < n; i++) {
                    line[i] += table[code[list[i]]];
                }
            }
        }
    }

    private double spline(double[] theta, int j, int v) {
        int s = start[j][v];
        int at = v * WIDTH;
        double[] b = basis[j];
        return b[at] * theta[s] + b[at + 1] * theta[s + 1] + b[at + 2] * theta[s + 2] + b[at + 3] * theta[s + 3];
    }

    /** The row of a cell over the free places. */
    double[] row(int c) {
        double[] full = new double[places];
        full[0] = 1;
        for (int j = 0; j < priors; j++) {
            int v = cells.code[j][c];
            System.arraycopy(basis[j], v * WIDTH, full, start[j][v], WIDTH);
        }
        double[] row = new double[free.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = full[free[i]];
        }
        return row;
    }

    /** Adds Σ over the listed cells of coefficient × row to {@code sum}, all places. */
    void gather(double[] coefficients, int[] list, int n, double[] sum) {
        for (int i = 0; i < n; i++) {
            sum[0] += coefficients[i];
        }
        for (int j = 0; j < priors; j++) {
            int[] code = cells.code[j];
            if (n < start[j].length) {
                for (int i = 0; i < n; i++) {
                    addRow(coefficients[i], j, code[list[i]], sum);
                }
            } else {
                double[] perValue = new double[start[j].length];
                for (int i = 0; i < n; i++) {
                    perValue[code[list[i]]] += coefficients[i];
                }
                for (int v = 0; v < perValue.length; v++) {
                    addRow(perValue[v], j, v, sum);
                }
            }
        }
    }

    private void addRow(double weight, int j, int v, double[] sum) {
        int s = start[j][v];
        int at = v * WIDTH;
        double[] b = basis[j];
        sum[s] += weight * b[at];
        sum[s + 1] += weight * b[at + 1];
        sum[s + 2] += weight * b[at + 2];
        sum[s + 3] += weight * b[at + 3];
    }

    /**
     * Σ over all cells of coefficient × row for whole coefficients, right to the last digits: sums per distinct value are
     * whole, and the few products with spline values are taken and summed in twice the precision.
     */
    double[] gather(long[] coefficients) {
        double[] sum = new double[places];
        double[] lost = new double[places];
        for (long x : coefficients) {
            sum[0] += x;
        }
        for (int j = 0; j < priors; j++) {
            long[] perValue = new long[start[j].length];
            int[] code = cells.code[j];
            for (int c = 0; c < coefficients.length; c++) {
                perValue[code[c]] += coefficients[c];
            }
            for (int v = 0; v < perValue.length; v++) {
                for (int i = 0; i < WIDTH; i++) {
                    addProduct(sum, lost, start[j][v] + i, (double) perValue[v], basis[j][v * WIDTH + i]);
                }
            }
        }
        for (int i = 0; i < places; i++) {
            sum[i] += lost[i];
        }
        return sum;
    }

    private static void addProduct(double[] sum, double[] lost, int at, double a, double b) {
        double product = a * b;
        double before = sum[at];
        double after = before + product;
        double virtual = after - before;
        lost[at] += (before - (after - virtual)) + (product - virtual) + Math.fma(a, b, -product);
        sum[at] = after;
    }

    /**
     * Σ over the listed cells of weight × row × row', all places by all places. Weights are first summed per distinct
     * value, and per pair of priors per distinct value and spline; a short list's products are added directly.
     */
    double[][] gram(double[] weights, int[] list, int n) {
        double[][] gram = new double[places][places];
        for (int i = 0; i < n; i++) {
            gram[0][0] += weights[i];
        }
        for (int j = 0; j < priors; j++) {
            boolean brief = n < start[j].length;
            if (brief) {
                for (int i = 0; i < n; i++) {
                    addSquare(weights[i], j, cells.code[j][list[i]], gram);
                }
            } else {
                squares(weights, list, n, j, gram);
            }
            for (int k = j + 1; k < priors; k++) {
                if (brief) {
                    products(weights, list, n, j, k, gram);
                } else {
                    crossed(weights, list, n, j, k, gram);
                }
            }
        }
        for (int a = 0; a < places; a++) {
            for (int b = 0; b < a; b++) {
                gram[a][b] = gram[b][a];
            }
        }
        return gram;
    }

    private void squares(double[] weights, int[] list, int n, int j, double[][] gram) {
        double[] perValue = new double[start[j].length];
        int[] code = cells.code[j];
        for (int i = 0; i < n; i++) {
            perValue[code[list[i]]] += weights[i];
        }
        for (int v = 0; v < perValue.length; v++) {
            addSquare(perValue[v], j, v, gram);
        }
    }

    private void addSquare(double weight, int j, int v, double[][] gram) {
        int s = start[j][v];
        int at = v * WIDTH;
        for (int a = 0; weight != 0 && a < WIDTH; a++) {
            double wx = weight * basis[j][at + a];
            gram[0][s + a] += wx;
            for (int b = a; b < WIDTH; b++) {
                gram[s + a][s + b] += wx * basis[j][at + b];
            }
        }
    }

    private void products(double[] weights, int[] list, int n, int j, int k, double[][] gram) {
        for (int i = 0; i < n; i++) {
            int v = cells.code[j][list[i]];
            int u = cells.code[k][list[i]];
            for (int a = 0; weights[i] != 0 && a < WIDTH; a++) {
                addRow(weights[i] * basis[j][v * WIDTH + a], k, u, gram[start[j][v] + a]);
            }
        }
    }

    private void crossed(double[] weights, int[] list, int n, int j, int k, double[][] gram) {
        double[] sums = new double[start[j].length * SIZE];
        int[] codeJ = cells.code[j];
        int[] codeK = cells.code[k];
        double[] b = basis[k];
        int offset = 1 + SIZE * k;
        for (int i = 0; i < n; i++) {
            double w = weights[i];
            if (w != 0) {
                int v = codeK[list[i]];
                int at = v * WIDTH;
                int to = codeJ[list[i]] * SIZE + start[k][v] - offset;
                sums[to] += w * b[at];
                sums[to + 1] += w * b[at + 1];
                sums[to + 2] += w * b[at + 2];
                sums[to + 3] += w * b[at + 3];
            }
        }
        for (int v = 0; v < start[j].length; v++) {
            for (int a = 0; a < WIDTH; a++) {
                double x = basis[j][v * WIDTH + a];
                double[] into = gram[start[j][v] + a];
                for (int i = 0; i < SIZE; i++) {
                    into[offset + i] += x * sums[v * SIZE + i];
                }
            }
        }
    }
}
