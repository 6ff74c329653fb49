package org.duxue.statistics.rating.rasch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.duxue.statistics.Samples;
import org.duxue.statistics.rating.FacetMeasure;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.SubjectMeasure;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The seeded panel of 40 inspectors against TAM's fit of the same model on the same grid. */
class ManyFacetRaschReferenceTest {
    private static final JsonNode TAM = Samples.reference("rater").get("tam_mfr");
    /** TAM ended at its cap of iterations, 4e-5 short of the smallest deviance; its parameters are that far from settled. */
    private static final double WHERE_TAM_STOPPED = 5e-4;

    /** TAM takes the last rater in the order of texts as what the others leave over, and so heaps their shortfalls on it. */
    private static final double LEFT_OVER = 3e-3;

    private static final RaschFit FIT = fit();

    private static RaschFit fit() {
        Samples data = Samples.data("rater");
        Ratings ratings =
                Ratings.of(data.factor("school"), data.factor("rater"), data.factor("item"), data.numbers("score"));
        return ManyFacetRasch.fit(ratings, RaschOptions.DEFAULT);
    }

    @Test
    void reachesTheReferenceDeviance() {
        assertThat(FIT.likelihood().deviance()).isCloseTo(TAM.get("deviance").doubleValue(), offset(1e-3));
        assertThat(FIT.likelihood().deviance()).isLessThan(TAM.get("deviance").doubleValue() + 1e-6);
        assertThat(FIT.likelihood().parameters()).isEqualTo(TAM.get("npars").intValue());
        assertThat(FIT.likelihood().converged()).isTrue();
        assertThat(FIT.variance()).isCloseTo(TAM.get("variance").doubleValue(), offset(WHERE_TAM_STOPPED));
        assertThat(FIT.subjectSpread().reliability())
                .isCloseTo(TAM.get("eap_rel").doubleValue(), offset(1e-5));
    }

    @Test
    void agreesOnEveryFacet() {
        Map<String, Double> ours = new HashMap<>();
        FIT.items().forEach(item -> ours.put("I" + item.level(), item.measure()));
        for (int k = 0; k < FIT.steps().size(); k++) {
            ours.put("step" + (k + 1), FIT.steps().get(k).value());
        }
        for (FacetMeasure rater : FIT.raters()) {
            ours.put("rater_" + (rater.level() + "_").substring(0, 2), rater.measure());
        }
        for (JsonNode facet : TAM.get("facets")) {
            String parameter = facet.get("parameter").stringValue();
            assertThat(ours.get(parameter))
                    .as(parameter)
                    .isCloseTo(
                            facet.get("xsi").doubleValue(),
                            offset(parameter.equals("rater_9_") ? LEFT_OVER : WHERE_TAM_STOPPED));
        }
    }

    /** TAM's errors leave out that subjects, items and raters are estimated together, and are far too small. */
    @Test
    void statesLargerErrorsThanTheReferenceAndCloserToWhatHappened() {
        JsonNode truth = Samples.reference("rater").get("truth").get("severity");
        double mean = 0;
        for (JsonNode severity : truth) {
            mean += severity.doubleValue() / truth.size();
        }
        double squares = 0;
        for (FacetMeasure rater : FIT.raters()) {
            double z = (rater.measure()
                            - truth.get(Integer.parseInt(rater.level()) - 1).doubleValue()
                            + mean)
                    / rater.se();
            squares += z * z;
        }
        assertThat(Math.sqrt(squares / truth.size())).isBetween(0.8, 1.25);
    }

    @Test
    void agreesOnEverySchool() {
        Map<String, SubjectMeasure> ours = new HashMap<>();
        FIT.subjects().forEach(subject -> ours.put(subject.level(), subject));
        for (int i = 0; i < TAM.get("pid").size(); i++) {
            SubjectMeasure subject =
                    Objects.requireNonNull(ours.get(TAM.get("pid").get(i).asString()));
            assertThat(subject.measure()).isCloseTo(TAM.get("eap").get(i).doubleValue(), offset(WHERE_TAM_STOPPED));
            assertThat(subject.se()).isCloseTo(TAM.get("sd_eap").get(i).doubleValue(), offset(WHERE_TAM_STOPPED));
        }
    }
}
