package org.duxue.statistics.rating.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Panel;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.drift.Drift.InPeriod;
import org.duxue.statistics.rating.drift.Drift.RaterDrift;
import org.duxue.statistics.rating.rasch.RaschOptions;
import org.junit.jupiter.api.Test;

class SeverityDriftTest {
    private static final int RATERS = 6;

    /** Scores of one panel over periods; subjects are new in each period. */
    private static final class Seasons {
        final Panel panel = new Panel();
        final List<Double> times = new ArrayList<>();

        /** Subject after subject seen by three raters on two items; {@code slope} is what rater r1 gains per period. */
        Seasons(long seed, int periods, int each, double slope, double change, boolean points) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int t = 0; t < periods; t++) {
                for (int s = 0; s < each; s++) {
                    double ability = random.nextGaussian() + change * t;
                    for (int e = 0; e < 3; e++) {
                        int r = (s + e * (1 + s % 2)) % RATERS;
                        double severity = Panel.severity(r) + (r == 1 ? slope * (t - (periods - 1) / 2.0) : 0);
                        for (int i = 0; i < 2; i++) {
                            double above = ability - severity - Panel.difficulty(i);
                            double score = points
                                    ? 60 + 10 * above + 6 * random.nextGaussian()
                                    : Panel.draw(random, above, -1, 0, 1);
                            panel.score("t" + t + "s" + s, "r" + r, "i" + i, score);
                            times.add(2020.0 + t);
                        }
                    }
                }
            }
        }

        Ratings ratings() {
            return panel.ratings();
        }

        Periods periods() {
            return Periods.at(times.stream().mapToDouble(x -> x).toArray());
        }
    }

    private static Drift rasch(Seasons seasons) {
        return SeverityDrift.rasch(seasons.ratings(), seasons.periods(), RaschOptions.DEFAULT);
    }

    private static RaterDrift named(Drift drift, String rater) {
        return drift.raters().stream()
                .filter(r -> r.rater().equals(rater))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsTheRaterWhoGrewStricterAndSparesTheRest() {
        // subjects are better every year, which must not look like the panel growing milder
        Drift drift = rasch(new Seasons(11, 4, 60, 0.8, 0.5, false));
        assertThat(drift.p()).isLessThan(1e-4);
        assertThat(drift.df()).isEqualTo(3 * (RATERS - 1));
        RaterDrift moved = named(drift, "r1");
        assertThat(moved.holm()).isLessThan(1e-3);
        assertThat(moved.df()).isEqualTo(3);
        assertThat(moved.trend().lower95()).isPositive().isLessThan(0.8);
        assertThat(moved.trend().upper95()).isGreaterThan(0.8);
        assertThat(drift.raters().stream().filter(r -> r.holm() < 0.05 || !r.steady()))
                .containsExactly(moved);
        assertThat(drift.raters().stream().filter(r -> r.trend().holm() < 0.05)).containsExactly(moved);
        assertThat(moved.periods()).extracting(InPeriod::period).containsExactly("2020", "2021", "2022", "2023");
        assertThat(drift.raters().stream()
                        .filter(RaterDrift::steady)
                        .mapToDouble(r -> r.trend().slope())
                        .sum())
                .isCloseTo(0, offset(1e-9));
    }

    @Test
    void pointsTellTheSameStory() {
        Seasons seasons = new Seasons(2, 3, 50, 0.6, -0.4, true);
        Drift drift = SeverityDrift.linear(seasons.ratings(), seasons.periods());
        RaterDrift moved = named(drift, "r1");
        assertThat(moved.holm()).isLessThan(1e-3);
        assertThat(moved.trend().slope())
                .isCloseTo(10 * 0.6, offset(3 * moved.trend().se()));
    }

    @Test
    void aSteadyPanelIsLeftInPeaceAsOftenAsPromised() {
        int runs = 80;
        int overall = 0;
        int family = 0;
        for (int run = 0; run < runs; run++) {
            Seasons seasons = new Seasons(100 + run, 3, 24, 0, 0.3, true);
            Drift drift = SeverityDrift.linear(seasons.ratings(), seasons.periods());
            overall += drift.p() < 0.05 ? 1 : 0;
            family += drift.raters().stream().anyMatch(r -> r.holm() < 0.05) ? 1 : 0;
        }
        assertThat(overall).isLessThanOrEqualTo(12);
        assertThat(family).isLessThanOrEqualTo(12);
    }

    @Test
    void oneShiftOfThePanelIsNoDrift() {
        Seasons still = new Seasons(5, 3, 30, 0, 0, true);
        Seasons lifted = new Seasons(5, 3, 30, 0, 2, true);
        Drift a = SeverityDrift.linear(still.ratings(), still.periods());
        Drift b = SeverityDrift.linear(lifted.ratings(), lifted.periods());
        assertThat(b.chiSquare()).isCloseTo(a.chiSquare(), offset(0.15 * a.chiSquare() + 0.5));
        assertThat(named(b, "r3").trend().slope())
                .isCloseTo(named(a, "r3").trend().slope(), offset(0.5));
    }

    @Test
    void aRaterSeenInOnePeriodHasNoDrift() {
        Seasons seasons = new Seasons(7, 3, 30, 0, 0, false);
        for (int s = 0; s < 8; s++) {
            seasons.panel.score("t0s" + s, "guest", "i0", s % 4);
            seasons.times.add(2020.0);
        }
        RaterDrift guest = named(rasch(seasons), "guest");
        assertThat(guest.df()).isZero();
        assertThat(guest.p()).isNaN();
        assertThat(guest.holm()).isNaN();
        assertThat(guest.trend()).isEqualTo(Drift.Trend.NONE);
        assertThat(guest.periods()).hasSize(1);
        assertThat(guest.periods().getFirst().se()).isPositive();
    }

    @Test
    void twoPanelsThatNeverMeetAreRefused() {
        Panel panel = new Panel();
        for (int s = 0; s < 20; s++) {
            String half = s < 10 ? "a" : "b";
            panel.score("s" + s, half + "1", "", s % 3).score("s" + s, half + "2", "", (s + 1) % 3);
        }
        Ratings ratings = panel.withoutItems();
        Periods periods = Periods.named(Factor.of("t", Collections.nCopies(40, "2025")));
        CannotRate refusal = catchThrowableOfType(
                CannotRate.class, () -> SeverityDrift.rasch(ratings, periods, RaschOptions.DEFAULT));
        assertThat(refusal.reason()).isEqualTo(CannotRate.Reason.DISCONNECTED);
    }

    @Test
    void manyTimesAreCutIntoFourPeriods() {
        Periods periods =
                Periods.at(DoubleStream.iterate(1, x -> x + 1).limit(100).toArray());
        assertThat(periods.factor().levels()).containsExactly("1–25", "26–50", "51–75", "76–100");
        assertThat(periods.times()).containsExactly(13.0, 38.0, 63.0, 88.0);
        Periods years = Periods.at(new double[] {2024, Double.NaN, 2025, 2024});
        assertThat(years.factor().levels()).containsExactly("2024", "2025");
        assertThat(years.factor().code(1)).isEqualTo(Factor.MISSING);
    }

    @Test
    void holmKeepsTheOrderAndLeavesMissingOnesOut() {
        assertThat(SeverityDrift.holm(new double[] {0.01, Double.NaN, 0.04, 0.03}))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.03, Double.NaN, 0.06, 0.06);
        assertThat(Arrays.stream(SeverityDrift.holm(new double[0])).count()).isZero();
    }
}
