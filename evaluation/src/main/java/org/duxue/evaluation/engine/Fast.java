package org.duxue.evaluation.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duxue.evaluation.formula.Expr.Op;
import org.duxue.evaluation.formula.Function;
import org.duxue.evaluation.resolve.Node;
import org.duxue.evaluation.resolve.Node.Kind;
import org.duxue.evaluation.resolve.Node.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Turns nodes into closures over columns of doubles. NaN means that it cannot be computed; truths are 1 and 0 and follow
 * Kleene's logic. Wherever a double stands so near to a step (a comparison, a whole number) that rounding could decide,
 * the exact fractions are asked.
 */
public final class Fast {
    /** Relative distance under which a double decides nothing. */
    static final double NEAR = 1e-9;

    /** A number or truth of a school or district. */
    public interface Num {
        double at(Frame frame, int i);
    }

    private interface Words {
        @Nullable
        String at(Frame frame, int i);
    }

    private interface Lists {
        double @Nullable [] at(Frame frame, int i);
    }

    private Fast() {}

    /** Whether two doubles are too near for their order to be trusted. */
    public static boolean near(double a, double b) {
        return Math.abs(a - b) <= NEAR * Math.max(1, Math.abs(b));
    }

    /** The closure of a number or truth. */
    public static Num compile(Node node) {
        return switch (node) {
            case Node.Constant c -> constant(c.value().doubleValue());
            case Node.TruthConstant t -> constant(t.value() ? 1 : 0);
            case Node.Param p -> {
                int index = p.index();
                yield (f, i) -> f.parameters[index];
            }
            case Node.Field field -> field(field);
            case Node.Negate n -> {
                Num of = compile(n.of());
                yield (f, i) -> -of.at(f, i);
            }
            case Node.Arithmetic a -> arithmetic(a);
            case Node.Comparison c -> comparison(c);
            case Node.SameText s -> sameText(s);
            case Node.Both b -> both(compile(b.left()), compile(b.right()));
            case Node.Either e -> not(both(not(compile(e.left())), not(compile(e.right()))));
            case Node.Not n -> not(compile(n.of()));
            case Node.Extremum e -> extremum(e);
            case Node.Whole w -> whole(w);
            case Node.Absolute a -> {
                Num of = compile(a.of());
                yield (f, i) -> Math.abs(of.at(f, i));
            }
            case Node.Choice c -> choice(c);
            case Node.OrZero z -> orZero(compile(z.of()));
            case Node.Conversion c -> conversion(c);
            case Node.Known k -> known(k.of());
            case Node.OfList l -> ofList(l);
            case Node.Aggregate a -> Aggregation.compile(a);
            case Node.Meeting m -> Aggregation.meeting(m);
            case Node.TextConstant t -> throw new IllegalStateException("text " + t + " as number");
        };
    }

    private static Num constant(double value) {
        return (f, i) -> value;
    }

    private static Num field(Node.Field field) {
        int slot = field.slot();
        return field.reach() == Reach.ITS_DISTRICT
                ? (f, i) -> f.numbers[slot][f.roster.district[i]]
                : (f, i) -> f.numbers[slot][i];
    }

    private static Num orZero(Num of) {
        return (f, i) -> {
            double value = of.at(f, i);
            return Double.isNaN(value) ? 0 : value;
        };
    }

    private static Num conversion(Node.Conversion conversion) {
        Num of = compile(conversion.of());
        double top = conversion.factor().top().doubleValue();
        double over = conversion.factor().over().doubleValue();
        return (f, i) -> of.at(f, i) * top / over;
    }

    private static Num arithmetic(Node.Arithmetic a) {
        Num left = compile(a.left());
        Num right = compile(a.right());
        return switch (a.op()) {
            case PLUS -> (f, i) -> left.at(f, i) + right.at(f, i);
            case MINUS -> (f, i) -> left.at(f, i) - right.at(f, i);
            case TIMES -> (f, i) -> left.at(f, i) * right.at(f, i);
            case OVER ->
                (f, i) -> {
                    double by = right.at(f, i);
                    return by == 0 ? Double.NaN : left.at(f, i) / by;
                };
            default -> throw new IllegalStateException("no arithmetic: " + a.op());
        };
    }

