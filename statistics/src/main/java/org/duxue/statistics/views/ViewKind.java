package org.duxue.statistics.views;

/**
 * A way to measure what a school added. None of the first three is a reason to praise or blame a school by itself; they
 * are offered because they are in use, so that they can be seen beside a model.
 */
public enum ViewKind {
    /**
     * Standard score of the outcome less that of the prior score (标准分差). A score falls back towards the mean from
     * one test to the next whatever the school does, so that schools with a weak intake gain and schools with a strong one
     * lose: on average (r − 1) deviations per deviation of the prior score, r being the correlation.
     */
    STANDARDISED_DIFFERENCE,
    /**
     * Outcome less what a regression over all pupils expects (回归残差). Takes the pupils for independent and the line
     * for free of the schools: where good schools have strong intakes, part of what they do goes into the line. Small
     * schools stand at both ends by chance.
     */
    REGRESSION_RESIDUAL,
    /**
     * Percentile rank of the outcome less that of the prior score (百分等级变化). Ranks are crowded in the middle and
     * bounded at the ends: a pupil at the top can only fall, and one point means many ranks in the middle and few outside.
     * Falls back towards the mean like the standard score.
     */
    PERCENTILE_CHANGE,
    /**
     * Median growth percentile less 50. Conditions on the prior scores; but it tells how schools stand beside each other
     * and nothing of a common rise, and measurement error of the prior scores still favours strong intakes.
     */
    GROWTH_MEDIAN,
    /** Effect of the mixed model, drawn towards zero by how little is known of it. */
    MIXED_MODEL
}
