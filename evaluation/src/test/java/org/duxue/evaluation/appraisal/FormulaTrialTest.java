package org.duxue.evaluation.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.junit.jupiter.api.Test;

/** A formula says what it gives, how it was understood, and what it names that nothing carries. */
class FormulaTrialTest {
    private static final Appraisal SCHEME =
            Schemes.of(Schemes.review(1, Review.Merge.MEAN, 1), Schemes.rubrics("A", 2), Schemes.rubrics("B", 2));

    @Test
    void tellsUnitAndUnderstanding() {
        FormulaTrial trial = FormulaTrial.of(SCHEME, "convert(taught/pupils, %)", false, "%");
        assertThat(trial.ok()).isTrue();
        assertThat(trial.unit()).isEqualTo("%");
        assertThat(trial.parsed()).isEqualTo("换算(taught ÷ pupils, %)");
        assertThat(trial.reads()).extracting(FormulaTrial.Quantity::id).containsExactly("taught", "pupils");
        assertThat(trial.message()).isEmpty();
    }

    @Test
    void saysThatTheUnitIsAnother() {
        FormulaTrial trial = FormulaTrial.of(SCHEME, "taught / pupils", false, "%");
        assertThat(trial.ok()).isFalse();
        assertThat(trial.message()).startsWith("单位不一致").contains("换算");
    }

    @Test
    void namesUnknownNamesWithTheLikeliest() {
        FormulaTrial trial = FormulaTrial.of(SCHEME, "taugt / pupil", false, null);
        assertThat(trial.ok()).isFalse();
        assertThat(trial.unknown()).extracting(FormulaTrial.Unknown::name).containsExactly("taugt", "pupil");
        assertThat(trial.unknown().get(0).nearest().getFirst()).isEqualTo("taught");
        assertThat(trial.unknown().get(1).nearest().getFirst()).isEqualTo("pupils");
        assertThat(trial.parsed()).isEqualTo("taugt ÷ pupil");
    }

    @Test
    void saysWhereItCannotBeRead() {
        FormulaTrial trial = FormulaTrial.of(SCHEME, "taught / (pupils", false, null);
        assertThat(trial.ok()).isFalse();
        assertThat(trial.parsed()).isEmpty();
        assertThat(trial.message()).startsWith("第 ");
        assertThat(FormulaTrial.of(SCHEME, "", false, null).ok()).isFalse();
    }

    @Test
    void asksForYesOrNoInACondition() {
        assertThat(FormulaTrial.of(SCHEME, "pupils ≥ 100", true, null).ok()).isTrue();
        assertThat(FormulaTrial.of(SCHEME, "pupils", true, null).ok()).isFalse();
        assertThat(List.of(FormulaTrial.of(SCHEME, "pupils ≥ 100", true, null).unit()))
                .containsExactly("");
    }
}
