package org.duxue.evaluation.appraisal.diagnosis;

import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.formula.Rational;
import org.jspecify.annotations.Nullable;

/** One observation point as a strength or as a gap. */
public record Reading(Domain domain, Point point, PointResult result) {
    /** The step it stands at, or null where steps are not used. */
    public @Nullable String step() {
        return result.steps().size() == 1 ? result.steps().getFirst() : null;
    }

    public Rational earned() {
        return result.earned().low();
    }

    /** Points of 100 that were there and were not earned. */
    public Rational lost() {
        return result.weight().minus(result.earned().low());
    }
}
