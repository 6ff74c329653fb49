package org.duxue.statistics.rating.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Panel;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final double[] FIRST = digits("243311221133314421422222241014332323421224213222342240403222");
    private static final double[] SECOND = digits("231100212132322421302302140024311223331024213222240230403013");

    private static double[] digits(String text) {
        return text.chars().mapToDouble(c -> c - '0').toArray();
    }

    /** Values and the variance of quadratic kappa from the R packages base and psych. */
    @Test
    void equalsTheTextbookFiguresForTwoReaders() {
        Agreement agreement = Agreement.of(FIRST, SECOND);
        assertThat(agreement.pairs()).isEqualTo(60);
        assertThat(agreement.exact().value()).isCloseTo(31.0 / 60, offset(1e-12));
        assertThat(agreement.adjacent().value()).isCloseTo(0.85, offset(1e-12));
        assertThat(agreement.linear().value()).isCloseTo(0.528535980149, offset(1e-11));
        assertThat(agreement.quadratic().value()).isCloseTo(0.679633867277, offset(1e-11));
        assertThat(agreement.quadratic().se()).isCloseTo(Math.sqrt(0.0036966358), offset(0.01));
        assertThat(agreement.exact().lower95()).isCloseTo(0.3930781, offset(2e-3));
        assertThat(agreement.exact().upper95()).isCloseTo(0.6382495, offset(2e-3));
    }

    @Test
    void quadraticKappaDoesNotMindTheUnit() {
        double[] tenfold = Arrays.stream(FIRST).map(x -> 10 * x + 3).toArray();
        double[] other = Arrays.stream(SECOND).map(x -> 10 * x + 3).toArray();
        assertThat(Agreement.of(tenfold, other).quadratic().value())
                .isCloseTo(Agreement.of(FIRST, SECOND).quadratic().value(), offset(1e-12));
    }

    @Test
    void pairsOfAPanelAreThoseOfTheSameWork() {
        Panel panel = new Panel();
        for (int i = 0; i < FIRST.length; i++) {
            // which reader comes first says nothing
            panel.score("s" + i, i % 2 == 0 ? "a" : "z", "", FIRST[i]).score("s" + i, "m", "", SECOND[i]);
        }
        panel.score("read once", "a", "", 4);
        Agreement agreement = Agreement.among(panel.withoutItems());
        assertThat(agreement.pairs()).isEqualTo(60);
        assertThat(agreement.exact().value()).isCloseTo(31.0 / 60, offset(1e-12));
        assertThat(agreement.quadratic().value()).isLessThan(0.68).isGreaterThan(0.6);
    }

    @Test
    void itemsOfOneSubjectAreNotIndependentEvidence() {
        SplittableRandom random = new SplittableRandom(3);
        Panel items = new Panel();
        Panel apart = new Panel();
        for (int s = 0; s < 30; s++) {
            boolean alike = random.nextBoolean();
            for (int i = 0; i < 20; i++) {
                int score = random.nextInt(4);
                int other = alike ? score : random.nextInt(4);
                items.score("s" + s, "a", "i" + i, score).score("s" + s, "b", "i" + i, other);
                apart.score("s" + s + "/" + i, "a", "", score).score("s" + s + "/" + i, "b", "", other);
            }
        }
        Agreement clustered = Agreement.among(items.ratings());
        Agreement naive = Agreement.among(apart.withoutItems());
        assertThat(clustered.exact().value()).isCloseTo(naive.exact().value(), offset(1e-12));
        assertThat(clustered.exact().se()).isGreaterThan(2 * naive.exact().se());
        assertThat(clustered.exact().upper95() - clustered.exact().lower95())
                .isGreaterThan(1.5 * (naive.exact().upper95() - naive.exact().lower95()));
    }

    @Test
    void fullAgreementHasAnIntervalBelowOne() {
        Agreement agreement = Agreement.of(FIRST, FIRST);
        assertThat(agreement.exact().value()).isEqualTo(1);
        assertThat(agreement.exact().lower95()).isBetween(0.9, 0.99);
        assertThat(agreement.quadratic().value()).isEqualTo(1);
    }

    @Test
    void aConstantScoreHasNoKappa() {
        double[] same = {2, 2, 2, 2};
        Agreement agreement = Agreement.of(same, same);
        assertThat(agreement.exact().value()).isEqualTo(1);
        assertThat(agreement.linear().value()).isNaN();
    }

    @Test
    void refusesWorkReadOnce() {
        assertThatThrownBy(() -> Agreement.among(new Panel()
                        .score("a", "1", "", 1)
                        .score("b", "1", "", 2)
                        .withoutItems()))
                .isInstanceOf(CannotRate.class);
        assertThatThrownBy(() -> Agreement.of(new double[] {1, Double.NaN}, new double[] {1, 2}))
                .isInstanceOf(CannotRate.class);
    }
}
