package org.duxue.ground.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How doors are kept, under {@code duxue.access}.
 *
 * @param idle a session unused for so long ends
 * @param longest every session ends after so long
 * @param failures wrong passwords before an account is locked
 * @param firstLock the first lock; each further failure doubles it
 * @param longestLock the longest lock
 * @param attemptsPerMinute sign-in attempts one network address may make a minute
 * @param passwordLength fewest characters of a password
 * @param secureCookie whether cookies demand https; switch it on wherever the house is reached over a network
 */
@Validated
@ConfigurationProperties("duxue.access")
public record AccessSettings(
        @NotNull @DefaultValue("2h") Duration idle,
        @NotNull @DefaultValue("12h") Duration longest,
        @Min(3) @Max(20) @DefaultValue("5") int failures,
        @NotNull @DefaultValue("1m") Duration firstLock,
        @NotNull @DefaultValue("1h") Duration longestLock,
        @Min(5) @Max(1000) @DefaultValue("30") int attemptsPerMinute,
        @Min(8) @Max(64) @DefaultValue("10") int passwordLength,
        @DefaultValue("false") boolean secureCookie) {}
