package org.duxue.evaluation.formula;

import java.util.Map;
import org.duxue.evaluation.formula.Expr.Op;
import org.jspecify.annotations.Nullable;

/** The signs of the formula language, full width and half width alike. */
final class Signs {
    private static final Map<String, Op> COMPARISONS = Map.ofEntries(
            Map.entry(">=", Op.AT_LEAST),
            Map.entry("<=", Op.AT_MOST),
            Map.entry("==", Op.EQUAL),
            Map.entry("!=", Op.DIFFERENT),
            Map.entry("<>", Op.DIFFERENT),
            Map.entry("≥", Op.AT_LEAST),
            Map.entry("≤", Op.AT_MOST),
            Map.entry("≠", Op.DIFFERENT),
            Map.entry(">", Op.MORE),
            Map.entry("<", Op.LESS),
            Map.entry("=", Op.EQUAL));

    private Signs() {}

    static @Nullable Op comparison(String sign) {
        return COMPARISONS.get(sign);
    }

    static boolean isDigit(char c) {
        char plain = plain(c);
        return plain >= '0' && plain <= '9';
    }

    /** The half-width form of a sign, and the plain form of an operator. */
    static char plain(char c) {
        return switch (c) {
            case '×', '·', '＊' -> '*';
            case '÷', '／' -> '/';
            case '−', '－', '–' -> '-';
            case '，', '、' -> ',';
            default -> c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
        };
    }
}
