package org.duxue.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests' own ground: a reader that misread would make every comparison worthless. */
class SamplesTest {
    @Test
    void readsColumnsAndReferenceFigures() {
        Samples exam = Samples.data("exam");
        assertThat(exam.rows()).isEqualTo(4059);
        assertThat(exam.numbers("normexam")[0]).isEqualTo(0.2613242);
        assertThat(exam.factor("school").levels()).hasSize(65);
        assertThat(exam.factor("sex").levels()).containsExactly("F", "M");
        assertThat(exam.factor("schgend", List.of("mixed", "boys", "girls")).code(0))
                .isZero();
        assertThat(Samples.reference("exam_null").get("n").asInt()).isEqualTo(4059);
    }
}
