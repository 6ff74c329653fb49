package org.duxue.evaluation.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Fractions decide what doubles cannot. */
class RationalTest {
    @Test
    void tenTenthsAreOne() {
        assertThat(Rational.sum(Collections.nCopies(10, Rational.of(0.1)))).isEqualTo(Rational.ONE);
        assertThat(0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1).isNotEqualTo(1);
    }

    @Test
    void roundsHalvesAwayFromZero() {
        assertThat(Rational.of(new BigDecimal("2.395")).rounded(2)).isEqualTo(Rational.of(new BigDecimal("2.40")));
        assertThat(Rational.of(new BigDecimal("-2.395")).rounded(2)).isEqualTo(Rational.of(new BigDecimal("-2.40")));
        assertThat(Rational.of(new BigDecimal("2.3949999")).rounded(2)).isEqualTo(Rational.of(2.39));
    }

    @Test
    void takesWholePartsOfNegativesToo() {
        assertThat(Rational.of(-1.5).floor()).isEqualTo(Rational.of(-2));
        assertThat(Rational.of(-1.5).ceil()).isEqualTo(Rational.of(-1));
        assertThat(Rational.of(24).over(Rational.of(12)).ceil()).isEqualTo(Rational.of(2));
    }

    @Test
    void keepsDenominatorsPositive() {
        assertThat(Rational.ONE.over(Rational.of(-4))).isEqualTo(Rational.of(-0.25));
        assertThat(Rational.of(1e300).toDouble()).isEqualTo(1e300);
    }
}
