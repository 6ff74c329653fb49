package org.duxue.evaluation.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.duxue.evaluation.engine.Answer.Unknown;
import org.duxue.evaluation.resolve.Node;
import org.duxue.evaluation.resolve.Node.Field;
import org.duxue.evaluation.result.Trace;
import org.jspecify.annotations.Nullable;

/** Explains a formula for one school or district: written in words, written in numbers, and every fact under it. */
public final class FormulaTrace {
    private final Frame frame;
    private final int i;

    private FormulaTrace(Frame frame, int i) {
        this.frame = frame;
        this.i = i;
    }

    /** The tree of a formula; {@code label} says what it is. */
    public static Trace of(String label, Node node, Frame frame, int i) {
        return of(label, node, frame, i, "");
    }

    /** The same, told in a unit that was declared for it, such as 人/百人 for what is a mere share to the algebra of units. */
    public static Trace of(String label, Node node, Frame frame, int i, String unit) {
        FormulaTrace trace = new FormulaTrace(frame, i);
        Answer answer = Exact.of(node, frame, i);
        return new Trace(
                answer instanceof Unknown ? "missing" : "formula",
                label + "：" + node.words(),
                trace.numeric(node),
                value(answer),
                answer instanceof Answer.Amount a && !unit.isEmpty()
                        ? short9(a.value().toDouble()) + " " + unit
                        : display(answer, node),
                null,
                null,
                trace.leaves(node));
    }

