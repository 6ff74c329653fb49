package org.duxue.work.collection.answering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.Mark;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Point.Ask;
import org.duxue.work.collection.CollectionProblem;

/** The points of a scheme that are asked of the unit, and whether a finding fits one. */
public final class AskedPoint {
    private AskedPoint() {}

    public static List<Point> of(Appraisal scheme) {
        return scheme.points().filter(point -> point.ask() == Ask.UNIT).toList();
    }

    /** @throws org.duxue.ground.shared.Problem when the unit is not asked there */
    public static Point find(Appraisal scheme, String id) {
        return scheme.points()
                .filter(point -> point.id().equals(id) && point.ask() == Ask.UNIT)
                .findFirst()
                .orElseThrow(() -> CollectionProblem.POINT_UNKNOWN.with("point", id));
    }

    /** The domain a point stands in. */
    public static Optional<Domain> domain(Appraisal scheme, String point) {
        return scheme.domains().stream()
                .filter(domain -> domain.indicators().stream()
                        .flatMap(indicator -> indicator.points().stream())
                        .anyMatch(one -> one.id().equals(point)))
                .findFirst();
    }

    /** Refuses a step or deduction that the scheme has not; a missing reason is no fault while one is still writing. */
    static void fits(Appraiser appraiser, String unit, String point, Finding finding) {
        Mark mark = new Mark(unit, finding, "自评");
        CaseMarks marks = new CaseMarks(unit, Map.of(point, List.of(mark)), Map.of(), Map.of());
        appraiser.faults(marks).stream().findFirst().ifPresent(fault -> {
            throw CollectionProblem.FINDING_UNFIT.with("point", point).and("reason", fault.message());
        });
    }
}
