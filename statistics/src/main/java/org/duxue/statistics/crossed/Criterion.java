package org.duxue.statistics.crossed;

import java.util.List;
import org.duxue.statistics.crossed.equations.Design;
import org.duxue.statistics.crossed.equations.Equations;
import org.duxue.statistics.crossed.equations.Grouping;
import org.duxue.statistics.crossed.equations.Roots;
import org.duxue.statistics.crossed.equations.Small;

/**
 * Minus twice the profiled log-likelihood, or restricted log-likelihood, of the roots T (Bates, Mächler, Bolker &amp; Walker
 * 2015): {@code log|M| [+ log|X'W⁻¹X|] + N (1 + log(2π r²/N))} with {@code M = Λ'Z'ZΛ + I}, {@code W = I + ZΛΛ'Z'},
 * N = n − p under REML and n under ML, and r² the penalised residual sum of squares. Its gradient is exact. Its second
 * derivatives are those of the average information (Gilmour, Thompson &amp; Cullis 1995), to which the curvature of
 * {@code Σ = TT'} is added exactly: there the iteration is Newton's even where a variance is zero.
 */
final class Criterion {
    private final Design design;
    private final boolean restricted;
    private final Equations equations;
    private final int covariates;
    private final double freedom;
    private Roots roots;
    /** L⁻¹Λ'Z'[X y], columns of Z × width. */
    private double[] half = {};
    /** The root of [X y]'W⁻¹[X y], width × width. */
    private double[] columnRoot = {};

    Criterion(Design design, boolean restricted) {
        this.design = design;
        this.restricted = restricted;
        this.equations = new Equations(design);
        this.covariates = design.width() - 1;
        this.freedom = design.rows() - (restricted ? covariates : 0);
        this.roots = new Roots(design.groupings(), new double[parameters()]);
    }

    List<Grouping> groupings() {
        return design.groupings();
    }

    int parameters() {
        return groupings().stream().mapToInt(Grouping::parameters).sum();
    }

    /**
     * The criterion at these roots, in the units of the scaled columns.
     *
     * @throws ArithmeticException when nothing of the outcome is left, or of a covariate
     */
    double at(double[] flat) {
        int width = design.width();
        roots = new Roots(groupings(), flat);
        double value = equations.factor(roots);
        half = equations.transposedScaled(roots, equations.withColumns(), width);
        equations.forward(half, width);
        double[] left = equations.amongColumns().clone();
        for (int row = 0; row < half.length; row += width) {
            for (int a = 0; a < width; a++) {
                for (int b = 0; b <= a; b++) {
                    left[a * width + b] -= half[row + a] * half[row + b];
                }
            }
        }
        columnRoot = Small.root(left, width);
        value += freedom * (1 + Math.log(2 * Math.PI * residual() / freedom));
        for (int j = 0; restricted && j < covariates; j++) {
            value += 2 * Math.log(columnRoot[j * width + j]);
        }
        return value;
    }

    /** The outcome's mean square that is left by the covariates alone; 0 when they leave nothing. */
    double unexplained() {
        try {
            double[] root = Small.root(equations.amongColumns(), design.width());
            return root[root.length - 1] * root[root.length - 1] / design.rows();
        } catch (ArithmeticException e) {
            return 0;
        }
    }

    /** r². */
    private double residual() {
        double last = columnRoot[columnRoot.length - 1];
        return last * last;
    }

    /** Everything about the model at the roots of the last evaluation. */
    Solution solution() {
        int width = design.width();
        double[] spherical = half.clone();
        equations.backward(spherical, width);
        equations.invert();
        double[] covariance = Small.inverseOfSquare(columnRoot, width, covariates);
        double[] coefficients = new double[covariates];
        for (int i = covariates - 1; i >= 0; i--) {
            double rest = columnRoot[covariates * width + i];
            for (int k = i + 1; k < covariates; k++) {
                rest -= columnRoot[k * width + i] * coefficients[k];
            }
            coefficients[i] = rest / columnRoot[i * width + i];
        }
        return new Solution(this, roots, coefficients, covariance, spherical);
    }

    Design design() {
        return design;
    }

    Equations equations() {
        return equations;
    }

    boolean restricted() {
        return restricted;
    }

    /** N. */
    double freedom() {
        return freedom;
    }

    /** r²/N, in the units of the scaled outcome. */
    double residualVariance() {
        return residual() / freedom;
    }
}
