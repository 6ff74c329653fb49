/**
 * Growth percentiles: where a pupil's score stands among pupils of the same score history. Per pupil with the effect of
 * the score's error, per school as median and mean with intervals, against a baseline cohort, and as what a target asks
 * for. The curves behind them are those of {@code growth.quantile}.
 */
@NullMarked
package org.duxue.statistics.growth;

import org.jspecify.annotations.NullMarked;
