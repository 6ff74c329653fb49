package org.duxue.evaluation.appraisal.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grade and what it asks; the first of a scheme's grades whose every condition holds is given.
 *
 * @param total points of 100 that are needed, or null
 * @param eachDomain rate in per cent that every domain must reach, or null
 * @param counts how often steps may or must occur among the rated points
 * @param conditional whether it is given on condition that what is found is put right (有条件通过)
 */
public record Grade(
        String id,
        String name,
        String nameEn,
        @Nullable BigDecimal total,
        @Nullable BigDecimal eachDomain,
        List<Count> counts,
        boolean conditional) {
    public Grade {
        counts = List.copyOf(counts);
    }

    /**
     * A condition on how often steps occur.
     *
     * @param steps ids of the steps counted together
     * @param least true for at least, false for at most
     * @param limit a number of points, or per cent of the rated points
     * @param percent whether the limit is per cent
     */
    public record Count(List<String> steps, boolean least, BigDecimal limit, boolean percent) {
        public Count {
            steps = List.copyOf(steps);
        }
    }
}
