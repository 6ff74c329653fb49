package org.duxue.evaluation.resolve;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.duxue.evaluation.formula.Expr.Op;
import org.duxue.evaluation.formula.Function;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.formula.UnitOfMeasure;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Parameter;
import org.duxue.evaluation.framework.Stage;
import org.jspecify.annotations.Nullable;

/** A formula whose names are resolved and whose units are checked. Truths are 1 and 0, unknown is NaN. */
public sealed interface Node {
    /** What a node gives. */
    enum Kind {
        NUMBER,
        TRUTH,
        TEXT,
        LIST
    }

    /** Whose row a field reads: the school at hand, the district of the school at hand, or the district at hand. */
    enum Reach {
        SCHOOL,
        ITS_DISTRICT,
        DISTRICT
    }

    /** What an aggregate runs over. */
    enum Span {
        SCHOOLS_OF_DISTRICT,
        PARTS_OF_DISTRICT,
        PARTS_OF_SCHOOL
    }

    record Constant(BigDecimal value, boolean percent) implements Node {}

    record TruthConstant(boolean value) implements Node {}

    record TextConstant(String value) implements Node {}

    record Param(int index, Parameter parameter, UnitOfMeasure unit) implements Node {}

    /**
     * A fact.
     *
     * @param slot index of its column in a {@link Frame}
     * @param stage the stage of its column, or for a split element the stage whose share is read; null for neither
     * @param lenient whether blank rows of merged campuses count as none
     * @param split whether only the stage's share is read
     */
    record Field(
            int slot,
            Reach reach,
            Element element,
            @Nullable Stage stage,
            boolean lenient,
            boolean split,
            Kind kind,
            UnitOfMeasure unit)
            implements Node {

        /** The column of the fact table. */
        public String column() {
            return stage == null || split ? element.id() : element.column(stage.id());
        }

        /** The Chinese heading of that column. */
        public String heading() {
            return stage == null || split ? element.name() : stage.name() + element.name();
        }
    }

    record Negate(Node of) implements Node {}

    record Arithmetic(Op op, Node left, Node right, UnitOfMeasure unit) implements Node {
        /** Whether the left side reads the same without brackets: a + b + c, a × b ÷ c. */
        public boolean bareLeft() {
            return left instanceof Arithmetic inner && inner.op.holdsBefore(op);
        }
    }

    record Comparison(Op op, Node left, Node right) implements Node {}

    record SameText(boolean same, Node left, Node right) implements Node {}

    record Both(Node left, Node right) implements Node {}

    record Either(Node left, Node right) implements Node {}

    record Not(Node of) implements Node {}

    record Extremum(boolean greatest, List<Node> of, UnitOfMeasure unit) implements Node {}

    record Whole(boolean up, Node of) implements Node {}

    record Absolute(Node of) implements Node {}

    record Choice(Node when, Node then, Node otherwise, UnitOfMeasure unit) implements Node {}

    record OrZero(Node of) implements Node {}

    record Conversion(Node of, Rational factor, String symbol, UnitOfMeasure unit) implements Node {}

    record Known(Node of) implements Node {}

    record OfList(Function function, Node list, @Nullable Node bound, UnitOfMeasure unit) implements Node {}

    /**
     * A figure over parts or schools.
     *
     * @param bodies for parts the formula by stage index, null for a stage outside the scope; for schools one formula
     * @param weights likewise, or empty
     */
    record Aggregate(
            Function function,
            Span span,
            List<@Nullable Node> bodies,
            List<@Nullable Node> weights,
            UnitOfMeasure unit,
            String written)
            implements Node {}

    /** How many units, or which share of them, meet an indicator. */
    record Meeting(Function function, int indicator, String id) implements Node {}

    default Kind kind() {
        return switch (this) {
            case TruthConstant _, Comparison _, SameText _, Both _, Either _, Not _, Known _ -> Kind.TRUTH;
            case TextConstant _ -> Kind.TEXT;
            case Field f -> f.kind;
            case Choice c -> c.then.kind();
            case OrZero z -> z.of.kind();
            case Aggregate a -> a.function == Function.ALL ? Kind.TRUTH : Kind.NUMBER;
            case Constant _,
                    Param _,
                    Negate _,
                    Arithmetic _,
                    Extremum _,
                    Whole _,
                    Absolute _,
                    Conversion _,
                    OfList _,
                    Meeting _ -> Kind.NUMBER;
        };
    }

    default UnitOfMeasure unit() {
        return switch (this) {
            case Constant c -> c.percent ? UnitOfMeasure.PERCENT : UnitOfMeasure.ANY;
            case Param p -> p.unit;
            case Field f -> f.unit;
            case Negate n -> n.of.unit();
            case Arithmetic a -> a.unit;
            case Extremum e -> e.unit;
            case Whole w -> w.of.unit();
            case Absolute a -> a.of.unit();
            case Choice c -> c.unit;
            case OrZero z -> z.of.unit();
            case Conversion c -> c.unit;
            case OfList l -> l.unit;
            case Aggregate a -> a.unit;
            case Meeting m -> m.function == Function.SHARE_MEETING ? UnitOfMeasure.PERCENT : UnitOfMeasure.ANY;
            case TruthConstant _, TextConstant _, Comparison _, SameText _, Both _, Either _, Not _, Known _ ->
                UnitOfMeasure.ANY;
        };
    }

    /** The formula with full Chinese names, as a trace shows it. */
    default String words() {
        return switch (this) {
            case Constant c -> c.value.toPlainString() + (c.percent ? "%" : "");
            case TruthConstant t -> t.value ? "是" : "否";
            case TextConstant t -> "“" + t.value + "”";
            case Param p -> p.parameter.name();
            case Field f -> f.heading() + (f.split && f.stage != null ? "（" + f.stage.partName() + "分摊）" : "");
            case Negate n -> "−" + n.of.bracketed();
            case Arithmetic a ->
                (a.bareLeft() ? a.left.words() : a.left.bracketed()) + " " + a.op.sign() + " " + a.right.bracketed();
            case Comparison c -> c.left.words() + " " + c.op.sign() + " " + c.right.words();
            case SameText s -> s.left.words() + (s.same ? " = " : " ≠ ") + s.right.words();
            case Both b -> b.left.bracketed() + " 且 " + b.right.bracketed();
            case Either e -> e.left.bracketed() + " 或 " + e.right.bracketed();
            case Not n -> "非 " + n.of.bracketed();
            case Extremum e -> list(e.greatest ? "最大" : "最小", e.of);
            case Whole w -> list(w.up ? "向上取整" : "向下取整", List.of(w.of));
            case Absolute a -> list("绝对值", List.of(a.of));
            case Choice c -> list("如果", List.of(c.when, c.then, c.otherwise));
            case OrZero z -> list("或零", List.of(z.of));
            case Conversion c -> "换算(" + c.of.words() + ", " + c.symbol + ")";
            case Known k -> list("已知", List.of(k.of));
            case OfList l -> list(l.function.chinese(), l.bound == null ? List.of(l.list) : List.of(l.list, l.bound));
            case Aggregate a -> a.written;
            case Meeting m -> m.function.chinese() + "(" + m.id + ")";
        };
    }

    private String bracketed() {
        boolean compound = this instanceof Arithmetic || this instanceof Both || this instanceof Either;
        return compound ? "(" + words() + ")" : words();
    }

    private static String list(String name, List<Node> of) {
        return of.stream().map(Node::words).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
