package org.duxue.evaluation.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A formula as a tree of what was written; {@link #print} writes it again so that reading gives an equal tree. */
public sealed interface Expr {
    /** A number as typed; {@code percent} when followed by %. */
    record Num(BigDecimal value, boolean percent) implements Expr {}

    /** A quoted text, or the unit of a conversion. */
    record Text(String value) implements Expr {}

    /** 是 or 否. */
    record Truth(boolean value) implements Expr {}

    /** The id or Chinese name of an element, a staged column, a parameter or an indicator. */
    record Name(String text) implements Expr {}

    record Negate(Expr of) implements Expr {}

    record Not(Expr of) implements Expr {}

    record Binary(Op op, Expr left, Expr right) implements Expr {}

    /** A call; {@code scope} is what stands before the colon in {@code sum(primary: pupils)}. */
    record Call(Function function, @Nullable String scope, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Operators with two sides, from the loosest binding to the tightest. */
    enum Op {
        OR("或", 1),
        AND("且", 2),
        EQUAL("=", 4),
        DIFFERENT("≠", 4),
        AT_LEAST("≥", 4),
        MORE("＞", 4),
        AT_MOST("≤", 4),
        LESS("＜", 4),
        PLUS("+", 5),
        MINUS("−", 5),
        TIMES("×", 6),
        OVER("÷", 6);

        private final String sign;
        private final int binding;

        Op(String sign, int binding) {
            this.sign = sign;
            this.binding = binding;
        }

        public String sign() {
            return sign;
        }

        /** Whether {@code a op b other c} means {@code (a op b) other c}. */
        public boolean holdsBefore(Op other) {
            return binding >= other.binding;
        }

        public boolean compares() {
            return binding == 4;
        }
    }

    /** The formula written with as few brackets as its meaning allows. */
    default String print() {
        return switch (this) {
            case Num n -> n.value.toPlainString() + (n.percent ? "%" : "");
            case Text t -> "“" + t.value + "”";
            case Truth t -> t.value ? "是" : "否";
            case Name n -> n.text;
            case Negate n -> "−" + within(n.of, 7);
            case Not n -> "非 " + within(n.of, 3);
            case Binary b -> {
                int binding = b.op.binding;
                int left = b.op.compares() ? binding + 1 : binding;
                yield within(b.left, left) + " " + b.op.sign + " " + within(b.right, binding + 1);
            }
            case Call c -> {
                String scope = c.scope == null ? "" : c.scope + ": ";
                yield c.function.english() + "(" + scope + printArguments(c) + ")";
            }
        };
    }

    private static String printArguments(Call call) {
        List<Expr> all = call.arguments;
        return IntStream.range(0, all.size())
                .mapToObj(k -> k > 0 && call.function == Function.CONVERT && all.get(k) instanceof Text unit
                        ? unit.value
                        : all.get(k).print())
                .collect(Collectors.joining(", "));
    }

    private static String within(Expr inner, int binding) {
        return binding(inner) < binding ? "(" + inner.print() + ")" : inner.print();
    }

    private static int binding(Expr expr) {
        return switch (expr) {
            case Binary b -> b.op.binding;
            case Not _ -> 3;
            case Negate _ -> 7;
            case Num _, Text _, Truth _, Name _, Call _ -> 8;
        };
    }
}
