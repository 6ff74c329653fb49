package org.duxue.evaluation.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * An exact fraction in lowest terms, for the comparisons that a double cannot decide.
 *
 * @param over positive
 */
public record Rational(BigInteger top, BigInteger over) implements Comparable<Rational> {
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);
    private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);

    public Rational {
        if (over.signum() <= 0) {
            throw new ArithmeticException("denominator " + over);
        }
        BigInteger common = top.gcd(over);
        if (!common.equals(BigInteger.ONE)) {
            top = top.divide(common);
            over = over.divide(common);
        }
    }

    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Rational of(BigDecimal value) {
        return value.scale() >= 0
                ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** The shortest decimal that reads as this double, which is what was typed; the value must be finite. */
    public static Rational of(double value) {
        return of(new BigDecimal(Double.toString(value)));
    }

    /** The sum, added pairwise so that denominators stay short as long as possible. */
    public static Rational sum(List<Rational> terms) {
        return switch (terms.size()) {
            case 0 -> ZERO;
            case 1 -> terms.getFirst();
            default -> {
                int half = terms.size() / 2;
                yield sum(terms.subList(0, half)).plus(sum(terms.subList(half, terms.size())));
            }
        };
    }

    public Rational plus(Rational other) {
        return new Rational(top.multiply(other.over).add(other.top.multiply(over)), over.multiply(other.over));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        return new Rational(top.multiply(other.top), over.multiply(other.over));
    }

    /** The quotient; {@code other} must not be zero. */
    public Rational over(Rational other) {
        BigInteger below = over.multiply(other.top);
        BigInteger above = top.multiply(other.over);
        return below.signum() < 0 ? new Rational(above.negate(), below.negate()) : new Rational(above, below);
    }

    public Rational negate() {
        return new Rational(top.negate(), over);
    }

    public Rational abs() {
        return new Rational(top.abs(), over);
    }

    public int signum() {
        return top.signum();
    }

    public Rational floor() {
        BigInteger[] parts = top.divideAndRemainder(over);
        return new Rational(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    public Rational ceil() {
        return negate().floor().negate();
    }

    /** Rounded half away from zero to so many decimals, as official tables are. */
    public Rational rounded(int decimals) {
        Rational scale = of(BigDecimal.TEN.pow(decimals));
        Rational half = new Rational(BigInteger.ONE, BigInteger.TWO);
        Rational size = abs().times(scale).plus(half).floor().over(scale);
        return signum() < 0 ? size.negate() : size;
    }

    public double toDouble() {
        return new BigDecimal(top).divide(new BigDecimal(over), DIGITS).doubleValue();
    }

    @Override
    public int compareTo(Rational other) {
        return top.multiply(other.over).compareTo(other.top.multiply(over));
    }
}
