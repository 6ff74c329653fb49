package org.duxue.statistics.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.duxue.statistics.Samples;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.FixedEffects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every figure of lme4, stopped tightly, on two published data sets: eleven models, restricted and full likelihood. */
class LmeParityTest {
    private static final double TIGHT = 1e-5;

    /** The models, named as the reference files are. */
    enum Model {
        exam_null,
        exam_prior,
        exam_prior_gender,
        exam_cva,
        exam_slope,
        exam_slope_full,
        hsb_null,
        hsb_means,
        hsb_ri,
        hsb_slope,
        hsb_isao
    }

    @ParameterizedTest
    @EnumSource
    void restrictedLikelihoodAgrees(Model model) {
        compare(model, Method.REML);
    }

    @ParameterizedTest
    @EnumSource
    void fullLikelihoodAgrees(Model model) {
        compare(model, Method.ML);
    }

    private static void compare(Model model, Method method) {
        MixedFit fit = fit(model, method);
        JsonNode file = Samples.reference(model.name());
        JsonNode expected = file.get(method.name());
        assertThat(fit.n()).isEqualTo(file.get("n").asLong());
        assertThat(fit.deviance()).isLessThanOrEqualTo(number(expected, "criterion_minus2ll") + 1e-6);
        assertThat(fit.logLik()).isCloseTo(number(expected, "logLik"), within(1e-6));
        assertThat(fit.aic()).isCloseTo(number(expected, "AIC"), within(1e-5));
        assertThat(fit.bic()).isCloseTo(number(expected, "BIC"), within(1e-5));
        assertThat(fit.parameters()).isEqualTo(expected.get("df").asInt());
        assertThat(fit.singular()).isEqualTo(expected.get("singular").asBoolean());
        compareFixed(fit, expected);
        compareVariances(fit, expected);
        compareModes(fit, expected.get("ranef").iterator().next());
    }

    private static void compareFixed(MixedFit fit, JsonNode expected) {
        double[] estimates = numbers(expected.get("fixef"));
        double[] errors = numbers(expected.get("se"));
        assertThat(fit.fixed()).hasSameSizeAs(estimates);
        for (int i = 0; i < estimates.length; i++) {
            close(fit.fixed().get(i).estimate(), estimates[i]);
            close(fit.fixed().get(i).se(), errors[i]);
            for (int j = 0; j < estimates.length; j++) {
                assertThat(fit.vcov(i, j))
                        .isCloseTo(
                                expected.get("vcov").get(i).get(j).asDouble(), within(TIGHT * errors[i] * errors[j]));
            }
        }
    }

    private static void compareVariances(MixedFit fit, JsonNode expected) {
        for (JsonNode part : expected.get("varcomp")) {
            double value = part.get("value").asDouble();
            if (part.get("group").asString().equals("Residual")) {
                close(fit.residualVariance(), value);
            } else {
                int a = fit.terms().indexOf(part.get("term1").asString());
                int b = part.get("term2").isNull()
                        ? a
                        : fit.terms().indexOf(part.get("term2").asString());
                assertThat(fit.covariance(a, b))
                        .isCloseTo(value, within(TIGHT * Math.sqrt(fit.variance(a) * fit.variance(b))));
                if (a != b) {
                    assertThat(fit.correlation(a, b))
                            .isCloseTo(part.get("sd_or_corr").asDouble(), within(TIGHT));
                }
            }
        }
    }

