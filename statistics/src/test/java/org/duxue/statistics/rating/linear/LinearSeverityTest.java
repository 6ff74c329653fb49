package org.duxue.statistics.rating.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.duxue.statistics.Samples;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.rating.CannotRate;
import org.duxue.statistics.rating.Caution;
import org.duxue.statistics.rating.Caution.Kind;
import org.duxue.statistics.rating.FacetMeasure;
import org.duxue.statistics.rating.Panel;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.SubjectMeasure;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LinearSeverityTest {
    private static Ratings rater(boolean items) {
        Samples data = Samples.data("rater");
        return Ratings.of(
                data.factor("school"), data.factor("rater"), items ? data.factor("item") : null, data.numbers("score"));
    }

    private static void agrees(LinearFit fit, JsonNode reference) {
        assertThat(-2 * fit.logLik()).isCloseTo(reference.get("reml_minus2ll").doubleValue(), offset(1e-6));
        JsonNode raters = reference.get("rater");
        JsonNode schools = reference.get("school");
        for (FacetMeasure rater : fit.raters()) {
            int at = Integer.parseInt(rater.level()) - 1;
            assertThat(rater.measure()).isCloseTo(-raters.get("u").get(at).doubleValue(), offset(1e-5));
            assertThat(rater.se()).isCloseTo(raters.get("se").get(at).doubleValue(), offset(1e-5));
        }
        for (SubjectMeasure school : fit.subjects()) {
            int at = Integer.parseInt(school.level()) - 1;
            assertThat(school.measure()).isCloseTo(schools.get("u").get(at).doubleValue(), offset(1e-5));
            assertThat(school.se()).isCloseTo(schools.get("se").get(at).doubleValue(), offset(1e-5));
        }
    }

    @Test
    void equalsTheReferenceWithoutItems() {
        LinearFit fit = LinearSeverity.fit(rater(false));
        JsonNode reference = Samples.reference("rater").get("m1");
        agrees(fit, reference);
        double level = reference.get("fixef").get("(Intercept)").doubleValue();
        SubjectMeasure school = fit.subjects().getFirst();
        assertThat(school.adjusted()).isCloseTo(level + school.measure(), offset(1e-5));
        assertThat(fit.items()).isEmpty();
    }

    @Test
    void equalsTheReferenceWithItems() {
        LinearFit fit = LinearSeverity.fit(rater(true));
        JsonNode reference = Samples.reference("rater").get("m2");
        agrees(fit, reference);
        JsonNode fixed = reference.get("fixef");
        double two = fit.items().get(1).measure() - fit.items().get(0).measure();
        assertThat(two).isCloseTo(-fixed.get("fi2").doubleValue(), offset(1e-6));
        // every school meets every item, so that a centred item has (1 − 1/8)·σ²/360 of error
        assertThat(fit.items().get(3).se()).isCloseTo(Math.sqrt(7.0 / 8 * fit.residualVariance() / 360), offset(1e-6));
        assertThat(fit.items().stream().mapToDouble(FacetMeasure::measure).sum())
                .isCloseTo(0, offset(1e-9));
    }

    /** The one simulated panel has a truth to be compared with. */
    @Test
    void adjustedScoresLieCloserToTheTruthThanPlainMeans() {
        JsonNode truth = Samples.reference("rater").get("truth").get("school");
        List<SubjectMeasure> schools = LinearSeverity.fit(rater(true)).subjects();
        double[] real = new double[schools.size()];
        double[] plain = new double[schools.size()];
        double[] adjusted = new double[schools.size()];
        for (int s = 0; s < real.length; s++) {
            real[s] = truth.get(Integer.parseInt(schools.get(s).level()) - 1).doubleValue();
            plain[s] = schools.get(s).observed();
            adjusted[s] = schools.get(s).adjusted();
        }
        assertThat(correlation(real, plain)).isCloseTo(0.897, offset(1e-3));
        assertThat(correlation(real, adjusted)).isCloseTo(0.952, offset(1e-3));
    }

    private static double correlation(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
            xy += (x[i] - mx) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void aRaterWhoseScoresScatterStandsOut() {
        SplittableRandom random = new SplittableRandom(3);
        Panel panel = new Panel();
        for (int s = 0; s < 80; s++) {
            double work = 70 + 8 * random.nextGaussian();
            for (int r = 0; r < 3; r++) {
                panel.score("s" + s, "r" + r, "", work - r + (r == 2 ? 9 : 3) * random.nextGaussian());
            }
        }
        List<FacetMeasure> raters = LinearSeverity.fit(panel.withoutItems()).raters();
        assertThat(raters.get(2).fit().infit()).isGreaterThan(1.5);
        assertThat(raters.get(2).fit().infitZ()).isGreaterThan(3);
        assertThat(raters.get(0).fit().infitZ()).isLessThan(0);
    }

    @Test
    void oneRaterIsNamedAndHasNoSeverity() {
        SplittableRandom random = new SplittableRandom(4);
        Panel panel = new Panel();
        for (int s = 0; s < 20; s++) {
            for (int i = 0; i < 3; i++) {
                panel.score("s" + s, "only", "i" + i, s + random.nextGaussian());
            }
        }
        LinearFit fit = LinearSeverity.fit(panel.ratings());
        assertThat(fit.cautions()).contains(new Caution(Kind.ONE_RATER, List.of("only")));
        assertThat(fit.raters().getFirst().measure()).isZero();
    }

    @Test
    void ratersWhoDoNotDifferAreSaidToBeAlike() {
        Panel panel = new Panel();
        for (int s = 0; s < 12; s++) {
            for (int r = 0; r < 4; r++) {
                panel.score("s" + s, "r" + r, "", 10 * s + ((s + r) % 4));
            }
        }
        LinearFit fit = LinearSeverity.fit(panel.withoutItems());
        assertThat(fit.raterVariance()).isZero();
        assertThat(fit.cautions()).containsExactly(new Caution(Kind.RATERS_ALIKE, List.of()));
        assertThat(fit.raters()).allSatisfy(r -> assertThat(r.measure()).isZero());
    }

    @Test
    void refusesWhatItCannotFit() {
        Panel same = new Panel();
        Panel pieces = new Panel();
        for (int s = 0; s < 6; s++) {
            same.score("s" + s, "r0", "", 5).score("s" + s, "r1", "", 5);
            pieces.score("s" + s, "r" + s, "", s).score("s" + s, "q" + s, "", s + 1);
        }
        assertThatThrownBy(() -> LinearSeverity.fit(same.withoutItems())).isInstanceOf(NoFit.class);
        assertThatThrownBy(() -> LinearSeverity.fit(pieces.withoutItems())).isInstanceOf(CannotRate.class);
    }
}
