package org.duxue.evaluation.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;
import org.duxue.evaluation.appraisal.PointResult.State;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.engine.Answer;
import org.duxue.evaluation.engine.Exact;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.resolve.Node;
import org.duxue.evaluation.result.Trace;

/** The results of many cases under one scheme, kept open so that every number of theirs can be explained. Immutable. */
public final class Appraisement {
    private static final Rational HUNDRED = Rational.of(100);

    private final Appraisal scheme;
    private final Formulas formulas;
    private final Frame frame;
    private final Merging merging;
    private final SequencedMap<String, CaseMarks> marks = new LinkedHashMap<>();
    private final SequencedMap<String, Appraised> results = new LinkedHashMap<>();

    Appraisement(Appraisal scheme, Formulas formulas, Frame frame, List<CaseMarks> cases) {
        this.scheme = scheme;
        this.formulas = formulas;
        this.frame = frame;
        merging = new Merging(scheme);
        for (CaseMarks one : cases) {
            if (marks.put(one.code(), one) != null) {
                throw new IllegalArgumentException("two cases of " + one.code());
            }
            results.put(one.code(), appraise(one));
        }
    }

    /** In the order of the cases. */
    public List<Appraised> results() {
        return List.copyOf(results.values());
    }

    /** @throws NoSuchElementException when there is no such case */
    public Appraised of(String code) {
        Appraised found = results.get(code);
        if (found == null) {
            throw new NoSuchElementException("no case of " + code);
        }
        return found;
    }

    /**
     * Explains a number of a case.
     *
     * @param address {@code total}, {@code grade}, or the id of a domain, key indicator or observation point
     * @throws NoSuchElementException when the scheme has no such node
     */
    public Trace trace(String code, String address) {
        CaseMarks given = marks.get(code);
        return new AppraisalTrace(scheme, formulas, frame, of(code), java.util.Objects.requireNonNull(given))
                .of(address);
    }

    private Appraised appraise(CaseMarks given) {
        Map<String, PointResult> raw = new HashMap<>();
        scheme.points().forEach(point -> raw.put(point.id(), point(point, given)));
        List<PointResult> points = new ArrayList<>();
        List<Appraised.Node> indicators = new ArrayList<>();
        List<Appraised.Node> domains = new ArrayList<>();
        Rational asked = Rational.sum(scheme.domains().stream()
                .filter(d -> d.indicators().stream().anyMatch(i -> applies(i, raw)))
                .map(d -> Rational.of(d.weight()))
                .toList());
        for (Domain domain : scheme.domains()) {
            boolean applies = domain.indicators().stream().anyMatch(i -> applies(i, raw));
            Rational weight =
                    applies ? HUNDRED.times(Rational.of(domain.weight())).over(asked) : Rational.ZERO;
            domains.add(domain(domain, weight, raw, indicators, points));
        }
        Span total = Span.sum(domains.stream().map(Appraised.Node::earned).toList());
        List<String> grades = new Grading(scheme, total, domains, points)
                .possible(given.struck().keySet());
        return new Appraised(given.code(), total, domains, indicators, points, given.struck(), grades);
    }

    private static Appraised.Node domain(
            Domain domain,
            Rational weight,
            Map<String, PointResult> raw,
            List<Appraised.Node> indicators,
            List<PointResult> points) {
        Rational asked = Rational.sum(domain.indicators().stream()
                .filter(i -> applies(i, raw))
                .map(i -> Rational.of(i.weight()))
                .toList());
        List<Span> earned = new ArrayList<>();
        for (KeyIndicator indicator : domain.indicators()) {
            Rational own = applies(indicator, raw)
                    ? weight.times(Rational.of(indicator.weight())).over(asked)
                    : Rational.ZERO;
            Appraised.Node node = indicator(indicator, own, raw, points);
            indicators.add(node);
            earned.add(node.earned());
        }
        return new Appraised.Node(domain.id(), weight, Span.sum(earned));
    }

    private static Appraised.Node indicator(
            KeyIndicator indicator, Rational weight, Map<String, PointResult> raw, List<PointResult> points) {
        Rational asked = Rational.sum(indicator.points().stream()
                .filter(p -> applies(p, raw))
                .map(p -> Rational.of(p.weight()))
                .toList());
        List<Span> earned = new ArrayList<>();
        for (Point point : indicator.points()) {
            Rational own = applies(point, raw)
                    ? weight.times(Rational.of(point.weight())).over(asked)
                    : Rational.ZERO;
            PointResult result = result(point, raw).weighing(own);
            points.add(result);
            earned.add(result.earned());
        }
        return new Appraised.Node(indicator.id(), weight, Span.sum(earned));
    }

    private static boolean applies(KeyIndicator indicator, Map<String, PointResult> raw) {
        return indicator.points().stream().anyMatch(p -> applies(p, raw));
    }

    private static boolean applies(Point point, Map<String, PointResult> raw) {
        return result(point, raw).state() != State.NOT_APPLICABLE;
    }

    private static PointResult result(Point point, Map<String, PointResult> raw) {
        return java.util.Objects.requireNonNull(raw.get(point.id()));
    }

    private PointResult point(Point point, CaseMarks given) {
        int row = frame.roster().schoolOf(given.code());
        Node condition = formulas.condition(point);
        if (condition != null) {
            switch (answer(condition, row)) {
                case Answer.Truth(boolean holds) -> {
                    if (!holds) {
                        return new PointResult(
                                point.id(),
                                State.NOT_APPLICABLE,
                                Rational.ZERO,
                                Span.NONE,
                                List.of(),
                                null,
                                "不适用：" + condition.words() + " 不成立");
                    }
                }
                case Answer.Unknown lack -> {
                    return merging.open(point, State.MISSING, "是否适用" + lack.reason());
                }
                default -> throw new IllegalStateException(point.id());
            }
        }
        Mark agreed = given.agreed().get(point.id());
        return point.measure() instanceof Measure.Bands bands && agreed == null
                ? computed(point, bands, row)
                : merging.of(point, given.marks().getOrDefault(point.id(), List.of()), agreed);
    }

    private Answer answer(Node node, int row) {
        return row < 0
                ? new Answer.Unknown(new java.util.LinkedHashSet<>(List.of(new Answer.Lack(null, "没有该单位的数据"))))
                : Exact.of(node, frame, row);
    }

    private PointResult computed(Point point, Measure.Bands bands, int row) {
        Node value = java.util.Objects.requireNonNull(formulas.value(point));
        return switch (answer(value, row)) {
            case Answer.Amount(Rational amount) -> {
                String step = step(bands, amount);
                Rational share = scheme.scale().steps().stream()
                        .filter(s -> s.id().equals(step))
                        .map(s -> Rational.of(s.share()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                yield new PointResult(
                        point.id(),
                        State.COMPUTED,
                        Rational.ZERO,
                        Span.of(share),
                        List.of(step),
                        amount.toDouble(),
                        null);
            }
            case Answer.Unknown lack -> merging.open(point, State.MISSING, lack.reason());
            default -> throw new IllegalStateException(point.id());
        };
    }

    /** The best step whose threshold the value reaches, unrounded; the last step of the scale when it reaches none. */
    private String step(Measure.Bands bands, Rational value) {
        for (var band : bands.thresholds().entrySet()) {
            int sign = value.compareTo(Rational.of(band.getValue()));
            if (bands.higherIsBetter() ? sign >= 0 : sign <= 0) {
                return band.getKey();
            }
        }
        return scheme.scale().steps().getLast().id();
    }
}
