package org.duxue.statistics.crossed;

import org.duxue.statistics.crossed.equations.Equations;
import org.duxue.statistics.crossed.equations.Roots;

/**
 * The solved equations at one set of roots, in scaled units: coefficients, conditional modes and what lies between them.
 * Valid until the criterion is evaluated anew. W, P, C and Λ are as in {@link Criterion}; vectors run over the columns of Z.
 */
final class Solution {
    final Criterion criterion;
    final Equations equations;
    final Roots roots;
    final int covariates;
    final int width;
    final double[] coefficients;
    /** (X'W⁻¹X)⁻¹. */
    final double[] covariance;
    /** C Λ'Z'[X y]. */
    final double[] spherical;
    /** Λ C Λ'Z'[X y]. */
    final double[] modes;
    /** Z'W⁻¹[X y]. */
    final double[] left;
    /** Z'Py, which is Z' times the residuals y − Xβ − Zb. */
    final double[] residuals;

    Solution(Criterion criterion, Roots roots, double[] coefficients, double[] covariance, double[] spherical) {
        this.criterion = criterion;
        this.equations = criterion.equations();
        this.roots = roots;
        this.covariates = coefficients.length;
        this.width = covariates + 1;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.spherical = spherical;
        this.modes = equations.scaled(roots, spherical, width);
        this.left = equations.withColumns().clone();
        double[] product = equations.times(modes, width);
        for (int i = 0; i < left.length; i++) {
            left[i] -= product[i];
        }
        this.residuals = free(left);
    }

    /** The outcome's column less the combination of the others. */
    private double[] free(double[] columns) {
        double[] free = new double[columns.length / width];
        for (int i = 0; i < free.length; i++) {
            double rest = columns[i * width + covariates];
            for (int j = 0; j < covariates; j++) {
                rest -= columns[i * width + j] * coefficients[j];
            }
            free[i] = rest;
        }
        return free;
    }

    /** The conditional modes b. */
    double[] conditionalModes() {
        return free(modes);
    }
}