    private static Num comparison(Node.Comparison node) {
        Num left = compile(node.left());
        Num right = compile(node.right());
        Op op = node.op();
        boolean plain = plain(node.left()) && plain(node.right());
        return (f, i) -> {
            double a = left.at(f, i);
            double b = right.at(f, i);
            if (Double.isNaN(a) || Double.isNaN(b)) {
                return Double.NaN;
            }
            if (near(a, b) && !(plain && a == b)) {
                return Exact.truth(node, f, i);
            }
            return holds(op, order(a, b)) ? 1 : 0;
        };
    }

    /** How two doubles stand, zeros of either sign alike. */
    public static int order(double a, double b) {
        return a < b ? -1 : a > b ? 1 : 0;
    }

    static boolean holds(Op op, int order) {
        return switch (op) {
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case AT_LEAST -> order >= 0;
            case MORE -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS -> order < 0;
            default -> throw new IllegalStateException("no comparison: " + op);
        };
    }

    /** Whether a node's double is its exact value whatever the facts: whole numbers and what is made of them. */
    public static boolean integral(Node node) {
        return switch (node) {
            case Node.Constant c -> c.value().stripTrailingZeros().scale() <= 0;
            case Node.TruthConstant _,
                    Node.Comparison _,
                    Node.SameText _,
                    Node.Both _,
                    Node.Either _,
                    Node.Not _,
                    Node.Known _,
                    Node.Whole _ -> true;
            case Node.Field f ->
                !f.split()
                        && switch (f.element().kind()) {
                            case COUNT, FLAG -> true;
                            case NUMBER, CHOICE, TEXT, NUMBERS -> false;
                        };
            case Node.Negate n -> integral(n.of());
            case Node.Arithmetic a -> a.op() != Op.OVER && integral(a.left()) && integral(a.right());
            case Node.Extremum e -> e.of().stream().allMatch(Fast::integral);
            case Node.Absolute a -> integral(a.of());
            case Node.Choice c -> integral(c.then()) && integral(c.otherwise());
            case Node.OrZero z -> integral(z.of());
            case Node.OfList l ->
                switch (l.function()) {
                    case COUNT_OVER, COUNT_AT_LEAST, LENGTH -> true;
                    default -> false;
                };
            case Node.Aggregate a ->
                switch (a.function()) {
                    case COUNT, ALL -> true;
                    case SUM -> a.bodies().stream().allMatch(b -> b == null || integral(b));
                    default -> false;
                };
            case Node.Meeting m -> m.function() == Function.COUNT_NOT_MEETING;
            case Node.Param _, Node.TextConstant _, Node.Conversion _ -> false;
        };
    }

    /** Whether a node's double reads back as exactly what was typed. */
    private static boolean plain(Node node) {
        return node instanceof Node.Constant
                || node instanceof Node.Param
                || integral(node)
                || (node instanceof Node.Field f && !f.split() && !f.element().additive());
    }

    private static Num both(Num left, Num right) {
        return (f, i) -> {
            double a = left.at(f, i);
            if (a == 0) {
                return 0;
            }
            double b = right.at(f, i);
            return b == 0 ? 0 : a + b == 2 ? 1 : Double.NaN;
        };
    }

    private static Num not(Num of) {
        return (f, i) -> 1 - of.at(f, i);
    }

    private static Num extremum(Node.Extremum node) {
        List<Num> of = node.of().stream().map(Fast::compile).toList();
        return (f, i) -> {
            double best = of.getFirst().at(f, i);
            for (int k = 1; k < of.size(); k++) {
                double next = of.get(k).at(f, i);
                best = node.greatest() ? Math.max(best, next) : Math.min(best, next);
            }
            return best;
        };
    }

