package org.duxue.judge.review.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.judge.review.ReviewedScheme;
import org.jspecify.annotations.Nullable;

/**
 * What the facts alone say of a case: which points they compute and which do not concern the unit.
 *
 * @param points by id, as they come out without any mark
 */
public record Ground(ReviewedScheme scheme, Map<String, PointResult> points) {
    public static Ground of(ReviewedScheme scheme, Appraised unmarked) {
        Map<String, PointResult> points = new LinkedHashMap<>();
        unmarked.points().forEach(point -> points.put(point.point(), point));
        return new Ground(scheme, points);
    }

    public PointResult of(String point) {
        return Objects.requireNonNull(points.get(point), point);
    }

    /** Whether people mark it. */
    public boolean markable(String point) {
        return !(scheme.place(point).point().measure() instanceof Measure.Bands)
                && of(point).state() != PointResult.State.NOT_APPLICABLE;
    }

    /** Whether a sheet lacks something without it: not where a fact must come before anybody can tell that it is asked. */
    public boolean needed(String point) {
        return markable(point) && of(point).state() != PointResult.State.MISSING;
    }

    /** Why it does not concern the unit, or null. */
    public @Nullable String inapplicable(String point) {
        PointResult found = of(point);
        return found.state() == PointResult.State.NOT_APPLICABLE ? found.reason() : null;
    }
}
