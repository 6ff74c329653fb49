package org.duxue.statistics.mixed;

/**
 * −2 log-likelihood as a function of the relative covariance Λ = L·Lᵀ of the random effects, the coefficients and the
 * residual variance being at their best for it (profiled: Bates, Mächler, Bolker and Walker 2015), with its derivatives.
 *
 * <p>With A = Σ Uᵀ V⁻¹ U from {@link Reduction}, ν = n (ML) or n − p (REML) and ρ the residual sum of squares,
 *
 * <pre>
 *   D = ν·(1 + log(2π·ρ/ν)) + Σ log|N|  [+ log|A_XX| for REML]
 * </pre>
 *
 * in standardised units.
 */
sealed interface Criterion permits InterceptCriterion, SlopeCriterion {
    static Criterion of(Reduction reduction, Method method, long rows) {
        return reduction.terms == 1
                ? new InterceptCriterion(reduction, method, rows)
                : new SlopeCriterion(reduction, method, rows);
    }

    /** Random effects per group. */
    int terms();

    /** D at L (terms × terms, lower triangular); all that follows is of the last L. */
    double value(double[] l);

    /** Takes {@link #gradient}, {@link #curvature} and {@link #slope} at the L of the last value. */
    void differentiate(double[] l);

    /** By the entries of L's lower triangle, row by row. */
    double[] gradient();

    /** Second derivatives (of which parts may be left out that make Newton's steps no worse): the lower triangle. */
    double[] curvature();

    /** By Λ, terms × terms. */
    double[] slope();

    Profile profile();
}
