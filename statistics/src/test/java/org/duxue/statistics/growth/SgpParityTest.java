package org.duxue.statistics.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.Samples;
import org.duxue.statistics.growth.quantile.Certificate;
import org.duxue.statistics.growth.quantile.SplineQuantiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Against the SGP package and quantreg's simplex on a seeded cohort of ten thousand: every pupil, not most. */
class SgpParityTest {
    private static final Samples COHORT = Samples.data("synth10k");
    private static final JsonNode REFERENCE = Samples.reference("sgp_synth10k");
    private static final GrowthPercentiles OURS = GrowthPercentiles.of(priors(), COHORT.numbers("score"));

    private static double[][] priors() {
        return new double[][] {COHORT.numbers("prior"), COHORT.numbers("prior2")};
    }

    @Test
    void givesEveryPupilThePercentileThatThePackageGives() {
        int[] ours = new int[OURS.rows()];
        Arrays.setAll(ours, OURS::percentile);
        assertThat(ours).isEqualTo(ints(REFERENCE.get("sgp_own")));
        assertThat(ours).isEqualTo(ints(REFERENCE.get("sgp_package").get("sgp")));
    }

    @Test
    void placesKnotsAsThePackageDoes() {
        SplineQuantiles curves = OURS.curves().getFirst();
        for (int j = 0; j < 2; j++) {
            JsonNode knots = REFERENCE.get(j == 0 ? "knots_prior" : "knots_prior2");
            assertThat(curves.knots().get(j).inner()).isEqualTo(numbers(knots.get("k")));
            assertThat(List.of(
                            curves.knots().get(j).lower(), curves.knots().get(j).upper()))
                    .isEqualTo(numbers(knots.get("b")));
        }
    }

    @Test
    void reachesTheLossOfTheSimplexAtEveryQuantileAndProvesIt() {
        List<Double> losses = numbers(REFERENCE.get("objective"));
        List<Certificate> proofs = OURS.curves().getFirst().proofs();
        for (int i = 0; i < losses.size(); i++) {
            assertThat(proofs.get(i).loss()).isCloseTo(losses.get(i), within(1e-7));
            assertThat(proofs.get(i).margin()).isBetween(1e-6, 0.5);
            assertThat(proofs.get(i).unique()).isTrue();
        }
    }

    @Test
    void findsTheCoefficientsOfTheMedianCurve() {
        List<Double> ours = OURS.curves().getFirst().coefficients().get(49);
        List<Double> theirs = numbers(REFERENCE.get("coef_tau50"));
        assertThat(theirs).hasSize(15);
        for (int k = 0; k < 15; k++) {
            assertThat(ours.get(k)).isCloseTo(theirs.get(k), within(1e-7));
        }
    }

    @Test
    void scoresItsOwnCohortAlikeFromItsWrittenCurves() {
        GrowthModel model = GrowthModel.fit(priors(), COHORT.numbers("score"));
        GrowthPercentiles again = GrowthPercentiles.of(model, priors(), COHORT.numbers("score"));
        for (int i = 0; i < again.rows(); i++) {
            assertThat(again.percentile(i)).isEqualTo(OURS.percentile(i));
        }
        assertThat(again.clamped()).containsExactly(0, 0);
        assertThat(model.histories()).hasSize(2);
    }

    private static int[] ints(JsonNode array) {
        return array.valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    private static List<Double> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asDouble).toList();
    }
}
