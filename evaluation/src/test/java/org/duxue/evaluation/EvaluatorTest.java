package org.duxue.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.Status;
import org.junit.jupiter.api.Test;

/** A whole small district, checked by hand. */
class EvaluatorTest {
    @Test
    void recognisesADistrictInWhichEverythingIsGood() {
        Evaluation evaluation = Qinghe.evaluate(Qinghe.framework(), Qinghe.schools());
        DistrictResult district = Qinghe.district(evaluation);
        assertThat(district.verdict()).isEqualTo(Status.MET);
        assertThat(district.name()).isEqualTo("清河区");
        assertThat(district.stages().get(0).units()).isEqualTo(5);
        assertThat(district.stages().get(1).units()).isEqualTo(2);
        assertThat(district.stages().get(0).compliant()).isEqualTo(5);
        assertThat(evaluation.notices()).isEmpty();
        assertThat(Qinghe.value(evaluation, "S1", "primary", "R1")).isEqualTo(5);
        assertThat(Qinghe.value(evaluation, "S1", "primary", "R4")).isEqualTo(5);
        assertThat(Qinghe.value(evaluation, "S1", "primary", "R6")).isEqualTo(2100);
        double share = 300 / (300 + 1.1 * 200);
        assertThat(Qinghe.value(evaluation, "N1", "primary", "R4")).isCloseTo(3500 * share / 300, within(1e-12));
    }
}
