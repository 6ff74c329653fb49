package org.duxue.statistics.careless;

/**
 * From where on an index is a sign. The usual values are rules of thumb of the literature, meant for questionnaires of
 * agreement scales in which some items are turned round; a district should look at its own distribution first.
 *
 * @param leastAnswers answers needed to judge somebody
 * @param longString longest run, as a share of the answers given: half (Curran 2016)
 * @param deviations how many robust deviations (1.4826 · MAD) below the median of all the variability is low; none at
 *     all is always low
 * @param secondsPerItem time below which nobody can have read: two seconds (Huang et al. 2012)
 * @param medianShare share of everybody's median time below which somebody was too fast: half (Greszki, Meyer and
 *     Schoen 2015)
 * @param duplicateItems items a questionnaire needs for equal answers to be no coincidence
 * @param nearShare share of the items in which near duplicates may differ
 */
public record Limits(
        int leastAnswers,
        double longString,
        double deviations,
        double secondsPerItem,
        double medianShare,
        int duplicateItems,
        double nearShare) {

    /** The usual ones. */
    public static Limits usual() {
        return new Limits(5, 0.5, 3, 2, 0.5, 10, 0.05);
    }

    public Limits {
        if (leastAnswers < 2 || !(longString > 0) || !(deviations > 0) || nearShare < 0 || nearShare > 0.5) {
            throw new IllegalArgumentException("no sensible limits");
        }
    }
}
