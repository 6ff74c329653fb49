package org.duxue.statistics.crossed;

import java.util.random.RandomGenerator;
import org.duxue.statistics.crossed.equations.Back;
import org.duxue.statistics.crossed.equations.Equations;
import org.duxue.statistics.crossed.equations.Grouping;
import org.duxue.statistics.crossed.equations.Small;
import org.duxue.statistics.effects.Ranking;

/**
 * The joint distribution of the errors of all levels' intercepts, those of the coefficients included:
 * {@code b̂ − b = σ (Λ L'⁻¹ z − ΛCΛ'Z'X R z')}, where z and z' are standard normal and R R' = (X'W⁻¹X)⁻¹.
 */
final class JointErrors {
    private final Solution solution;
    private final Equations equations;
    /** The residual standard deviation in the caller's units. */
    private final double sigma;

    private final double[] root;

    JointErrors(Solution solution, double sigma) {
        this.solution = solution;
        this.equations = solution.equations;
        this.sigma = sigma;
        this.root = Small.root(solution.covariance, solution.covariates);
    }

    /** The standard error of the difference between the intercepts of two levels of a grouping. */
    double ofDifference(int f, int one, int two) {
        double[] contrast = new double[equations.columns()];
        weigh(contrast, f, one, 1);
        weigh(contrast, f, two, -1);
        double sum = 0;
        for (int i = 0; i < solution.covariates; i++) {
            double drift = 0;
            for (int j = i; j < solution.covariates; j++) {
                drift += move(contrast, f, one, two, j) * root[j * solution.covariates + i];
            }
            sum += drift * drift;
        }
        double[] half = equations.transposedScaled(solution.roots, contrast, 1);
        equations.forward(half, 1);
        for (double value : half) {
            sum += value * value;
        }
        return one == two ? 0 : sigma * Math.sqrt(sum);
    }

    private void weigh(double[] contrast, int f, int level, int sign) {
        int column = equations.column(f, level);
        for (int k = 0; k < equations.groupings().get(f).size(); k++) {
            contrast[column + k] += sign * weight(f, k);
        }
    }

    /** By how much the scaled coefficient k of a grouping enters its intercept in the caller's units. */
    private double weight(int f, int k) {
        Back back = equations.groupings().get(f).back();
        return k == 0 ? 1 : -back.centre(k) / back.unit(k);
    }

    private double move(double[] contrast, int f, int one, int two, int covariate) {
        double sum = 0;
        for (int level : new int[] {one, two}) {
            int column = equations.column(f, level);
            for (int k = 0; k < equations.groupings().get(f).size(); k++) {
                sum += contrast[column + k] * solution.modes[(column + k) * solution.width + covariate];
            }
        }
        return sum;
    }

    /** Draws the intercepts of a grouping around their modes, {@code count} times; see {@link Ranking.Draws}. */
    double[][] draw(int f, double[] effects, long seed, int first, int count) {
        int columns = equations.columns();
        int covariates = solution.covariates;
        double[] errors = new double[Math.multiplyExact(columns, count)];
        double[] moved = new double[covariates * count];
        for (int k = 0; k < count; k++) {
            RandomGenerator random = Ranking.generator(seed, first + k);
            for (int column = 0; column < columns; column++) {
                errors[column * count + k] = random.nextGaussian();
            }
            for (int j = 0; j < covariates; j++) {
                double normal = random.nextGaussian();
                for (int i = j; i < covariates; i++) {
                    moved[i * count + k] += root[i * covariates + j] * normal;
                }
            }
        }
        equations.backward(errors, count);
        double[] scaled = equations.scaled(solution.roots, errors, count);
        double[][] drawn = new double[count][];
        for (int k = 0; k < count; k++) {
            drawn[k] = effects.clone();
        }
        add(f, scaled, moved, drawn);
        return drawn;
    }

    private void add(int f, double[] errors, double[] moved, double[][] drawn) {
        Grouping grouping = equations.groupings().get(f);
        int count = drawn.length;
        for (int level = 0; level < grouping.levels().size(); level++) {
            for (int a = 0; a < grouping.size(); a++) {
                int column = equations.column(f, level) + a;
                double weight = sigma * weight(f, a);
                for (int k = 0; k < count; k++) {
                    double error = errors[column * count + k];
                    for (int j = 0; j < solution.covariates; j++) {
                        error -= solution.modes[column * solution.width + j] * moved[j * count + k];
                    }
                    drawn[k][level] += weight * error;
                }
            }
        }
    }
}
