package org.duxue.statistics.careless;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The indices of one respondent.
 *
 * @param index row
 * @param answered items answered
 * @param longString longest run of one answer, items in the order asked, gaps passed over
 * @param variability standard deviation of the answers (divisor n − 1), as given: before any item is turned; NaN for
 *     fewer than two
 * @param secondsPerItem time over items answered; NaN when not known
 * @param medianRatio time over everybody's median time; NaN when not known
 * @param twin another respondent with the same or nearly the same answers, the first there is; −1 for none
 * @param differing items in which the twin differs; −1 for none
 * @param signs in the order of their declaration
 */
public record Respondent(
        int index,
        int answered,
        int longString,
        double variability,
        double secondsPerItem,
        double medianRatio,
        int twin,
        int differing,
        Set<Sign> signs) {

    public Respondent {
        signs = signs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(signs));
    }
}
