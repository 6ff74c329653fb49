package org.duxue.evaluation.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.RedLine;
import org.duxue.evaluation.formula.Rational;

/**
 * Which grades a case may still get. A condition surely holds when it holds however the open points end, and possibly
 * holds when some end of them fulfils it; conditions are looked at one by one, so a grade is never called certain too early.
 */
final class Grading {
    private final Appraisal scheme;
    private final Span total;
    private final List<Appraised.Node> domains;
    private final List<PointResult> rated;

    Grading(Appraisal scheme, Span total, List<Appraised.Node> domains, List<PointResult> points) {
        this.scheme = scheme;
        this.total = total;
        this.domains = domains;
        this.rated = points.stream().filter(p -> !p.steps().isEmpty()).toList();
    }

    List<String> possible(Set<String> struck) {
        List<String> possible = new ArrayList<>();
        for (int i = cap(struck); i < scheme.grades().size(); i++) {
            Grade grade = scheme.grades().get(i);
            if (holds(grade, false)) {
                possible.add(grade.id());
            }
            if (holds(grade, true)) {
                break;
            }
        }
        return possible;
    }

    private int cap(Set<String> struck) {
        int best = 0;
        for (RedLine line : scheme.redLines()) {
            for (int i = 0; struck.contains(line.id()) && i < scheme.grades().size(); i++) {
                best = scheme.grades().get(i).id().equals(line.caps()) ? Math.max(best, i) : best;
            }
        }
        return best;
    }

    private boolean holds(Grade grade, boolean surely) {
        return reaches(total, grade.total(), surely)
                && domains.stream()
                        .flatMap(d -> d.rate().stream())
                        .allMatch(rate -> reaches(rate, grade.eachDomain(), surely))
                && grade.counts().stream().allMatch(count -> holds(count, surely));
    }

    private static boolean reaches(Span amount, @org.jspecify.annotations.Nullable BigDecimal needed, boolean surely) {
        return needed == null || (surely ? amount.low() : amount.high()).compareTo(Rational.of(needed)) >= 0;
    }

    private boolean holds(Grade.Count count, boolean surely) {
        long certain =
                rated.stream().filter(p -> count.steps().containsAll(p.steps())).count();
        long thinkable = rated.stream()
                .filter(p -> p.steps().stream().anyMatch(count.steps()::contains))
                .count();
        Rational limit = Rational.of(count.limit());
        if (count.percent()) {
            limit = limit.times(Rational.of(rated.size())).over(Rational.of(100));
        }
        return count.least()
                ? Rational.of(surely ? certain : thinkable).compareTo(limit) >= 0
                : Rational.of(surely ? thinkable : certain).compareTo(limit) <= 0;
    }
}
