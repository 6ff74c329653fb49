package org.duxue.statistics.mixed;

import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.matrix.Cholesky;

/** The way from a minimum in standardised units to figures in those of the columns. */
final class Estimates {
    private final Standardisation standard;
    private final Reduction reduction;
    private final Criterion criterion;
    private final Profile profile;
    private final double[] relative;
    private final double unit;
    private final double sigma;
    private final int terms;
    private final int coefficients;

    Estimates(Standardisation standard, Reduction reduction, Criterion criterion, double[] relative) {
        this.standard = standard;
        this.reduction = reduction;
        this.criterion = criterion;
        this.profile = criterion.profile();
        this.relative = relative;
        this.terms = reduction.terms;
        this.coefficients = reduction.width - 1;
        this.unit = standard.scale(standard.outcome);
        this.sigma = unit * Math.sqrt(profile.residualSquares() / profile.divisor);
    }

    double residualVariance() {
        return sigma * sigma;
    }

    double[] coefficients() {
        double[] back = standard.back(standard.fixed);
        double[] coefficients = new double[this.coefficients];
        for (int i = 0; i < coefficients.length; i++) {
            for (int j = i; j < coefficients.length; j++) {
                coefficients[i] += unit * back[i * coefficients.length + j] * profile.coefficient(j);
            }
        }
        coefficients[0] += standard.centre(standard.outcome);
        return coefficients;
    }

    double[] vcov() {
        double[] back = standard.back(standard.fixed);
        double[] half = new double[back.length];
        for (int i = 0; i < coefficients; i++) {
            profile.whiten(back, i * coefficients, half, i * coefficients);
        }
        return square(half, coefficients, coefficients);
    }

    /** Of the random effects. */
    double[] covariance() {
        return square(product(standard.back(standard.slopes), relative, terms), terms, terms);
    }

    double deviance(Method method) {
        double deviance = criterion.value(relative) + 2 * profile.divisor * Math.log(unit);
        for (int j = 0; method == Method.REML && j < standard.fixed.length; j++) {
            deviance += 2 * Math.log(standard.scale(standard.fixed[j]));
        }
        return deviance;
    }

    Modes modes(List<String> names, double[] covariance) {
        Weighing weighing = new Weighing(reduction);
        int groups = reduction.groups.length;
        double[] back = product(standard.back(standard.slopes), relative, terms);
        double[] modes = new double[groups * terms];
        double[] spread = new double[groups * terms * terms];
        double[] drift = new double[groups * terms * coefficients];
        double[] through = new double[terms * coefficients];
        double[] middle = new double[terms * terms];
        double[] pulled = new double[terms * reduction.width];
        int[] counts = new int[groups];
        for (int g = 0; g < groups; g++) {
            counts[g] = standard.moments.count(reduction.groups[g]);
            weighing.weigh(g, relative);
            pull(weighing.outer, pulled);
            for (int t = 0; t < terms; t++) {
                profile.whiten(pulled, t * reduction.width, through, t * coefficients);
            }
            middle(g, middle);
            for (int t = 0; t < terms; t++) {
                int row = g * terms + t;
                for (int s = 0; s < terms; s++) {
                    double share = back[t * terms + s];
                    double off = 0;
                    for (int u = 0; u < reduction.width; u++) {
                        off += pulled[s * reduction.width + u] * profile.residualiser[u];
                    }
                    modes[row] += unit * share * off;
                    spread[row * terms + s] = sigma * share;
                    for (int k = 0; k < coefficients; k++) {
                        drift[row * coefficients + k] += sigma * share * through[s * coefficients + k];
                    }
                }
                Cholesky.forward(middle, terms, spread, row * terms, 1);
            }
        }
        List<String> present = Arrays.stream(reduction.groups)
                .mapToObj(g -> standard.moments.groups().get(g))
                .toList();
        return new Modes(List.copyOf(names), present, counts, covariance, modes, spread, drift);
    }

    /** to ← Lᵀ·e. */
    private void pull(double[] e, double[] to) {
        Arrays.fill(to, 0);
        int width = reduction.width;
        for (int t = 0; t < terms; t++) {
            for (int s = 0; s <= t; s++) {
                double share = relative[t * terms + s];
                for (int u = 0; u < width; u++) {
                    to[s * width + u] += share * e[t * width + u];
                }
            }
        }
    }

    /** The factor of I + Lᵀ·F·Fᵀ·L: what is left of the random effects' spread once the group's rows are known. */
    private void middle(int g, double[] to) {
        double[] through = new double[terms * terms];
        for (int t = 0; t < terms; t++) {
            for (int k = 0; k < terms; k++) {
                for (int s = Math.max(t, k); s < terms; s++) {
                    through[t * terms + k] +=
                            relative[s * terms + t] * reduction.factor[g * terms * terms + s * terms + k];
                }
            }
        }
        for (int a = 0; a < terms; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = a == b ? 1 : 0;
                for (int k = 0; k < terms; k++) {
                    sum += through[a * terms + k] * through[b * terms + k];
                }
                to[a * terms + b] = sum;
            }
        }
        Cholesky.factor(to, terms);
    }

    /** σ²·M·Mᵀ. */
    private double[] square(double[] m, int rows, int columns) {
        double[] square = new double[rows * rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                double sum = 0;
                for (int k = 0; k < columns; k++) {
                    sum += m[i * columns + k] * m[j * columns + k];
                }
                square[i * rows + j] = residualVariance() * sum;
            }
        }
        return square;
    }

    private static double[] product(double[] a, double[] b, int n) {
        double[] product = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    product[i * n + j] += a[i * n + k] * b[k * n + j];
                }
            }
        }
        return product;
    }
}
