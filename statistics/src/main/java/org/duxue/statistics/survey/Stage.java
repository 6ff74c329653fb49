package org.duxue.statistics.survey;

import org.duxue.statistics.data.Factor;
import org.jspecify.annotations.Nullable;

/**
 * One stage of drawing: which unit each row belongs to, in which stratum the unit was drawn, and out of how many.
 * Units of one name in different strata, or in different units of the stage above, are different units.
 */
public final class Stage {
    final @Nullable Factor units;
    final @Nullable Factor strata;
    final double @Nullable [] population;

    private Stage(@Nullable Factor units, @Nullable Factor strata, double @Nullable [] population) {
        this.units = units;
        this.strata = strata;
        this.population = population;
    }

    /** Rows that share a level were drawn together. */
    public static Stage of(Factor units) {
        return new Stage(units, null, null);
    }

    /** Every row was drawn by itself. */
    public static Stage rows() {
        return new Stage(null, null, null);
    }

    /** Drawn separately within each level. */
    public Stage within(Factor strata) {
        return new Stage(units, strata, population);
    }

    /**
     * Drawn without replacement from so many units.
     *
     * @param population per row, the number of units in the row's stratum (within its unit of the stage above); equal in
     *     all rows of a stratum; taken over, not copied
     */
    public Stage outOf(double[] population) {
        return new Stage(units, strata, population);
    }
}
