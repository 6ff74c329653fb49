package org.duxue.evaluation.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.evaluation.formula.Rational;

/**
 * The result of one case: limits wherever something is still open, one amount where nothing is.
 *
 * @param total points of 100
 * @param domains in the order of the scheme
 * @param indicators in the order of the scheme
 * @param points in the order of the scheme
 * @param struck red lines that were crossed, with the reason
 * @param grades the grades that are still possible, best first; one when the grade is certain
 */
public record Appraised(
        String code,
        Span total,
        List<Node> domains,
        List<Node> indicators,
        List<PointResult> points,
        Map<String, String> struck,
        List<String> grades) {
    public Appraised {
        domains = List.copyOf(domains);
        indicators = List.copyOf(indicators);
        points = List.copyOf(points);
        struck = Map.copyOf(struck);
        grades = List.copyOf(grades);
    }

    /**
     * A node above the points.
     *
     * @param weight points of 100 that it carries in this case; zero when nothing below it applies
     * @param earned points of 100
     */
    public record Node(String id, Rational weight, Span earned) {
        /** Earned in per cent of the weight; nothing where the weight is zero. */
        public Optional<Span> rate() {
            return weight.signum() == 0
                    ? Optional.empty()
                    : Optional.of(earned.times(Rational.of(100).over(weight)));
        }
    }

    /** The grade, once nothing that is open can change it. */
    public Optional<String> grade() {
        return grades.size() == 1 ? Optional.of(grades.getFirst()) : Optional.empty();
    }

    /** Points that need somebody: open, disputed or short of a fact. */
    public List<PointResult> unsettled() {
        return points.stream()
                .filter(p -> switch (p.state()) {
                    case OPEN, DISPUTED, MISSING -> true;
                    case RATED, COMPUTED, NOT_APPLICABLE -> false;
                })
                .toList();
    }
}
