package org.duxue.evaluation.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.PointResult.State;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.evaluation.formula.Rational;
import org.jspecify.annotations.Nullable;

/** Several reviewers' marks at one point become one result, or a question to the team. */
final class Merging {
    private static final Rational ANY_HIGH = Rational.ONE;
    private final Scale scale;
    private final Review review;

    Merging(Appraisal scheme) {
        scale = scheme.scale();
        review = scheme.review();
    }

    PointResult of(Point point, List<Mark> marks, @Nullable Mark agreed) {
        if (agreed != null) {
            return settled(point, List.of(agreed.finding()));
        }
        if (marks.size() < review.raters()) {
            String reason = marks.isEmpty() ? "尚未评定" : "只有 " + marks.size() + " 人评定，须 " + review.raters() + " 人";
            return open(point, State.OPEN, reason);
        }
        List<Finding> findings = marks.stream().map(Mark::finding).toList();
        return apart(findings) ? disputed(point, findings) : settled(point, findings);
    }

    /** Whether some say that the point does not concern the unit and others rate it, or steps lie too far apart. */
    private boolean apart(List<Finding> findings) {
        long inapplicable =
                findings.stream().filter(Finding.Inapplicable.class::isInstance).count();
        if (inapplicable > 0 && inapplicable < findings.size()) {
            return true;
        }
        var ranks = findings.stream().mapMultiToInt((finding, sink) -> {
            if (finding instanceof Finding.Rated rated) {
                sink.accept(rank(rated));
            }
        });
        var summary = ranks.summaryStatistics();
        return summary.getCount() > 1 && summary.getMax() - summary.getMin() > review.apart();
    }

    private PointResult settled(Point point, List<Finding> findings) {
        if (findings.getFirst() instanceof Finding.Inapplicable) {
            return new PointResult(
                    point.id(), State.NOT_APPLICABLE, Rational.ZERO, Span.NONE, List.of(), null, "评定为不适用");
        }
        Rational share = merged(findings.stream().map(f -> share(point, f)).toList());
        return new PointResult(
                point.id(), State.RATED, Rational.ZERO, Span.of(share), nearest(point, share), null, null);
    }

    private PointResult disputed(Point point, List<Finding> findings) {
        if (findings.stream().anyMatch(Finding.Inapplicable.class::isInstance)) {
            return open(point, State.DISPUTED, "是否适用，意见不一，须集体商定");
        }
        List<Rational> shares =
                findings.stream().map(f -> share(point, f)).sorted().toList();
        int best =
                findings.stream().mapToInt(f -> rank((Finding.Rated) f)).min().orElseThrow();
        int worst =
                findings.stream().mapToInt(f -> rank((Finding.Rated) f)).max().orElseThrow();
        List<String> between = scale.steps().subList(best, worst + 1).stream()
                .map(Scale.Step::id)
                .toList();
        return new PointResult(
                point.id(),
                State.DISPUTED,
                Rational.ZERO,
                new Span(shares.getFirst(), shares.getLast()),
                between,
                null,
                "评定相差 " + (worst - best) + " 级，须集体商定");
    }

    /** A point of which nothing is known yet: anything from nothing to all may be earned. */
    PointResult open(Point point, State state, String reason) {
        boolean stepped = !(point.measure() instanceof Measure.Deductions);
        Rational low = stepped
                ? scale.steps().stream()
                        .map(s -> Rational.of(s.share()))
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                : Rational.ZERO;
        Rational high = stepped
                ? scale.steps().stream()
                        .map(s -> Rational.of(s.share()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                : ANY_HIGH;
        List<String> steps =
                stepped ? scale.steps().stream().map(Scale.Step::id).toList() : List.of();
        return new PointResult(point.id(), state, Rational.ZERO, new Span(low, high), steps, null, reason);
    }

    private Rational share(Point point, Finding finding) {
        return switch (finding) {
            case Finding.Rated rated ->
                Rational.of(scale.step(rated.step()).orElseThrow().share());
            case Finding.Counted counted -> left(point, counted.times());
            case Finding.Inapplicable _ -> Rational.ZERO;
        };
    }

    /** What deductions leave of the point: 1 − Σ times × share, not below nothing. */
    private static Rational left(Point point, Map<String, Integer> times) {
        List<Rational> lost = new ArrayList<>();
        if (point.measure() instanceof Measure.Deductions deductions) {
            deductions
                    .list()
                    .forEach(d -> lost.add(
                            Rational.of(d.share().movePointLeft(2)).times(Rational.of(times.getOrDefault(d.id(), 0)))));
        }
        Rational left = Rational.ONE.minus(Rational.sum(lost));
        return left.signum() < 0 ? Rational.ZERO : left;
    }

    private Rational merged(List<Rational> shares) {
        List<Rational> sorted = shares.stream().sorted().toList();
        return switch (review.merge()) {
            case LOWEST -> sorted.getFirst();
            case MEAN -> Rational.sum(sorted).over(Rational.of(sorted.size()));
            case MEDIAN -> {
                Rational lower = sorted.get((sorted.size() - 1) / 2);
                Rational upper = sorted.get(sorted.size() / 2);
                yield lower.plus(upper).times(Rational.of(new BigDecimal("0.5")));
            }
        };
    }

    /** The step a merged share counts as: the nearest, and of two equally near the lower one. */
    private List<String> nearest(Point point, Rational share) {
        if (point.measure() instanceof Measure.Deductions) {
            return List.of();
        }
        Scale.Step best = scale.steps().getFirst();
        for (Scale.Step step : scale.steps()) {
            Rational off = Rational.of(step.share()).minus(share).abs();
            if (off.compareTo(Rational.of(best.share()).minus(share).abs()) <= 0) {
                best = step;
            }
        }
        return List.of(best.id());
    }

    private int rank(Finding.Rated rated) {
        return scale.rank(rated.step()).orElseThrow();
    }
}
