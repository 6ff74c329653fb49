package org.duxue.statistics.mixed;

/** What is maximised. */
public enum Method {
    /** Restricted likelihood: variances free of the bias that estimated coefficients cause. The usual choice. */
    REML,
    /** Likelihood: needed to compare models whose fixed effects differ. */
    ML
}
