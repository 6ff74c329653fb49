package org.duxue.reports.letter.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.duxue.evaluation.formula.Rational;

/**
 * A number a letter may print.
 *
 * @param address what explains it: {@code total}, {@code D1/rate}, {@code P12}, {@code fact/pupils}, {@code clock/defence}
 * @param label what it is, in words that a sentence about it uses
 * @param value unrounded, to 30 digits
 * @param decimals decimals of the print
 * @param unit as printed behind the number; may be empty
 * @param evidence names of what it rests on; may be empty
 */
public record Figure(String address, String label, BigDecimal value, int decimals, String unit, List<String> evidence) {
    private static final MathContext DIGITS = new MathContext(30, RoundingMode.HALF_UP);

    public Figure {
        evidence = List.copyOf(evidence);
    }

    public static Figure of(String address, String label, Rational value, int decimals, String unit) {
        BigDecimal exact = new BigDecimal(value.top()).divide(new BigDecimal(value.over()), DIGITS);
        return new Figure(address, label, exact, decimals, unit, List.of());
    }

    public static Figure of(String address, String label, double value, int decimals, String unit) {
        return new Figure(address, label, new BigDecimal(Double.toString(value)), decimals, unit, List.of());
    }

    public static Figure count(String address, String label, long value, String unit) {
        return new Figure(address, label, BigDecimal.valueOf(value), 0, unit, List.of());
    }

    public Figure restingOn(List<String> names) {
        return new Figure(address, label, value, decimals, unit, names);
    }

    public String number() {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    public String print() {
        return number() + unit;
    }

    /** Whether a written number says this figure: the same amount, rounded no more than this, before the same unit. */
    boolean isSaidBy(Numeral numeral) {
        return amounts(numeral)
                && (unit.isEmpty() || numeral.bare() || numeral.after().startsWith(unit));
    }

    boolean amounts(Numeral numeral) {
        BigDecimal printed = value.setScale(decimals, RoundingMode.HALF_UP);
        int scale = numeral.value().scale();
        boolean rounder = scale > 0 && scale < decimals;
        return printed.compareTo(numeral.value()) == 0
                || (rounder && value.setScale(scale, RoundingMode.HALF_UP).compareTo(numeral.value()) == 0);
    }
}
