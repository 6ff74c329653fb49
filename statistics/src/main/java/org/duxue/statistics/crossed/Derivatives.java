package org.duxue.statistics.crossed;

import org.duxue.statistics.crossed.equations.Equations;
import org.duxue.statistics.crossed.equations.Grouping;
import org.duxue.statistics.crossed.equations.Roots;

/**
 * The gradient of the {@link Criterion} by the flat roots, exact, and the matrix of second derivatives that a Newton step
 * uses. With s = Z'Py of a level, the gradient by a root T is 2 (Σ Z'PZ T − s s'T N/r²) over the levels, W⁻¹ standing for
 * P in the first term under ML; and Z'W⁻¹ZΛ = Z'ZΛC.
 */
final class Derivatives {
    private final Solution at;
    private final Equations equations;
    private final Roots roots;
    private final int m;
    /** The first flat parameter of each grouping. */
    private final int[] start;
    /** Per grouping, half the derivative by T, all size × size of it. */
    private final double[][] slopes;

    Derivatives(Solution at) {
        this.at = at;
        this.equations = at.equations;
        this.roots = at.roots;
        this.start = new int[equations.groupings().size() + 1];
        this.slopes = equations.sumsOfProducts(roots);
        for (int f = 0; f < slopes.length; f++) {
            Grouping grouping = equations.groupings().get(f);
            start[f + 1] = start[f] + grouping.parameters();
            int size = grouping.size();
            double[] square = new double[size * size];
            for (int level = 0; level < grouping.levels().size(); level++) {
                addSquares(equations.column(f, level), size, square);
            }
            subtractProduct(square, roots.of(f), size, slopes[f]);
        }
        this.m = start[slopes.length];
    }

