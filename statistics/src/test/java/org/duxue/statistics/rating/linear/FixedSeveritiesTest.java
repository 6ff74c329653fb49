package org.duxue.statistics.rating.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.duxue.statistics.Samples;
import org.duxue.statistics.rating.Ratings;
import org.duxue.statistics.rating.Severities;
import org.junit.jupiter.api.Test;

class FixedSeveritiesTest {
    /** lme4: {@code lmer(score ~ item + rater + (1 | school))} with sum contrasts. */
    @Test
    void equalsTheMixedModelWithRatersFixed() {
        Samples data = Samples.data("rater");
        Severities ours = FixedSeverities.of(
                Ratings.of(data.factor("school"), data.factor("rater"), data.factor("item"), data.numbers("score")));
        int one = ours.levels().indexOf("1");
        int two = ours.levels().indexOf("2");
        assertThat(ours.value(one)).isCloseTo(-0.188685894761, offset(1e-6));
        assertThat(ours.value(two)).isCloseTo(0.518661371978, offset(1e-6));
        assertThat(Math.sqrt(ours.covariance(one, one))).isCloseTo(0.129423773695, offset(1e-6));
        assertThat(ours.covariance(one, two)).isCloseTo(0.00313642518503, offset(1e-6));
    }
}