    private static Num whole(Node.Whole node) {
        Num of = compile(node.of());
        return (f, i) -> {
            double x = of.at(f, i);
            if (!Double.isNaN(x) && near(x, Math.rint(x))) {
                return Exact.number(node, f, i);
            }
            return node.up() ? Math.ceil(x) : Math.floor(x);
        };
    }

    private static Num choice(Node.Choice node) {
        Num when = compile(node.when());
        Num then = compile(node.then());
        Num otherwise = compile(node.otherwise());
        return (f, i) -> {
            double which = when.at(f, i);
            return which == 1 ? then.at(f, i) : which == 0 ? otherwise.at(f, i) : Double.NaN;
        };
    }

    private static Num known(Node of) {
        if (of.kind() == Kind.TEXT) {
            Words words = words(of);
            return (f, i) -> words.at(f, i) == null ? 0 : 1;
        }
        if (of.kind() == Kind.LIST) {
            Lists list = list(of);
            return (f, i) -> list.at(f, i) == null ? 0 : 1;
        }
        Num number = compile(of);
        return (f, i) -> Double.isNaN(number.at(f, i)) ? 0 : 1;
    }

    private static Num sameText(Node.SameText node) {
        Words left = words(node.left());
        Words right = words(node.right());
        return (f, i) -> {
            String a = left.at(f, i);
            String b = right.at(f, i);
            return a == null || b == null ? Double.NaN : a.equals(b) == node.same() ? 1 : 0;
        };
    }

    private static Words words(Node node) {
        return switch (node) {
            case Node.TextConstant t -> (f, i) -> t.value();
            case Node.Field field -> {
                int slot = field.slot();
                yield field.reach() == Reach.ITS_DISTRICT
                        ? (f, i) -> f.texts[slot][f.roster.district[i]]
                        : (f, i) -> f.texts[slot][i];
            }
            case Node.Choice c -> {
                Num when = compile(c.when());
                Words then = words(c.then());
                Words otherwise = words(c.otherwise());
                yield (f, i) -> {
                    double which = when.at(f, i);
                    return which == 1 ? then.at(f, i) : which == 0 ? otherwise.at(f, i) : null;
                };
            }
            default -> throw new IllegalStateException("no text: " + node);
        };
    }

    private static Lists list(Node node) {
        if (!(node instanceof Node.Field field)) {
            throw new IllegalStateException("no list: " + node);
        }
        int slot = field.slot();
        return field.reach() == Reach.ITS_DISTRICT
                ? (f, i) -> f.lists[slot][f.roster.district[i]]
                : (f, i) -> f.lists[slot][i];
    }

    private static Num ofList(Node.OfList node) {
        Lists list = list(node.list());
        Num bound = node.bound() == null ? (f, i) -> 0 : compile(Objects.requireNonNull(node.bound()));
        return (f, i) -> {
            double[] values = list.at(f, i);
            double limit = bound.at(f, i);
            if (values == null || Double.isNaN(limit)) {
                return Double.NaN;
            }
            return measure(node, values, limit);
        };
    }

    private static double measure(Node.OfList node, double[] values, double limit) {
        double result = 0;
        for (double value : values) {
            switch (node.function()) {
                case COUNT_OVER -> result += value > limit ? 1 : 0;
                case COUNT_AT_LEAST -> result += value >= limit ? 1 : 0;
                case LENGTH -> result++;
                case LARGEST -> result = Math.max(result, value);
                default -> result += value;
            }
        }
        return result;
    }

    /** The closures of an aggregate's bodies by stage index, null where a stage is outside. */
    static List<@Nullable Num> compileAll(List<@Nullable Node> nodes) {
        List<@Nullable Num> compiled = new ArrayList<>();
        for (@Nullable Node node : nodes) {
            compiled.add(node == null ? null : compile(node));
        }
        return compiled;
    }
}
