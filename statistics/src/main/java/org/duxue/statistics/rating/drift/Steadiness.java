package org.duxue.statistics.rating.drift;

import java.util.Arrays;
import java.util.Set;
import org.duxue.statistics.rating.Factored;
import org.duxue.statistics.rating.Severities;

/**
 * The model in which every rater keeps one severity and every pool has a level of its own, fitted by generalised least
 * squares to the severities by period. What it leaves over is drift.
 */
final class Steadiness {
    private static final double NOTHING = 1e-8;

    private final Cells cells;
    private final Set<Integer> freed;
    private final int n;
    private final int columns;
    private final double[] c;
    private final double[] covariance;
    /** Rows of the design: pools first, then raters. */
    private final double[][] design;
    /** Inverse of the cross-products, columns that depend on earlier ones being zero; and its rank. */
    private final double[][] inverse;

    private final int rank;
    /** W − WX(X'WX)⁻X'W: what the steady model cannot explain. */
    private final double[][] left;

    private final double[][] weight;

    /** @param freed raters who may stand anywhere in any period, so that they do not bend the measure of the others */
    Steadiness(Cells cells, Severities severities, Set<Integer> freed) {
        this.cells = cells;
        this.freed = freed;
        this.n = cells.size();
        int own = cells.pools + cells.raters.size();
        int[] column = new int[n];
        for (int i = 0; i < n; i++) {
            column[i] = freed.contains(cells.rater[i]) ? own++ : cells.pools + cells.rater[i];
        }
        this.columns = own;
        this.c = new double[n];
        this.covariance = new double[n * n];
        double trace = 0;
        for (int i = 0; i < n; i++) {
            c[i] = severities.value(i);
            trace += severities.covariance(i, i);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                // the common level is free, so any variance may be added to it: this makes the matrix regular
                covariance[i * n + j] = severities.covariance(i, j) + trace / n;
            }
        }
        this.weight = square(inverted());
        this.design = new double[n][columns];
        for (int i = 0; i < n; i++) {
            design[i][cells.pool[i]] = 1;
            design[i][column[i]] = 1;
        }
        double[][] wx = product(weight, design);
        double[][] cross = product(transposed(design), wx);
        this.inverse = new double[columns][columns];
        double largest = 0;
        for (int i = 0; i < columns; i++) {
            largest = Math.max(largest, cross[i][i]);
        }
        this.rank = invert(cross, inverse, largest);
        double[][] taken = product(product(wx, inverse), transposed(wx));
        this.left = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                left[i][j] = weight[i][j] - taken[i][j];
            }
        }
    }

    private double[] inverted() {
        double[] regular = covariance.clone();
        Factored factor = Factored.of(regular, n);
        for (double ridge = 1e-10; factor == null; ridge *= 10) {
            for (int i = 0; i < n; i++) {
                regular[i * n + i] += ridge * covariance[i * n + i] + Double.MIN_NORMAL;
            }
            factor = Factored.of(regular, n);
        }
        return factor.inverse();
    }

    private double[][] square(double[] flat) {
        double[][] square = new double[n][];
        Arrays.setAll(square, i -> Arrays.copyOfRange(flat, i * n, (i + 1) * n));
        return square;
    }

    /** A chi-square and its degrees of freedom. */
    record Test(double chiSquare, int df) {}

    /** All cells against steadiness. */
    Test all() {
        return new Test(quadratic(), n - rank);
    }

    private double quadratic() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += c[i] * explained(i);
        }
        return Math.max(0, sum);
    }

    /** (Mc)ᵢ */
    private double explained(int i) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += left[i][j] * c[j];
        }
        return sum;
    }

    /** How much better the fit is when these cells may stand anywhere. */
    Test free(int[] some) {
        int m = some.length;
        double[][] cross = new double[m][m];
        double[] right = new double[m];
        for (int a = 0; a < m; a++) {
            right[a] = explained(some[a]);
            for (int b = 0; b < m; b++) {
                cross[a][b] = left[some[a]][some[b]] / Math.sqrt(weight[some[a]][some[a]] * weight[some[b]][some[b]]);
            }
            right[a] /= Math.sqrt(weight[some[a]][some[a]]);
        }
        double[][] inverted = new double[m][m];
        int df = invert(cross, inverted, 1);
        double sum = 0;
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                sum += right[a] * inverted[a][b] * right[b];
            }
        }
        return new Test(Math.max(0, sum), df);
    }

    /** eᵀMe for a direction over the cells. */
    double information(double[] e, double[] f) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; e[i] != 0 && j < n; j++) {
                sum += e[i] * left[i][j] * f[j];
            }
        }
        return sum;
    }

    /** eᵀWe, what the information would be if nothing else were estimated. */
    double alone(double[] e) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; e[i] != 0 && j < n; j++) {
                sum += e[i] * weight[i][j] * e[j];
            }
        }
        return sum;
    }

    double score(double[] e) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += e[i] == 0 ? 0 : e[i] * explained(i);
        }
        return sum;
    }

    /** Severities less the level of their pool, on the scale on which the severities of the steady raters of a circle have mean zero. */
    double[][] placed() {
        int[] circle = cells.circles();
        double[][] operator = product(product(inverse, transposed(design)), weight);
        double[][] place = new double[n][n];
        for (int i = 0; i < n; i++) {
            int members = 0;
            double[] mean = new double[n];
            for (int r = 0; r < circle.length; r++) {
                if (circle[r] == circle[cells.rater[i]] && !freed.contains(r)) {
                    members++;
                    for (int j = 0; j < n; j++) {
                        mean[j] += operator[cells.pools + r][j];
                    }
                }
            }
            for (int j = 0; j < n; j++) {
                place[i][j] = (i == j ? 1 : 0) - operator[cells.pool[i]][j] - mean[j] / members;
            }
        }
        return place;
    }

    double value(double[] operator) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += operator[i] * c[i];
        }
        return sum;
    }

    double error(double[] operator) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum += operator[i] * covariance[i * n + j] * operator[j];
            }
        }
        return Math.sqrt(Math.max(0, sum));
    }

    /** A generalised inverse by Gauss–Jordan, passing over columns that depend on earlier ones; gives the rank. */
    private static int invert(double[][] matrix, double[][] into, double scale) {
        int m = matrix.length;
        double[][] a = new double[m][];
        Arrays.setAll(a, i -> matrix[i].clone());
        boolean[] used = new boolean[m];
        int rank = 0;
        for (int k = 0; k < m; k++) {
            if (a[k][k] <= NOTHING * scale) {
                continue;
            }
            used[k] = true;
            rank++;
            double pivot = a[k][k];
            for (int j = 0; j < m; j++) {
                a[k][j] /= j == k ? 1 : pivot;
            }
            for (int i = 0; i < m; i++) {
                double factor = a[i][k];
                if (i == k || factor == 0) {
                    continue;
                }
                for (int j = 0; j < m; j++) {
                    a[i][j] -= j == k ? 0 : factor * a[k][j];
                }
                a[i][k] = -factor / pivot;
            }
            a[k][k] = 1 / pivot;
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                into[i][j] = used[i] && used[j] ? a[i][j] : 0;
            }
        }
        return rank;
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] p = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double x = a[i][k];
                for (int j = 0; x != 0 && j < b[0].length; j++) {
                    p[i][j] += x * b[k][j];
                }
            }
        }
        return p;
    }
}
