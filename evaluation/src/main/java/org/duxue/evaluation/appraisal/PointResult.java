package org.duxue.evaluation.appraisal;

import java.util.List;
import org.duxue.evaluation.formula.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What came of one observation point in one case.
 *
 * @param weight points of 100 that it carries in this case, after those that do not apply gave theirs to their siblings
 * @param share which part of the weight was earned, from 0 to 1
 * @param steps the steps it may stand at, best first: one when it is settled, none where steps are not used
 * @param value the computed value of a point measured from facts, or null
 * @param reason why it is open, or null
 */
public record PointResult(
        String point,
        State state,
        Rational weight,
        Span share,
        List<String> steps,
        @Nullable Double value,
        @Nullable String reason) {
    public PointResult {
        steps = List.copyOf(steps);
    }

    /** How far a point is. */
    public enum State {
        /** Reviewers' marks agree. */
        RATED,
        /** Computed from facts. */
        COMPUTED,
        /** Nobody has marked it, or fewer than the scheme asks for. */
        OPEN,
        /** Marks lie too far apart; the team must agree. */
        DISPUTED,
        /** A fact is missing. */
        MISSING,
        /** It does not concern this unit. */
        NOT_APPLICABLE
    }

    /** Points of 100. */
    public Span earned() {
        return share.times(weight);
    }

    PointResult weighing(Rational points) {
        return new PointResult(point, state, points, share, steps, value, reason);
    }
}
