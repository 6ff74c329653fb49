package org.duxue.evaluation.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.RedLine;
import org.duxue.evaluation.engine.FormulaTrace;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.resolve.Node;
import org.duxue.evaluation.result.Trace;
import org.jspecify.annotations.Nullable;

/** Explains the points and the grade of one case down to marks, reasons and facts. */
final class AppraisalTrace {
    private static final int DECIMALS = 2;

    private final Appraisal scheme;
    private final Formulas formulas;
    private final Frame frame;
    private final Appraised result;
    private final CaseMarks marks;

    AppraisalTrace(Appraisal scheme, Formulas formulas, Frame frame, Appraised result, CaseMarks marks) {
        this.scheme = scheme;
        this.formulas = formulas;
        this.frame = frame;
        this.result = result;
        this.marks = marks;
    }

    Trace of(String address) {
        if (address.equals("total")) {
            return total();
        }
        if (address.equals("grade")) {
            return grade();
        }
        for (Domain domain : scheme.domains()) {
            if (domain.id().equals(address)) {
                return domain(domain);
            }
            for (KeyIndicator indicator : domain.indicators()) {
                if (indicator.id().equals(address)) {
                    return indicator(indicator);
                }
                for (Point point : indicator.points()) {
                    if (point.id().equals(address)) {
                        return point(point);
                    }
                }
            }
        }
        throw new NoSuchElementException("no node " + address);
    }

    private Trace grade() {
        List<Trace> steps = new ArrayList<>();
        for (RedLine line : scheme.redLines()) {
            String reason = marks.struck().get(line.id());
            if (reason != null) {
                steps.add(
                        leaf("red-line", line.name() + "：最高为“" + gradeName(line.caps()) + "”", reason, line.clause()));
            }
        }
        scheme.grades()
                .forEach(g -> steps.add(leaf(
                        "rule",
                        g.name() + "：" + conditions(g),
                        result.grades().contains(g.id()) ? "可能" : "不符合",
                        null)));
        steps.add(total());
        String display = result.grades().stream().map(this::gradeName).collect(Collectors.joining("或"));
        return new Trace("verdict", "等次", null, null, display, null, null, steps);
    }

    private String conditions(Grade grade) {
        List<String> words = new ArrayList<>();
        if (grade.total() != null) {
            words.add("总分不低于 " + grade.total().toPlainString());
        }
        if (grade.eachDomain() != null) {
            words.add("各领域得分率不低于 " + grade.eachDomain().toPlainString() + "%");
        }
        for (Grade.Count count : grade.counts()) {
            String steps = count.steps().stream()
                    .map(id -> scheme.scale().step(id).orElseThrow().name())
                    .collect(Collectors.joining("、"));
            words.add(steps
                    + (count.least() ? "不少于 " : "不多于 ")
                    + count.limit().toPlainString()
                    + (count.percent() ? "%" : " 项"));
        }
        return words.isEmpty() ? "其余" : String.join("，", words);
    }

    private Trace total() {
        return node(
                "总分",
                Rational.of(100),
                result.total(),
                null,
                scheme.domains().stream().map(this::domain).toList());
    }

    private Trace domain(Domain domain) {
        Appraised.Node node = node(result.domains(), domain.id());
        return node(
                domain.name(),
                node.weight(),
                node.earned(),
                domain.clause(),
                domain.indicators().stream().map(this::indicator).toList());
    }

    private Trace indicator(KeyIndicator indicator) {
        Appraised.Node node = node(result.indicators(), indicator.id());
        return node(
                indicator.name(),
                node.weight(),
                node.earned(),
                null,
                indicator.points().stream().map(this::point).toList());
    }

    private static Appraised.Node node(List<Appraised.Node> nodes, String id) {
        return nodes.stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow();
    }

    private static Trace node(String name, Rational weight, Span earned, @Nullable Clause clause, List<Trace> steps) {
        String sum = steps.stream().map(Trace::display).collect(Collectors.joining(" + "));
        return new Trace(
                "score",
                name + "（满分 " + Span.print(weight, DECIMALS) + "）",
                sum,
                earned.settled() ? earned.low().toDouble() : null,
                earned.print(DECIMALS),
                clause,
                null,
                steps);
    }

    private Trace point(Point point) {
        PointResult found = result.points().stream()
                .filter(p -> p.point().equals(point.id()))
                .findFirst()
                .orElseThrow();
        Span earned = found.earned();
        String formula =
                Span.print(found.weight(), DECIMALS) + " × " + found.share().print(DECIMALS);
        List<Trace> steps = new ArrayList<>();
        int row = frame.roster().schoolOf(marks.code());
        Node value = formulas.value(point);
        if (value != null && row >= 0 && point.measure() instanceof Measure.Bands bands) {
            steps.add(FormulaTrace.of("数值", value, frame, row, bands.unit()));
            bands.thresholds()
                    .forEach((id, limit) -> steps.add(leaf(
                            "band",
                            stepName(id) + (bands.higherIsBetter() ? " ≥ " : " ≤ "),
                            limit.toPlainString() + " " + bands.unit(),
                            null)));
        }
        Node condition = formulas.condition(point);
        if (condition != null && row >= 0) {
            steps.add(FormulaTrace.of("适用条件", condition, frame, row));
        }
        marks.marks().getOrDefault(point.id(), List.of()).forEach(mark -> steps.add(mark("评定", mark)));
        Mark agreed = marks.agreed().get(point.id());
        if (agreed != null) {
            steps.add(mark("商定", agreed));
        }
        if (found.reason() != null) {
            steps.add(leaf("missing", "未定", found.reason(), null));
        }
        return new Trace(
                "score",
                point.name(),
                formula,
                earned.settled() ? earned.low().toDouble() : null,
                earned.print(DECIMALS),
                point.clause(),
                null,
                steps);
    }

    private Trace mark(String what, Mark mark) {
        String found = switch (mark.finding()) {
            case Finding.Rated(String step) -> stepName(step);
            case Finding.Counted(Map<String, Integer> times) ->
                times.isEmpty()
                        ? "无扣分"
                        : times.entrySet().stream()
                                .map(e -> e.getKey() + " × " + e.getValue())
                                .collect(Collectors.joining("、"));
            case Finding.Inapplicable _ -> "不适用";
        };
        String display = mark.reason().isBlank() ? found : found + "：" + mark.reason();
        List<Trace> cited = mark.cited().stream()
                .map(one -> new Trace(
                        "evidence",
                        "佐证",
                        null,
                        null,
                        one.name(),
                        null,
                        new Provenance(one.name(), one.id(), null, null),
                        List.of()))
                .toList();
        return new Trace("mark", what + "（" + mark.rater() + "）", null, null, display, null, null, cited);
    }

    private static Trace leaf(String kind, String label, String display, @Nullable Clause clause) {
        return new Trace(kind, label, null, null, display, clause, null, List.of());
    }

    private String stepName(String id) {
        return scheme.scale().step(id).map(s -> s.name()).orElse(id);
    }

    private String gradeName(String id) {
        return scheme.grades().stream()
                .filter(g -> g.id().equals(id))
                .map(Grade::name)
                .findFirst()
                .orElse(id);
    }
}