    private static void compareModes(MixedFit fit, JsonNode expected) {
        Modes modes = fit.modes();
        Map<String, Integer> index = new HashMap<>();
        modes.groups().forEach(group -> index.put(group, index.size()));
        assertThat(modes.groups()).hasSize(expected.get("n_levels").asInt());
        for (int term = 0; term < fit.terms().size(); term++) {
            String name = fit.terms().get(term);
            double spread = Math.sqrt(fit.variance(term));
            for (JsonNode row : expected.get("first")) {
                int group = Objects.requireNonNull(index.get(row.get("id").asString()));
                assertThat(modes.mode(group, term)).isCloseTo(number(row, "u_" + name), within(TIGHT * spread));
                close(modes.se(group, term), number(row, "se_" + name));
                assertThat(modes.comparativeSe(group, term)).isGreaterThan(modes.se(group, term));
            }
            int at = term;
            double[] all = new double[fit.groups()];
            Arrays.setAll(all, group -> modes.mode(group, at));
            JsonNode sums = expected.get("checksum").get(name);
            assertThat(Arrays.stream(all).sum()).isCloseTo(number(sums, "sum"), within(TIGHT * spread));
            close(Arrays.stream(all).map(u -> u * u).sum(), number(sums, "sumsq"));
            close(Arrays.stream(all).min().orElseThrow(), number(sums, "min"));
            close(Arrays.stream(all).max().orElseThrow(), number(sums, "max"));
        }
    }

    private static MixedFit fit(Model model, Method method) {
        Samples exam = Samples.data("exam");
        Samples hsb = Samples.data("hsb");
        Column prior = new Column("standLRT", exam.numbers("standLRT"));
        Column ses = new Column("cSES", centred(hsb));
        FixedEffects.Builder pupils = FixedEffects.builder(exam.rows());
        FixedEffects.Builder students = FixedEffects.builder(hsb.rows());
        List<Column> slopes = new ArrayList<>();
        switch (model) {
            case exam_null, hsb_null -> {}
            case exam_prior -> pupils.number(prior);
            case exam_prior_gender -> pupils.number(prior).factor(exam.factor("sex"));
            case exam_cva ->
                pupils.number(prior)
                        .factor(exam.factor("sex"))
                        .factor(exam.factor("schgend", List.of("mixed", "boys", "girls")))
                        .number("schavg", exam.numbers("schavg"));
            case exam_slope -> {
                pupils.number(prior);
                slopes.add(prior);
            }
            case exam_slope_full -> {
                pupils.number(prior)
                        .factor(exam.factor("sex"))
                        .factor(exam.factor("schgend", List.of("mixed", "boys", "girls")));
                slopes.add(prior);
            }
            case hsb_means -> students.number("SCHMEANSES", hsb.numbers("SCHMEANSES"));
            case hsb_ri ->
                students.number("SES", hsb.numbers("SES"))
                        .factor(hsb.factor("Minority"))
                        .factor(hsb.factor("Sex", List.of("Male", "Female")))
                        .number("SCHMEANSES", hsb.numbers("SCHMEANSES"))
                        .factor(hsb.factor("Sector", List.of("Public", "Catholic")));
            case hsb_slope -> {
                students.number(ses);
                slopes.add(ses);
            }
            case hsb_isao -> {
                students.number("SCHMEANSES", hsb.numbers("SCHMEANSES"))
                        .number(ses)
                        .factor(hsb.factor("Sector", List.of("Public", "Catholic")))
                        .interaction("SCHMEANSES", "cSES")
                        .interaction("cSES", "Sector");
                slopes.add(ses);
            }
        }
        return model.name().startsWith("exam")
                ? MixedModel.fit(
                        pupils.build(),
                        new Column("normexam", exam.numbers("normexam")),
                        exam.factor("school"),
                        slopes,
                        method)
                : MixedModel.fit(
                        students.build(),
                        new Column("MathAch", hsb.numbers("MathAch")),
                        hsb.factor("School"),
                        slopes,
                        method);
    }

    private static double[] centred(Samples hsb) {
        double[] ses = hsb.numbers("SES");
        double[] means = hsb.numbers("MEANSES");
        double[] centred = new double[ses.length];
        Arrays.setAll(centred, i -> ses[i] - means[i]);
        return centred;
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, Percentage.withPercentage(100 * TIGHT));
    }

    private static double number(JsonNode node, String key) {
        return node.get(key).asDouble();
    }

    private static double[] numbers(JsonNode node) {
        double[] values = new double[node.size()];
        int i = 0;
        for (JsonNode value : node) {
            values[i++] = value.asDouble();
        }
        return values;
    }
}
