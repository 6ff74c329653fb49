package org.duxue.statistics.views;

import org.duxue.statistics.effects.Band;

/**
 * A group in one view.
 *
 * @param n its pupils
 * @param value above zero: more than the cohort leads to expect
 * @param se NaN where only an interval is defined, or for a group of one
 * @param lower95 NaN for a group of one
 * @param upper95 NaN for a group of one
 * @param rank 1 is the highest; equal values share the better rank
 * @param band a group of one is {@link Band#AS}
 */
public record SchoolView(
        String group, int n, double value, double se, double lower95, double upper95, int rank, Band band) {}
