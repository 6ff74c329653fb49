package org.duxue.statistics.rating;

import java.util.List;

/** The scores given do not allow severity to be told. Says why, and for a design in pieces which pieces. */
public final class CannotRate extends RuntimeException {
    /** Why not. */
    public enum Reason {
        /** No row is complete. */
        NO_SCORES,
        /** The design falls into subsets that share no subject, rater or item with one another. */
        DISCONNECTED,
        /** The design falls into subsets once raters and items with nothing but extreme scores are set aside. */
        DISCONNECTED_WITHOUT_EXTREMES,
        /** Levels of rater and item always move together, so that their parts cannot be told apart. */
        CONFOUNDED,
        /** Every score is the same, or every rater or item gave nothing but extreme scores. */
        NO_VARIATION,
        /** More different scores than a model of categories should have. */
        TOO_MANY_CATEGORIES,
        /** Too few subjects, scores or periods for what was asked. */
        TOO_FEW
    }

    private final Reason reason;
    private final transient List<Connectivity.Subset> subsets;

    public CannotRate(Reason reason, String message) {
        this(reason, message, List.of());
    }

    public CannotRate(Reason reason, String message, List<Connectivity.Subset> subsets) {
        super(message);
        this.reason = reason;
        this.subsets = List.copyOf(subsets);
    }

    public Reason reason() {
        return reason;
    }

    /** The pieces, largest first, when the design falls apart; otherwise empty. */
    public List<Connectivity.Subset> subsets() {
        return subsets;
    }
}
