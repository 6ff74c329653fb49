package org.duxue.evaluation.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.duxue.evaluation.engine.Answer.Lack;
import org.duxue.evaluation.engine.Answer.Unknown;
import org.duxue.evaluation.formula.Expr.Op;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.resolve.Node;
import org.duxue.evaluation.resolve.Node.Kind;
import org.duxue.evaluation.resolve.Node.Reach;

/**
 * Evaluates a node in exact fractions over the decimals that were typed, and names what is in the way when it cannot be
 * computed. Slow and sure: the judge of close calls and the source of reasons.
 */
public final class Exact {
    private final Frame frame;
    private final int i;

    private Exact(Frame frame, int i) {
        this.frame = frame;
        this.i = i;
    }

    /** @param i the school, or for district formulas the district */
    public static Answer of(Node node, Frame frame, int i) {
        return new Exact(frame, i).of(node);
    }

    static double truth(Node node, Frame frame, int i) {
        return of(node, frame, i) instanceof Answer.Truth t ? (t.value() ? 1 : 0) : Double.NaN;
    }

    static double number(Node node, Frame frame, int i) {
        return of(node, frame, i) instanceof Answer.Amount n ? n.value().toDouble() : Double.NaN;
    }

    private Answer of(Node node) {
        return switch (node) {
            case Node.Constant c -> new Answer.Amount(Rational.of(c.value()));
            case Node.TruthConstant t -> new Answer.Truth(t.value());
            case Node.TextConstant t -> new Answer.Words(t.value());
            case Node.Param p -> new Answer.Amount(frame.exactParameters[p.index()]);
            case Node.Field f -> field(f);
            case Node.Negate n -> map(n.of(), Rational::negate);
            case Node.Arithmetic a -> arithmetic(a);
            case Node.Comparison c -> comparison(c);
            case Node.SameText s -> sameText(s);
            case Node.Both b -> both(of(b.left()), of(b.right()), false);
            case Node.Either e -> both(of(e.left()), of(e.right()), true);
            case Node.Not n -> {
                Answer answer = of(n.of());
                yield answer instanceof Answer.Truth t ? new Answer.Truth(!t.value()) : answer;
            }
            case Node.Extremum e -> extremum(e);
            case Node.Whole w -> map(w.of(), w.up() ? Rational::ceil : Rational::floor);
            case Node.Absolute a -> map(a.of(), Rational::abs);
            case Node.Choice c -> {
                Answer when = of(c.when());
                yield when instanceof Answer.Truth t ? of(t.value() ? c.then() : c.otherwise()) : when;
            }
            case Node.OrZero z -> {
                Answer answer = of(z.of());
                yield answer instanceof Unknown ? number(Rational.ZERO) : answer;
            }
            case Node.Conversion c -> map(c.of(), value -> value.times(c.factor()));
            case Node.Known k -> new Answer.Truth(!(of(k.of()) instanceof Answer.Unknown));
            case Node.OfList l -> ofList(l);
            case Node.Aggregate a -> ExactAggregation.of(a, frame, i);
            case Node.Meeting m -> ExactAggregation.meeting(m, frame, i);
        };
    }

    private static Answer number(Rational value) {
        return new Answer.Amount(value);
    }

    private Answer map(Node of, UnaryOperator<Rational> step) {
        Answer answer = of(of);
        return answer instanceof Unknown ? answer : number(step.apply(number(answer)));
    }

    /** A known number; truths count as 1 and 0. */
    static Rational number(Answer answer) {
        return switch (answer) {
            case Answer.Amount n -> n.value();
            case Answer.Truth t -> t.value() ? Rational.ONE : Rational.ZERO;
            case Answer.Words _, Answer.Values _, Answer.Unknown _ ->
                throw new IllegalStateException("no number: " + answer);
        };
    }

