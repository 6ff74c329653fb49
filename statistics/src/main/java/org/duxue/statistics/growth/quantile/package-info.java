/**
 * Quantile regression on cubic B-splines of prior scores, a hundred quantiles at once, solved to the exact corner of the
 * linear programme and proven by duals. {@link org.duxue.statistics.growth.quantile.SplineQuantiles} is the way in.
 */
@NullMarked
package org.duxue.statistics.growth.quantile;

import org.jspecify.annotations.NullMarked;