    /** A number with no more digits than it needs. */
    public static String plain(double value) {
        if (Double.isNaN(value)) {
            return "—";
        }
        return Double.isInfinite(value)
                ? String.valueOf(value)
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    static @Nullable Double value(Answer answer) {
        return switch (answer) {
            case Answer.Amount a -> a.value().toDouble();
            case Answer.Truth t -> t.value() ? 1.0 : 0.0;
            case Answer.Words _, Answer.Values _, Unknown _ -> null;
        };
    }

    static String display(Answer answer, Node node) {
        return switch (answer) {
            case Answer.Amount a -> {
                String symbol = node.unit().any() ? "" : node.unit().symbol();
                yield short9(a.value().toDouble()) + (symbol.isEmpty() || symbol.equals("无单位") ? "" : " " + symbol);
            }
            case Answer.Truth t -> t.value() ? "是" : "否";
            case Answer.Words w -> w.value();
            case Answer.Values v ->
                v.values().stream().map(r -> plain(r.toDouble())).collect(Collectors.joining("、"));
            case Unknown u -> u.reason();
        };
    }

    /** At most nine digits, for reading; the full number stands in the trace's value. */
    static String short9(double value) {
        return new BigDecimal(value)
                .round(new MathContext(9))
                .stripTrailingZeros()
                .toPlainString();
    }

    private List<Trace> leaves(Node node) {
        SequencedSet<Node> found = new LinkedHashSet<>();
        collect(node, found);
        return found.stream().map(this::leaf).toList();
    }

    private void collect(Node node, SequencedSet<Node> into) {
        switch (node) {
            case Node.Constant _, Node.TruthConstant _, Node.TextConstant _ -> {}
            case Node.Param _, Field _, Node.Aggregate _, Node.Meeting _, Node.OrZero _ -> into.add(node);
            case Node.Negate n -> collect(n.of(), into);
            case Node.Arithmetic a -> collect(a.left(), a.right(), into);
            case Node.Comparison c -> collect(c.left(), c.right(), into);
            case Node.SameText s -> collect(s.left(), s.right(), into);
            case Node.Both b -> collect(b.left(), b.right(), into);
            case Node.Either e -> collect(e.left(), e.right(), into);
            case Node.Not n -> collect(n.of(), into);
            case Node.Extremum e -> e.of().forEach(n -> collect(n, into));
            case Node.Whole w -> collect(w.of(), into);
            case Node.Absolute a -> collect(a.of(), into);
            case Node.Choice c -> {
                collect(c.when(), into);
                collect(c.then(), c.otherwise(), into);
            }
            case Node.Conversion c -> collect(c.of(), into);
            case Node.Known k -> collect(k.of(), into);
            case Node.OfList l -> {
                collect(l.list(), into);
                if (l.bound() != null) {
                    collect(Objects.requireNonNull(l.bound()), into);
                }
            }
        }
    }

    private void collect(Node a, Node b, SequencedSet<Node> into) {
        collect(a, into);
        collect(b, into);
    }

    private Trace leaf(Node node) {
        return switch (node) {
            case Node.Param p ->
                new Trace(
                        "parameter",
                        p.parameter().name(),
                        null,
                        frame.parameters[p.index()],
                        plain(frame.parameters[p.index()]) + " " + p.parameter().unit(),
                        p.parameter().clause(),
                        null,
                        List.of());
            case Field f -> new FactTrace(frame, i).field(f);
            case Node.OrZero z -> orZero(z);
            case Node.Aggregate a -> aggregate(a);
            default -> simple("operation", node, List.of());
        };
    }

    private Trace simple(String kind, Node node, List<Trace> steps) {
        Answer answer = Exact.of(node, frame, i);
        return new Trace(
                answer instanceof Unknown ? "missing" : kind,
                node.words(),
                null,
                value(answer),
                display(answer, node),
                null,
                null,
                steps);
    }

    private Trace orZero(Node.OrZero node) {
        boolean blank = Exact.of(node.of(), frame, i) instanceof Unknown;
        Trace inner = leaves(node.of()).stream().findFirst().orElseGet(() -> simple("operation", node.of(), List.of()));
        return new Trace(
                "operation",
                node.words(),
                null,
                value(Exact.of(node, frame, i)),
                display(Exact.of(node, frame, i), node) + (blank ? "（没有填报，按 0 计）" : ""),
                null,
                null,
                List.of(inner));
    }

    private Trace aggregate(Node.Aggregate node) {
        Members members = Members.of(node, frame, i);
        List<Trace> steps = new ArrayList<>();
        for (int k = 0; k < members.size(); k++) {
            Node body = Objects.requireNonNull(node.bodies().get(members.stages[k]));
            String school = frame.roster.names[members.schools[k]];
            String subject = node.span() == Node.Span.SCHOOLS_OF_DISTRICT
                    ? school
                    : frame.roster.rules.stages().get(members.stages[k]).partOf(school);
            steps.add(of(subject, body, frame, members.schools[k]));
        }
        return simple("operation", node, steps);
    }

    /** The formula with numbers in the place of names. */
    private String numeric(Node node) {
        return switch (node) {
            case Node.Negate n -> "−" + bracketed(n.of());
            case Node.Arithmetic a ->
                (a.bareLeft() ? numeric(a.left()) : bracketed(a.left())) + " " + a.op().sign() + " "
                        + bracketed(a.right());
            case Node.Comparison c -> numeric(c.left()) + " " + c.op().sign() + " " + numeric(c.right());
            case Node.SameText s -> numeric(s.left()) + (s.same() ? " = " : " ≠ ") + numeric(s.right());
            case Node.Both b -> bracketed(b.left()) + " 且 " + bracketed(b.right());
            case Node.Either e -> bracketed(e.left()) + " 或 " + bracketed(e.right());
            case Node.Not n -> "非 " + bracketed(n.of());
            case Node.Whole w -> (w.up() ? "向上取整(" : "向下取整(") + numeric(w.of()) + ")";
            case Node.Conversion c -> "换算(" + numeric(c.of()) + ", " + c.symbol() + ")";
            case Node.Extremum e ->
                e.of().stream().map(this::numeric).collect(Collectors.joining(", ", e.greatest() ? "最大(" : "最小(", ")"));
            case Node.Constant _, Node.TruthConstant _, Node.TextConstant _ -> node.words();
            case Node.Param _,
                    Field _,
                    Node.Absolute _,
                    Node.Choice _,
                    Node.OrZero _,
                    Node.Known _,
                    Node.OfList _,
                    Node.Aggregate _,
                    Node.Meeting _ -> atom(node);
        };
    }

    private String atom(Node node) {
        return switch (Exact.of(node, frame, i)) {
            case Answer.Amount a -> short9(a.value().toDouble());
            case Answer.Truth t -> t.value() ? "是" : "否";
            case Answer.Words w -> "“" + w.value() + "”";
            case Answer.Values _ -> node.words();
            case Unknown _ -> "〔缺〕";
        };
    }

    private String bracketed(Node node) {
        boolean compound = node instanceof Node.Arithmetic || node instanceof Node.Both || node instanceof Node.Either;
        return compound ? "(" + numeric(node) + ")" : numeric(node);
    }
}
