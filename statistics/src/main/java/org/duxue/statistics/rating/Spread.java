package org.duxue.statistics.rating;

import org.hipparchus.special.Gamma;

/**
 * How far the levels of a facet lie apart beside how well they are known.
 *
 * @param sd deviation of the true measures: observed variance less mean error variance, at least zero
 * @param rmse root mean square standard error
 * @param separation sd / rmse: how many error widths the levels spread over
 * @param strata statistically distinct layers, (4·separation + 1)/3
 * @param reliability share of the observed variance that is not error. For subjects high is good; for raters high means
 *     that they are not interchangeable
 * @param chiSquare Wald statistic of "all equal", NaN when not computed
 * @param df its degrees of freedom
 * @param p its probability
 */
public record Spread(
        double sd,
        double rmse,
        double separation,
        double strata,
        double reliability,
        double chiSquare,
        int df,
        double p) {

    /** From estimates with their standard errors, sample variance with divisor n − 1. */
    public static Spread of(double[] measures, double[] errors, double chiSquare, int df) {
        int n = measures.length;
        double mean = 0;
        double error = 0;
        for (int i = 0; i < n; i++) {
            mean += measures[i] / n;
            error += errors[i] * errors[i] / n;
        }
        double observed = 0;
        for (double m : measures) {
            observed += (m - mean) * (m - mean) / (n - 1);
        }
        return of(n < 2 ? Double.NaN : Math.max(0, observed - error), error, chiSquare, df);
    }

    /** From a true variance and a mean error variance. */
    public static Spread of(double truth, double error, double chiSquare, int df) {
        double separation = Math.sqrt(truth / error);
        return new Spread(
                Math.sqrt(truth),
                Math.sqrt(error),
                separation,
                (4 * separation + 1) / 3,
                truth / (truth + error),
                chiSquare,
                df,
                Double.isNaN(chiSquare) || df == 0 ? Double.NaN : upper(chiSquare, df));
    }

    /** The probability of a chi-square beyond {@code x}. */
    public static double upper(double x, int df) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2.0, x / 2);
    }
}