    private Answer field(Node.Field field) {
        int at = field.reach() == Reach.ITS_DISTRICT ? frame.roster.district[i] : i;
        return switch (field.kind()) {
            case NUMBER, TRUTH -> {
                double value = frame.numbers[field.slot()][at];
                if (Double.isNaN(value)) {
                    yield missing(field, at);
                }
                Rational exact = field.reach() == Reach.SCHOOL ? frame.stock.exact(at, field) : Rational.of(value);
                yield field.kind() == Kind.TRUTH ? new Answer.Truth(exact.signum() != 0) : number(exact);
            }
            case TEXT -> {
                String text = frame.texts[field.slot()][at];
                yield text == null ? missing(field, at) : new Answer.Words(text);
            }
            case LIST -> {
                double[] list = frame.lists[field.slot()][at];
                yield list == null
                        ? missing(field, at)
                        : new Answer.Values(
                                Arrays.stream(list).mapToObj(Rational::of).toList());
            }
        };
    }

    private Answer missing(Node.Field field, int at) {
        if (field.reach() != Reach.SCHOOL) {
            return Unknown.because(new Lack(field.column(), field.heading()));
        }
        return frame.stock.lacks(at, field);
    }

    private Answer arithmetic(Node.Arithmetic node) {
        Answer left = of(node.left());
        Answer right = of(node.right());
        boolean divides = node.op() == Op.OVER;
        boolean byZero = divides && !(right instanceof Unknown) && number(right).signum() == 0;
        if (byZero) {
            return Answer.both(left, Unknown.because(new Lack(null, divisor(node.right()) + "为 0")));
        }
        if (left instanceof Unknown || right instanceof Unknown) {
            return Answer.both(left, right);
        }
        Rational a = number(left);
        Rational b = number(right);
        return number(
                switch (node.op()) {
                    case PLUS -> a.plus(b);
                    case MINUS -> a.minus(b);
                    case TIMES -> a.times(b);
                    case OVER -> a.over(b);
                    default -> throw new IllegalStateException("no arithmetic: " + node.op());
                });
    }

    private static String divisor(Node node) {
        return node instanceof Node.Conversion c ? divisor(c.of()) : node.words();
    }

    private Answer comparison(Node.Comparison node) {
        Answer left = of(node.left());
        Answer right = of(node.right());
        return left instanceof Unknown || right instanceof Unknown
                ? Answer.both(left, right)
                : new Answer.Truth(Fast.holds(node.op(), number(left).compareTo(number(right))));
    }

    private Answer sameText(Node.SameText node) {
        Answer left = of(node.left());
        Answer right = of(node.right());
        return left instanceof Answer.Words a && right instanceof Answer.Words b
                ? new Answer.Truth(a.value().equals(b.value()) == node.same())
                : Answer.both(left, right);
    }

    /** Kleene's and (or or): {@code decisive} decides alone. */
    private static Answer both(Answer left, Answer right, boolean decisive) {
        Answer decided = new Answer.Truth(decisive);
        if (left.equals(decided) || right.equals(decided)) {
            return decided;
        }
        return left instanceof Unknown || right instanceof Unknown
                ? Answer.both(left, right)
                : new Answer.Truth(!decisive);
    }

    private Answer extremum(Node.Extremum node) {
        Answer best = of(node.of().getFirst());
        for (Node next : node.of().subList(1, node.of().size())) {
            Answer answer = of(next);
            if (best instanceof Unknown || answer instanceof Unknown) {
                best = Answer.both(best, answer);
            } else {
                boolean more = number(answer).compareTo(number(best)) > 0;
                best = more == node.greatest() ? answer : best;
            }
        }
        return best;
    }

    private Answer ofList(Node.OfList node) {
        Answer list = of(node.list());
        Answer bound = node.bound() == null ? number(Rational.ZERO) : of(Objects.requireNonNull(node.bound()));
        if (!(list instanceof Answer.Values values) || bound instanceof Unknown) {
            return Answer.both(list, bound);
        }
        Rational limit = number(bound);
        List<Rational> all = values.values();
        return number(
                switch (node.function()) {
                    case COUNT_OVER -> count(all, limit, 1);
                    case COUNT_AT_LEAST -> count(all, limit, 0);
                    case LENGTH -> Rational.of(all.size());
                    case LARGEST -> all.stream().reduce(Rational.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
                    default -> Rational.sum(all);
                });
    }

    private static Rational count(List<Rational> all, Rational limit, int order) {
        return Rational.of(all.stream().filter(v -> v.compareTo(limit) >= order).count());
    }
}
