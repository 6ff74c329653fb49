package org.duxue.evaluation.appraisal.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Appraisement;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.Mark;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.RedLine;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.formula.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What one case shows.
 *
 * @param strengths settled points at their best, the heaviest first
 * @param gaps settled points in the lower half of the scale, the most lost first
 * @param causes for gaps that facts are linked to
 */
public record Diagnosis(List<Reading> strengths, List<Reading> gaps, List<Cause> causes, Lift lift) {
    public Diagnosis {
        strengths = List.copyOf(strengths);
        gaps = List.copyOf(gaps);
        causes = List.copyOf(causes);
    }

    public static Diagnosis of(Appraiser appraiser, Facts facts, EvaluationOptions options, CaseMarks marks) {
        return new Reader(appraiser, facts, options, marks).read();
    }

    /** The share below which a point is a gap: that of the last step of the better half. */
    public static Rational fair(Appraisal scheme) {
        var steps = scheme.scale().steps();
        return Rational.of(steps.get(Math.max(0, steps.size() / 2 - 1)).share());
    }

    private record Reader(Appraiser appraiser, Facts facts, EvaluationOptions options, CaseMarks marks) {
        Diagnosis read() {
            Appraisement appraisement = appraiser.appraise(facts, options, List.of(marks));
            Appraised result = appraisement.of(marks.code());
            List<Reading> settled = readings(result);
            Rational best =
                    Rational.of(appraiser.scheme().scale().steps().getFirst().share());
            Rational fair = fair(appraiser.scheme());
            List<Reading> strengths = settled.stream()
                    .filter(r -> r.result().share().low().compareTo(best) >= 0)
                    .sorted(Comparator.comparing((Reading r) -> r.result().weight())
                            .reversed())
                    .toList();
            List<Reading> gaps = settled.stream()
                    .filter(r -> r.result().share().low().compareTo(fair) < 0)
                    .sorted(Comparator.comparing(Reading::lost).reversed())
                    .toList();
            List<Cause> causes = new Causes(appraiser.scheme(), appraisement, facts, settled, gaps).of(marks.code());
            return new Diagnosis(strengths, gaps, causes, lift(result));
        }

        private List<Reading> readings(Appraised result) {
            Map<String, PointResult> byId = new HashMap<>();
            result.points().forEach(p -> byId.put(p.point(), p));
            List<Reading> found = new ArrayList<>();
            for (Domain domain : appraiser.scheme().domains()) {
                for (KeyIndicator indicator : domain.indicators()) {
                    for (Point point : indicator.points()) {
                        PointResult now = java.util.Objects.requireNonNull(byId.get(point.id()));
                        boolean known =
                                now.state() == PointResult.State.RATED || now.state() == PointResult.State.COMPUTED;
                        if (known && now.weight().signum() > 0) {
                            found.add(new Reading(domain, point, now));
                        }
                    }
                }
            }
            return found;
        }

        private Lift lift(Appraised result) {
            LiftSearch search = new LiftSearch(appraiser.scheme(), result);
            List<Lift.Step> levers = search.levers();
            List<Grade> grades = appraiser.scheme().grades();
            String grade = result.grade().orElse(null);
            if (grade == null) {
                return new Lift(null, null, Lift.Blocked.UNSETTLED, List.of(), null, List.of(), null, levers);
            }
            int at = index(grade);
            List<String> capping = capping(at);
            String without = marks.struck().isEmpty()
                    ? null
                    : appraise(new CaseMarks(marks.code(), marks.marks(), marks.agreed(), Map.of()))
                            .grade()
                            .orElse(null);
            if (at == 0) {
                return new Lift(grade, null, Lift.Blocked.TOP, List.of(), null, List.of(), without, levers);
            }
            Grade next = grades.get(at - 1);
            if (!capping.isEmpty()) {
                return new Lift(grade, next.id(), Lift.Blocked.RED_LINE, List.of(), null, capping, without, levers);
            }
            for (int most : new int[] {1, appraiser.scheme().scale().steps().size()}) {
                Optional<List<Lift.Step>> found = search.toward(next, most);
                if (found.isPresent()) {
                    Appraised raised = appraise(raised(found.get()));
                    if (raised.grade().filter(g -> index(g) <= at - 1).isPresent()) {
                        return new Lift(
                                grade, next.id(), null, found.get(), raised.total(), List.of(), without, levers);
                    }
                }
            }
            return new Lift(grade, next.id(), Lift.Blocked.UNREACHABLE, List.of(), null, List.of(), without, levers);
        }

        private Appraised appraise(CaseMarks other) {
            return appraiser.appraise(facts, options, List.of(other)).of(other.code());
        }

        private CaseMarks raised(List<Lift.Step> steps) {
            Map<String, Mark> agreed = new HashMap<>(marks.agreed());
            steps.forEach(step -> agreed.put(step.point().id(), new Mark("试算", finding(step.to()), "试算")));
            return new CaseMarks(marks.code(), marks.marks(), agreed, marks.struck());
        }

        private static Mark.Finding finding(@Nullable String to) {
            return to == null ? new Mark.Finding.Counted(Map.of()) : new Mark.Finding.Rated(to);
        }

        /** Struck lines that allow nothing better than the grade at this place. */
        private List<String> capping(int at) {
            Set<String> struck = new HashSet<>(marks.struck().keySet());
            return appraiser.scheme().redLines().stream()
                    .filter(line -> struck.contains(line.id()) && index(line.caps()) >= at)
                    .map(RedLine::id)
                    .toList();
        }

        private int index(String grade) {
            List<Grade> grades = appraiser.scheme().grades();
            for (int i = 0; i < grades.size(); i++) {
                if (grades.get(i).id().equals(grade)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(grade);
        }
    }
}
