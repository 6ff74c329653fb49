package org.duxue.evaluation.appraisal.diagnosis;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.evaluation.formula.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest set of points that reaches a grade. Sums are in {@code double} with a slack far below any weight; what
 * is found is tried with the engine, which decides.
 */
final class LiftSearch {
    private static final double SLACK = 1e-9;

    private final Appraisal scheme;
    private final Appraised result;
    private final Scale scale;

    LiftSearch(Appraisal scheme, Appraised result) {
        this.scheme = scheme;
        this.result = result;
        scale = scheme.scale();
    }

    /** One better step at each point that has one, the most gain first. */
    List<Lift.Step> levers() {
        List<Lift.Step> found = new ArrayList<>();
        each((domain, point, now) -> found.addAll(steps(domain, point, now, 1)));
        return found.stream()
                .sorted(Comparator.comparing(Lift.Step::gain).reversed())
                .toList();
    }

    /** The smallest set that reaches the grade when every point moves by at most so many steps. */
    Optional<List<Lift.Step>> toward(Grade grade, int most) {
        List<Integer> needs = grade.counts().stream().map(this::need).toList();
        List<List<List<LiftMove>>> byDomain = new ArrayList<>();
        scheme.domains().forEach(_ -> byDomain.add(new ArrayList<>()));
        each((domain, point, now) -> {
            List<LiftMove> ways = steps(domain, point, now, most).stream()
                    .map(step -> new LiftMove(step, step.gain().toDouble(), effects(grade, step)))
                    .toList();
            if (!ways.isEmpty()) {
                byDomain.get(scheme.domains().indexOf(domain)).add(ways);
            }
        });
        LiftGrid.Effects effects = range(
                needs,
                byDomain.stream().flatMap(List::stream).flatMap(List::stream).toList());
        LiftGrid whole = LiftGrid.empty(effects);
        for (int d = 0; d < byDomain.size(); d++) {
            LiftGrid own = LiftGrid.empty(effects);
            for (List<LiftMove> ways : byDomain.get(d)) {
                own = own.with(ways);
            }
            whole = whole.joined(own.gaining(domainNeed(grade, d) - SLACK));
        }
        double total = grade.total() == null
                ? Double.NEGATIVE_INFINITY
                : Rational.of(grade.total()).minus(result.total().low()).toDouble();
        return whole.smallest(total - SLACK, needs)
                .map(moves -> moves.stream().map(LiftMove::step).toList());
    }

    private double domainNeed(Grade grade, int domain) {
        Appraised.Node node = result.domains().get(domain);
        if (grade.eachDomain() == null || node.weight().signum() == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return Rational.of(grade.eachDomain().movePointLeft(2))
                .times(node.weight())
                .minus(node.earned().low())
                .toDouble();
    }

    /** How many points must still enter the count's steps, or leave them where it sets a limit. */
    private int need(Grade.Count count) {
        List<PointResult> rated =
                result.points().stream().filter(p -> !p.steps().isEmpty()).toList();
        long now =
                rated.stream().filter(p -> count.steps().containsAll(p.steps())).count();
        var limit = count.percent()
                ? count.limit().movePointLeft(2).multiply(java.math.BigDecimal.valueOf(rated.size()))
                : count.limit();
        return count.least()
                ? limit.setScale(0, RoundingMode.CEILING).intValueExact() - (int) now
                : (int) now - limit.setScale(0, RoundingMode.FLOOR).intValueExact();
    }

    private static List<Integer> effects(Grade grade, Lift.Step step) {
        return grade.counts().stream()
                .map(count -> {
                    int change = inside(count, step.to()) - inside(count, step.from());
                    return count.least() ? change : -change;
                })
                .toList();
    }

    private static int inside(Grade.Count count, @Nullable String step) {
        return step != null && count.steps().contains(step) ? 1 : 0;
    }

    private static LiftGrid.Effects range(List<Integer> needs, List<LiftMove> moves) {
        List<Integer> low = new ArrayList<>();
        List<Integer> high = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            int count = i;
            int against =
                    (int) moves.stream().filter(m -> m.effects().get(count) < 0).count();
            int with =
                    (int) moves.stream().filter(m -> m.effects().get(count) > 0).count();
            low.add(-against);
            high.add(against > 0 ? with : Math.clamp(needs.get(i), 0, with));
        }
        return new LiftGrid.Effects(low, high);
    }

    private interface Visit {
        void at(Domain domain, Point point, PointResult now);
    }

    private void each(Visit visit) {
        var results = result.points().iterator();
        for (Domain domain : scheme.domains()) {
            for (KeyIndicator indicator : domain.indicators()) {
                for (Point point : indicator.points()) {
                    visit.at(domain, point, results.next());
                }
            }
        }
    }

    private List<Lift.Step> steps(Domain domain, Point point, PointResult now, int most) {
        boolean settled = now.state() == PointResult.State.RATED || now.state() == PointResult.State.COMPUTED;
        if (!settled || now.weight().signum() == 0) {
            return List.of();
        }
        if (point.measure() instanceof Measure.Deductions) {
            Rational gain = now.weight().minus(now.earned().low());
            return gain.signum() > 0 ? List.of(new Lift.Step(domain, point, null, null, gain)) : List.of();
        }
        String from = now.steps().getFirst();
        int rank = scale.rank(from).orElseThrow();
        List<Lift.Step> found = new ArrayList<>();
        for (int better = rank - 1; better >= Math.max(0, rank - most); better--) {
            Scale.Step to = scale.steps().get(better);
            Rational gain = Rational.of(to.share()).minus(now.share().low()).times(now.weight());
            found.add(new Lift.Step(domain, point, from, to.id(), gain));
        }
        return found;
    }
}
