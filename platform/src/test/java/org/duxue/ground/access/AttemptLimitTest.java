package org.duxue.ground.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.duxue.fixtures.HandClock;
import org.duxue.ground.shared.Problem;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {
    private static final int PER_MINUTE = 30;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final AttemptLimit limit = new AttemptLimit(
            clock,
            new AccessSettings(
                    Duration.ofHours(2),
                    Duration.ofHours(12),
                    5,
                    Duration.ofMinutes(1),
                    Duration.ofHours(1),
                    PER_MINUTE,
                    10,
                    false));

    @Test
    void slowsAFloodFromOneAddressDownAndNobodyElse() {
        for (int i = 0; i < PER_MINUTE; i++) {
            limit.take("10.0.0.1");
        }
        assertThatThrownBy(() -> limit.take("10.0.0.1"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("ACCESS-TOO-MANY-ATTEMPTS");
        assertThatCode(() -> limit.take("10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void letsTheAddressTryAgainAfterTheTimeItNamed() {
        for (int i = 0; i < PER_MINUTE; i++) {
            limit.take("10.0.0.1");
        }
        clock.forward(Duration.ofSeconds(2));
        assertThatCode(() -> limit.take("10.0.0.1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> limit.take("10.0.0.1")).isInstanceOf(Problem.class);
    }
}