    /** Adds N/r² s s' and, under REML, (Z'W⁻¹X)(X'W⁻¹X)⁻¹(X'W⁻¹Z). */
    private void addSquares(int column, int size, double[] square) {
        double precision = 1 / at.criterion.residualVariance();
        int covariates = at.criterion.restricted() ? at.covariates : 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                double value = precision * at.residuals[column + a] * at.residuals[column + b];
                for (int i = 0; i < covariates; i++) {
                    double inner = 0;
                    for (int j = 0; j < covariates; j++) {
                        inner += at.covariance[i * covariates + j] * at.left[(column + b) * at.width + j];
                    }
                    value += at.left[(column + a) * at.width + i] * inner;
                }
                square[a * size + b] += value;
            }
        }
    }

    private static void subtractProduct(double[] square, double[] t, int size, double[] from) {
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                for (int c = b; c < size; c++) {
                    from[a * size + b] -= square[a * size + c] * t[c * size + b];
                }
            }
        }
    }

    double[] gradient() {
        double[] gradient = new double[m];
        int parameter = 0;
        for (int f = 0; f < slopes.length; f++) {
            int size = equations.groupings().get(f).size();
            for (int column = 0; column < size; column++) {
                for (int row = column; row < size; row++) {
                    gradient[parameter++] = 2 * slopes[f][row * size + column];
                }
            }
        }
        return gradient;
    }

    /** m × m: the average information and the curvature of {@code Σ = TT'}. */
    double[] information() {
        double[] c = directions();
        double[] projected = projected(c, equations.times(c, m));
        double[] along = new double[m];
        double[] among = new double[m * m];
        for (int row = 0; row < at.residuals.length; row++) {
            for (int i = 0; i < m; i++) {
                along[i] += at.residuals[row] * c[row * m + i];
                for (int j = 0; j < m; j++) {
                    among[i * m + j] += c[row * m + i] * projected[row * m + j];
                }
            }
        }
        double precision = 1 / at.criterion.residualVariance();
        double[] information = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                double mean = (among[i * m + j] + among[j * m + i]) / 2;
                information[i * m + j] = precision * (mean - precision / at.criterion.freedom() * along[i] * along[j]);
            }
        }
        addCurvature(information);
        return information;
    }

    /** Per parameter, the c with (∂W/∂θ)Py = Zc; columns of Z × m. */
    private double[] directions() {
        double[] c = new double[at.residuals.length * m];
        for (int f = 0; f < slopes.length; f++) {
            Grouping grouping = equations.groupings().get(f);
            double[] s = new double[grouping.size()];
            for (int level = 0; level < grouping.levels().size(); level++) {
                int column = equations.column(f, level);
                Roots.transposedTimes(roots.of(f), s.length, at.residuals, column, s, 0, 1);
                direct(column, start[f], roots.of(f), s, c);
            }
        }
        return c;
    }

    /** (E T' + T E') s for each E with a single one, where {@code turned} is T's. */
    private void direct(int column, int first, double[] t, double[] turned, double[] c) {
        int size = turned.length;
        int parameter = first;
        for (int j = 0; j < size; j++) {
            for (int i = j; i < size; i++) {
                for (int a = j; a < size; a++) {
                    c[(column + a) * m + parameter] += t[a * size + j] * at.residuals[column + i];
                }
                c[(column + i) * m + parameter] += turned[j];
                parameter++;
            }
        }
    }

    /** Z'P of the outcomes Zc, w being Z'Zc: fits each as if it were y and takes what is left. */
    private double[] projected(double[] c, double[] w) {
        double[] right = equations.transposedScaled(roots, w, m);
        double[] effects = effects(c, right);
        equations.forward(right, m);
        equations.backward(right, m);
        double[] product = equations.times(equations.scaled(roots, right, m), m);
        double[] projected = w.clone();
        for (int row = 0; row < at.residuals.length; row++) {
            for (int i = 0; i < m; i++) {
                double value = projected[row * m + i] - product[row * m + i];
                for (int j = 0; j < at.covariates; j++) {
                    value -= at.left[row * at.width + j] * effects[j * m + i];
                }
                projected[row * m + i] = value;
            }
        }
        return projected;
    }

    /** The coefficients of the outcomes Zc, covariates × m. */
    private double[] effects(double[] c, double[] right) {
        int p = at.covariates;
        double[] across = new double[p * m];
        double[] withColumns = equations.withColumns();
        for (int row = 0; row < at.residuals.length; row++) {
            for (int j = 0; j < p; j++) {
                double x = withColumns[row * at.width + j];
                double u = at.spherical[row * at.width + j];
                for (int i = 0; i < m; i++) {
                    across[j * m + i] += x * c[row * m + i] - u * right[row * m + i];
                }
            }
        }
        double[] effects = new double[p * m];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                for (int i = 0; i < m; i++) {
                    effects[a * m + i] += at.covariance[a * p + b] * across[b * m + i];
                }
            }
        }
        return effects;
    }

    /** Adds 2 G to parameters in one column of one root, where G = slopes T⁻¹ is the derivative by Σ. */
    private void addCurvature(double[] information) {
        for (int f = 0; f < slopes.length; f++) {
            int size = equations.groupings().get(f).size();
            double[] g = bySquare(slopes[f], roots.of(f), size);
            int first = start[f];
            for (int column = 0; column < size; column++) {
                int length = size - column;
                for (int a = 0; a < length; a++) {
                    for (int b = 0; b < length; b++) {
                        int i = column + a;
                        int j = column + b;
                        information[(first + a) * m + first + b] += g[i * size + j] + g[j * size + i];
                    }
                }
                first += length;
            }
        }
    }

    /** Solves G T = slopes; a diagonal too small to divide by is kept off zero. */
    private static double[] bySquare(double[] slopes, double[] t, int size) {
        double[] g = slopes.clone();
        for (int a = 0; a < size; a++) {
            for (int j = size - 1; j >= 0; j--) {
                double rest = g[a * size + j];
                for (int k = j + 1; k < size; k++) {
                    rest -= g[a * size + k] * t[k * size + j];
                }
                double diagonal = t[j * size + j];
                g[a * size + j] = rest / Math.copySign(Math.max(Math.abs(diagonal), 1e-9), diagonal);
            }
        }
        return g;
    }
}
