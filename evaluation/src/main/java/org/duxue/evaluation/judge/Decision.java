package org.duxue.evaluation.judge;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.duxue.evaluation.engine.Fast;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.framework.Test.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * How a value stands to its standard. Decided in doubles, and in exact fractions wherever the two are so near that
 * rounding, or the official print, could matter.
 *
 * @param value the value, correctly rounded from the exact one if that was needed
 * @param met compared unrounded
 * @param boundary whether the value printed at the official decimals would give another answer
 * @param aboveFloor whether a missed value still reaches its floor; true without floor
 */
record Decision(double value, double standard, boolean met, boolean boundary, boolean aboveFloor) {

    static Decision of(
            Comparison comparison,
            int decimals,
            @Nullable BigDecimal floor,
            double value,
            double standard,
            boolean integral,
            Supplier<Rational> exactValue,
            Supplier<Rational> exactStandard) {
        double half = 0.5000001 * Math.pow(10, -decimals);
        double low = floor == null ? standard : floorOf(comparison, floor.doubleValue(), standard);
        boolean close = within(value, standard, half) || (floor != null && within(value, low, half));
        if (!close || (integral && floor == null)) {
            boolean met = holds(comparison, Fast.order(value, standard));
            boolean above = floor == null || met || holds(comparison, Fast.order(value, low));
            return new Decision(value, standard, met, false, above);
        }
        Rational v = exactValue.get();
        Rational s = exactStandard.get();
        boolean met = holds(comparison, v.compareTo(s));
        boolean above = met || floor == null || aboveFloor(comparison, v, s, Rational.of(floor));
        Rational printed = v.rounded(decimals);
        boolean printedMet = holds(comparison, printed.compareTo(s));
        boolean printedAbove = printedMet || floor == null || aboveFloor(comparison, printed, s, Rational.of(floor));
        return new Decision(v.toDouble(), s.toDouble(), met, printedMet != met || printedAbove != above, above);
    }

    private static boolean within(double a, double b, double half) {
        return Fast.near(a, b) || Math.abs(a - b) <= half;
    }

    private static double floorOf(Comparison comparison, double floor, double standard) {
        return comparison == Comparison.AT_LEAST ? floor * standard : standard / floor;
    }

    private static boolean aboveFloor(Comparison comparison, Rational v, Rational s, Rational floor) {
        Rational low = comparison == Comparison.AT_LEAST ? floor.times(s) : s.over(floor);
        return holds(comparison, v.compareTo(low));
    }

    static boolean holds(Comparison comparison, int order) {
        return switch (comparison) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EQUAL -> order == 0;
        };
    }

    /** Value over standard, turned over where less is better, so that 1 or more is always good. */
    double ratio(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> standard == 0 ? Double.NaN : value / standard;
            case AT_MOST, LESS_THAN -> value == 0 ? Double.NaN : standard / value;
            case EQUAL -> met ? 1 : 0;
        };
    }
}
