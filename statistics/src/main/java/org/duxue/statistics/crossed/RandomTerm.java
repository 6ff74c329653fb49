package org.duxue.statistics.crossed;

import java.util.List;
import java.util.stream.Stream;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;

/**
 * A grouping factor whose levels differ at random, in the intercept and, where named, in slopes; a level's coefficients
 * have a free covariance, as {@code (1 + slope | factor)} has in R's formulas.
 */
public record RandomTerm(Factor factor, List<Column> slopes) {
    public RandomTerm {
        slopes = List.copyOf(slopes);
    }

    /** Levels that differ in the intercept only. */
    public static RandomTerm intercept(Factor factor) {
        return new RandomTerm(factor, List.of());
    }

    public String name() {
        return factor.name();
    }

    /** The number of coefficients per level. */
    int size() {
        return slopes.size() + 1;
    }

    /** The names of the coefficients, the intercept first. */
    public List<String> coefficients() {
        return Stream.concat(Stream.of(FixedEffects.INTERCEPT), slopes.stream().map(Column::name))
                .toList();
    }
}
