package org.duxue.evaluation.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.duxue.evaluation.engine.Answer.Unknown;
import org.duxue.evaluation.engine.Node.Field;
import org.duxue.evaluation.engine.Node.Reach;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.framework.Stage;
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
        FormulaTrace trace = new FormulaTrace(frame, i);
        Answer answer = Exact.of(node, frame, i);
        return new Trace(
                answer instanceof Unknown ? "missing" : "formula",
                label + "：" + node.words(),
                trace.numeric(node),
                value(answer),
                display(answer, node),
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

    private static String display(Answer answer, Node node) {
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
    private static String short9(double value) {
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
            case Field f -> field(f);
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

    private Trace field(Field field) {
        if (field.reach() != Reach.SCHOOL) {
            int d = field.reach() == Reach.DISTRICT ? i : frame.roster.district[i];
            int row = frame.roster.districtRow[d];
            return fact(field, field.heading(), row, frame.roster.districtTable.rows() > 0 && row >= 0);
        }
        if (field.split()) {
            return split(field);
        }
        int[] rows = frame.roster.rows[i];
        if (rows.length == 1 || !field.element().additive()) {
            return frame.stock.new Reader(field).blank(i, rows[0])
                    ? absent(field)
                    : fact(field, field.heading(), rows[0], true);
        }
        return pot(field, rows, field.heading());
    }

    private Trace absent(Field field) {
        Stage stage = Objects.requireNonNull(field.stage());
        return new Trace("fact", field.heading(), null, 0.0, "0（本校没有" + stage.partName() + "）", null, null, List.of());
    }

    /** One cell and where it came from. */
    private Trace fact(Field field, String label, int row, boolean present) {
        var table = field.reach() == Reach.SCHOOL ? frame.roster.table : frame.roster.districtTable;
        String column = field.column();
        Answer answer = Unknown.because(new Answer.Lack(column, field.heading()));
        if (present) {
            double number = table.number(row, column);
            String text = table.text(row, column);
            double[] list = table.list(row, column);
            if (!Double.isNaN(number)) {
                answer = field.kind() == Node.Kind.TRUTH
                        ? new Answer.Truth(number != 0)
                        : new Answer.Amount(Rational.of(number));
            } else if (text != null) {
                answer = new Answer.Words(text);
            } else if (list != null) {
                answer = new Answer.Values(
                        Arrays.stream(list).mapToObj(Rational::of).toList());
            }
        }
        boolean unknown = answer instanceof Unknown;
        return new Trace(
                unknown ? "missing" : "fact",
                label,
                null,
                value(answer),
                unknown ? "没有填报" : display(answer, field),
                null,
                present ? table.provenance(row, column) : null,
                List.of());
    }

    /** A merged school's sum over its campuses. */
    private Trace pot(Field field, int[] rows, String label) {
        List<Trace> steps = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        double sum = 0;
        for (int row : rows) {
            steps.add(fact(field, frame.roster.rowName(row) + "的" + field.heading(), row, true));
            double value = frame.roster.table.number(row, field.column());
            terms.add(plain(value));
            sum += Double.isNaN(value) ? 0 : value;
        }
        Answer answer = field.split() ? Answer.of(sum) : Exact.of(field, frame, i);
        return new Trace(
                answer instanceof Unknown ? "missing" : "merge",
                label + "（主校与不计校数校区合计）",
                field.kind() == Node.Kind.LIST ? null : String.join(" + ", terms),
                value(answer),
                display(answer, field),
                frame.roster.rules.mergeClause(),
                null,
                steps);
    }

    private Trace split(Field field) {
        Roster roster = frame.roster;
        int stage = frame.stock.stageOf(field);
        List<Integer> common = new ArrayList<>();
        List<Trace> steps = new ArrayList<>();
        for (int row : roster.rows[i]) {
            if (!roster.standsApart(i, row)) {
                common.add(row);
            }
        }
        int[] rows = common.stream().mapToInt(Integer::intValue).toArray();
        steps.add(
                rows.length == 1
                        ? fact(field, "全校" + field.heading(), rows[0], true)
                        : pot(field, rows, "全校" + field.heading()));
        Stock.Served served = frame.stock.served(i);
        if (served.only == stage && rows.length == roster.rows[i].length) {
            return steps.getFirst();
        }
        Trace share = share(served, stage);
        steps.add(share);
        for (int row : roster.rows[i]) {
            if (roster.standsApart(i, row) && roster.has[stage][row]) {
                steps.add(fact(field, roster.rowName(row) + "（单一学段校区，整体计入）的" + field.heading(), row, true));
            }
        }
        Answer answer = Exact.of(field, frame, i);
        String apart = steps.stream()
                .skip(2)
                .map(s -> " + " + (s.value() == null ? "—" : plain(s.value())))
                .collect(Collectors.joining());
        return new Trace(
                answer instanceof Unknown ? "missing" : "split",
                field.words(),
                steps.getFirst().display() + " × " + share.formula() + apart,
                value(answer),
                display(answer, field),
                roster.rules.splitClause(),
                null,
                steps);
    }

    /** A stage's share of the common pot, written out: 166 ÷ (166 + 1.1 × 210). */
    private Trace share(Stock.Served served, int stage) {
        List<Stage> stages = frame.roster.rules.stages();
        List<String> terms = new ArrayList<>();
        List<Trace> steps = new ArrayList<>();
        for (int s = 0; s < served.pupils.length; s++) {
            if (served.pupils[s] != 0) {
                String heading = stages.get(s).name()
                        + Objects.requireNonNull(frame.roster.rules.pupils()).name();
                terms.add(weighted(s, served.pupils[s]));
                steps.add(pupils(s, heading, served.pupils[s]));
            }
        }
        boolean known = steps.stream().noneMatch(t -> t.value() == null) && !terms.isEmpty();
        Double value = known ? frame.stock.exactShare(i, stage).toDouble() : null;
        return new Trace(
                known ? "split" : "missing",
                stages.get(stage).partName() + "占全校的份额",
                weighted(stage, served.pupils[stage]) + " ÷ (" + String.join(" + ", terms) + ")",
                value,
                value == null ? "无法计算" : short9(value),
                frame.roster.rules.splitClause(),
                null,
                steps);
    }

    private Trace pupils(int stage, String heading, double value) {
        String column = Objects.requireNonNull(frame.roster.rules.pupilsColumn(stage));
        int main = frame.roster.rows[i][0];
        boolean known = !Double.isNaN(value);
        return new Trace(
                known ? "fact" : "missing",
                heading,
                null,
                known ? value : null,
                known ? plain(value) : "没有填报",
                null,
                frame.roster.table.provenance(main, column),
                List.of());
    }

    private String weighted(int stage, double pupils) {
        Rational weight = frame.roster.rules.weights().get(stage);
        return weight.equals(Rational.ONE) ? plain(pupils) : plain(weight.toDouble()) + " × " + plain(pupils);
    }

    private Trace aggregate(Node.Aggregate node) {
        Members members = Members.of(node, frame, i);
        List<Trace> steps = new ArrayList<>();
        for (int k = 0; k < members.size(); k++) {
            Node body = Objects.requireNonNull(node.bodies().get(members.stages[k]));
            String part = node.span() == Node.Span.SCHOOLS_OF_DISTRICT
                    ? ""
                    : frame.roster.rules.stages().get(members.stages[k]).partName();
            steps.add(of(frame.roster.names[members.schools[k]] + part, body, frame, members.schools[k]));
        }
        return simple("operation", node, steps);
    }

    /** The formula with numbers in the place of names. */
    private String numeric(Node node) {
        return switch (node) {
            case Node.Negate n -> "−" + bracketed(n.of());
            case Node.Arithmetic a -> bracketed(a.left()) + " " + a.op().sign() + " " + bracketed(a.right());
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
