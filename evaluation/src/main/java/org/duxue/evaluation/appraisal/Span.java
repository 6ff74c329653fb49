package org.duxue.evaluation.appraisal;

import java.util.List;
import org.duxue.evaluation.formula.Rational;

/** An exact amount, or the limits between which it lies while something is still open. */
public record Span(Rational low, Rational high) {
    public static final Span NONE = new Span(Rational.ZERO, Rational.ZERO);

    public Span {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(low + " > " + high);
        }
    }

    static Span of(Rational amount) {
        return new Span(amount, amount);
    }

    static Span sum(List<Span> spans) {
        return new Span(
                Rational.sum(spans.stream().map(Span::low).toList()),
                Rational.sum(spans.stream().map(Span::high).toList()));
    }

    /** Both limits times a factor that is not negative. */
    Span times(Rational factor) {
        return new Span(low.times(factor), high.times(factor));
    }

    /** Whether nothing is open. */
    public boolean settled() {
        return low.equals(high);
    }

    /** 87.50, or 80.00–95.00 while something is open. */
    public String print(int decimals) {
        return settled() ? print(low, decimals) : print(low, decimals) + "–" + print(high, decimals);
    }

    static String print(Rational amount, int decimals) {
        Rational rounded = amount.rounded(decimals);
        return new java.math.BigDecimal(rounded.top())
                .divide(new java.math.BigDecimal(rounded.over()))
                .setScale(decimals)
                .toPlainString();
    }
}
