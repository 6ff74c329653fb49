package org.duxue.statistics.survey;

import java.util.List;

/** Why a design, or totals it should be brought to, cannot be worked with; names every place concerned. */
public final class DesignFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong; the places are rows (from 1), strata or cells, as said. */
    public enum Kind {
        /** Rows whose stratum is missing. */
        NO_STRATUM,
        /** Rows whose cluster is missing. */
        NO_CLUSTER,
        /** Rows whose weight is missing, negative or infinite. */
        BAD_WEIGHT,
        /** Rows whose population size is missing or not positive. */
        BAD_POPULATION,
        /** Strata in which rows state different population sizes. */
        POPULATION_VARIES,
        /** Strata from which more units were drawn than there are. */
        OVERSAMPLED,
        /** Strata from which one unit of several was drawn. */
        SINGLETON,
        /** Rows that belong to no cell. */
        NO_CELL,
        /** Cells of the population in which nobody was sampled, or nobody answered: merge them. */
        EMPTY_CELL,
        /** Cells in the sample for which no total, or no positive one, is given. */
        UNKNOWN_CELL,
        /** Margins whose totals have different sums. */
        MARGINS_DISAGREE,
        /** Margins that were not met in the rounds allowed. */
        NOT_CONVERGED
    }

    private final Kind kind;
    private final List<String> places;

    DesignFault(Kind kind, List<String> places) {
        super(kind + ": " + String.join(", ", places));
        this.kind = kind;
        this.places = List.copyOf(places);
    }

    public Kind kind() {
        return kind;
    }

    public List<String> places() {
        return places;
    }

    /** Refuses when there is anything to refuse. */
    static void unlessEmpty(Kind kind, List<String> places) {
        if (!places.isEmpty()) {
            throw new DesignFault(kind, places);
        }
    }
}
