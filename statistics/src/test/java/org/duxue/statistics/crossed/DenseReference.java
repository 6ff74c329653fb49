package org.duxue.statistics.crossed;

import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.crossed.equations.Small;
import org.duxue.statistics.data.Factor;

/**
 * The same model by its textbook formulas over the whole covariance matrix V of the rows, n × n, at given covariances: slow
 * and simple.
 */
final class DenseReference {
    private final int n;
    private final int p;
    private final double[] inverse;
    /** The model matrix row by row, an intercept and x; and x centred at a round number, which changes no likelihood. */
    private final double[] design;

    private final double[] y;
    final double[] coefficients;
    /** (X'V⁻¹X)⁻¹. */
    final double[] covariance;

    private final double logDeterminant;
    private final List<RandomTerm> terms;
    private final List<double[]> covariances;

    /** @param covariances of each term's random effects, size × size */
    DenseReference(Simulation data, List<RandomTerm> terms, List<double[]> covariances, double residual) {
        this.n = data.y.rows();
        this.p = 2;
        this.terms = terms;
        this.covariances = covariances;
        this.y = data.y.values();
        this.design = new double[n * p];
        double[] v = new double[n * n];
        for (int i = 0; i < n; i++) {
            design[i * p] = 1;
            design[i * p + 1] = data.x.value(i);
            v[i * n + i] = residual;
        }
        for (int t = 0; t < terms.size(); t++) {
            add(v, t);
        }
        double[] root = Small.root(v, n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 2 * Math.log(root[i * n + i]);
        }
        this.logDeterminant = sum;
        this.inverse = Small.inverseOfSquare(root, n, n);
        double[] half = product(inverse, design, p);
        double[] information = new double[p * p];
        double[] right = new double[p];
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < p; a++) {
                right[a] += half[i * p + a] * y[i];
                for (int b = 0; b < p; b++) {
                    information[a * p + b] += half[i * p + a] * design[i * p + b];
                }
            }
        }
        this.covariance = Small.inverseOfSquare(Small.root(information, p), p, p);
        this.coefficients = new double[] {
            covariance[0] * right[0] + covariance[1] * right[1], covariance[2] * right[0] + covariance[3] * right[1]
        };
    }

    private void add(double[] v, int t) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Factor factor = terms.get(t).factor();
                if (factor.code(i) == factor.code(j)) {
                    v[i * n + j] += quadratic(covariances.get(t), z(t, i), z(t, j));
                }
            }
        }
    }

    /** Row i of a term's columns for its level. */
    private double[] z(int t, int i) {
        double[] z = new double[terms.get(t).size()];
        Arrays.setAll(z, k -> k == 0 ? 1 : terms.get(t).slopes().get(k - 1).value(i));
        return z;
    }

    private static double quadratic(double[] m, double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum += a[i] * m[i * b.length + j] * b[j];
            }
        }
        return sum;
    }

    private double[] product(double[] matrix, double[] columns, int width) {
        double[] product = new double[n * width];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int a = 0; a < width; a++) {
                    product[i * width + a] += matrix[i * n + j] * columns[j * width + a];
                }
            }
        }
        return product;
    }

    private double[] residuals() {
        double[] rest = new double[n];
        Arrays.setAll(rest, i -> y[i] - coefficients[0] - coefficients[1] * design[i * p + 1]);
        return rest;
    }

    double deviance(boolean restricted) {
        double[] rest = residuals();
        double squares = quadratic(inverse, rest, rest);
        double constant = Math.log(2 * Math.PI);
        double logInformation = -Math.log(covariance[0] * covariance[3] - covariance[1] * covariance[2]);
        return logDeterminant + squares + n * constant + (restricted ? logInformation - p * constant : 0);
    }

    /** Σ Z' V⁻¹ (y − Xβ) of a level. */
    double mode(int t, int level, int coefficient) {
        double[] weighted = product(inverse, residuals(), 1);
        return inner(t, level, coefficient, weighted);
    }

    private double inner(int t, int level, int coefficient, double[] rows) {
        int size = terms.get(t).size();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            if (terms.get(t).factor().code(i) == level) {
                double[] z = z(t, i);
                for (int k = 0; k < size; k++) {
                    sum += covariances.get(t)[coefficient * size + k] * z[k] * rows[i];
                }
            }
        }
        return sum;
    }

    /** Var(b̂ − b) between the coefficient of two levels, β known or not: Σ − ΣZ'V⁻¹ZΣ [+ ΣZ'V⁻¹X (X'V⁻¹X)⁻¹ X'V⁻¹ZΣ]. */
    double errorCovariance(int t, int coefficient, int one, int two, boolean known) {
        double[] other = new double[n];
        int size = terms.get(t).size();
        for (int i = 0; i < n; i++) {
            if (terms.get(t).factor().code(i) == two) {
                double[] z = z(t, i);
                for (int k = 0; k < size; k++) {
                    other[i] += covariances.get(t)[coefficient * size + k] * z[k];
                }
            }
        }
        double own = one == two ? covariances.get(t)[coefficient * size + coefficient] : 0;
        double value = own - inner(t, one, coefficient, product(inverse, other, 1));
        if (!known) {
            double[] a = drift(t, one, coefficient);
            double[] b = drift(t, two, coefficient);
            value += quadratic(covariance, a, b);
        }
        return value;
    }

    private double[] drift(int t, int level, int coefficient) {
        double[] half = product(inverse, design, p);
        double[] drift = new double[p];
        for (int a = 0; a < p; a++) {
            double[] column = new double[n];
            for (int i = 0; i < n; i++) {
                column[i] = half[i * p + a];
            }
            drift[a] = inner(t, level, coefficient, column);
        }
        return drift;
    }
}
