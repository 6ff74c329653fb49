package org.duxue.statistics.crossed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.duxue.statistics.Samples;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.mixed.Method;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The three linear models of lme4 on the seeded ratings: 120 schools crossed with 40 raters, 8 items. */
class RaterParityTest {
    private static final Percentage TIGHT = Percentage.withPercentage(1e-3);

    private final Samples data = Samples.data("rater");
    private final Factor school = data.factor("school");
    private final Factor rater = data.factor("rater");

    @Test
    void schoolsAndRatersAgree() {
        CrossedFit fit = fit(FixedEffects.intercept(data.rows()), school, rater);
        compare(fit, Samples.reference("rater").get("m1"));
        assertThat(fit.singular()).isFalse();
        assertThat(fit.cautions()).isEmpty();
        assertThat(fit.parameters()).isEqualTo(4);
    }

    @Test
    void itemsAsFixedEffectsAgree() {
        compare(fit(items(), school, rater), Samples.reference("rater").get("m2"));
    }

    @Test
    void pairsWithoutVarianceOfTheirOwnAreZeroAndSingular() {
        CrossedFit fit = fit(items(), school, rater, pairs());
        compare(fit, Samples.reference("rater").get("m3"));
        assertThat(fit.factors().get(2).variance(0)).isZero();
        assertThat(fit.factors().get(2).se(0, 0)).isZero();
        assertThat(fit.singular()).isTrue();
        assertThat(fit.cautions()).containsExactly(Map.entry(CrossedFit.Caution.SINGULAR, List.of("pair")));
    }

    private CrossedFit fit(FixedEffects fixed, Factor... factors) {
        return CrossedModel.fit(fixed, new Column("score", data.numbers("score")), Method.REML, factors);
    }

    private FixedEffects items() {
        return FixedEffects.builder(data.rows()).factor(data.factor("item")).build();
    }

    private Factor pairs() {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < data.rows(); i++) {
            pairs.add(data.texts("school").get(i) + ":" + data.texts("rater").get(i));
        }
        return Factor.of("pair", pairs);
    }

    private static void compare(CrossedFit fit, JsonNode expected) {
        assertThat(fit.deviance()).isCloseTo(expected.get("reml_minus2ll").asDouble(), within(1e-6));
        int at = 0;
        for (JsonNode estimate : expected.get("fixef")) {
            assertThat(fit.fixed().get(at++).estimate()).isCloseTo(estimate.asDouble(), TIGHT);
        }
        at = 0;
        for (JsonNode se : expected.get("se")) {
            assertThat(fit.fixed().get(at++).se()).isCloseTo(se.asDouble(), TIGHT);
        }
        JsonNode variances = expected.get("varcomp");
        close(fit.factors().get(0).variance(0), variances.get("fs"));
        close(fit.factors().get(1).variance(0), variances.get("fr"));
        close(fit.residualVariance(), variances.get("Residual"));
        compare(fit.factors().get(0), expected.get("school"));
        compare(fit.factors().get(1), expected.get("rater"));
    }

    private static void compare(FactorEffects factor, JsonNode expected) {
        Map<String, Integer> index = new HashMap<>();
        factor.levels().forEach(level -> index.put(level, index.size()));
        assertThat(factor.levels()).hasSize(expected.get("id").size());
        double spread = Math.sqrt(factor.variance(0));
        for (int i = 0; i < factor.levels().size(); i++) {
            int level =
                    Objects.requireNonNull(index.get(expected.get("id").get(i).asString()));
            assertThat(factor.mode(level, 0)).isCloseTo(expected.get("u").get(i).asDouble(), within(1e-5 * spread));
            close(factor.se(level, 0), expected.get("se").get(i));
            assertThat(factor.comparativeSe(level, 0)).isGreaterThan(factor.se(level, 0));
        }
    }

    private static void close(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), TIGHT);
    }
}
