package org.duxue.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.duxue.ground.access.secret.Totp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238, appendix B (their last six digits), and the window around now. */
class TotpTest {
    private static final String SECRET = Totp.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesThePublishedCodes(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / 30)).isEqualTo(code);
    }

    @Test
    void acceptsOneStepEitherWayButNoStepTwice() {
        Instant now = Instant.ofEpochSecond(1_111_111_111L);
        long step = now.getEpochSecond() / 30;
        for (long offset = -1; offset <= 1; offset++) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, step + offset), now, 0))
                    .hasValue(step + offset);
        }
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), now, 0)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), now, 0)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.step(SECRET, "abc", now, 0)).isEmpty();
    }
}
