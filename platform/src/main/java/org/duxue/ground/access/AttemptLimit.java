package org.duxue.ground.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many sign-ins one network address may try: a bucket that fills again over a minute. Kept in memory, since it slows a
 * flood down; what locks an account is kept in the database.
 */
@Component
class AttemptLimit {
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final double perSecond;
    private final double capacity;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Bucket(double tokens, Instant at) {}

    AttemptLimit(Clock clock, AccessSettings settings) {
        this.clock = clock;
        this.capacity = settings.attemptsPerMinute();
        this.perSecond = capacity / 60;
    }

    synchronized void take(String address) {
        Instant now = clock.instant();
        Bucket last = buckets.getOrDefault(address, new Bucket(capacity, now));
        double seconds = Math.max(0, Duration.between(last.at(), now).toMillis() / 1000.0);
        double tokens = Math.min(capacity, last.tokens() + seconds * perSecond);
        if (tokens < 1) {
            buckets.put(address, new Bucket(tokens, now));
            Duration wait = Duration.ofSeconds((long) Math.ceil((1 - tokens) / perSecond));
            throw AccessProblem.TOO_MANY_ATTEMPTS
                    .with("seconds", wait.toSeconds())
                    .retryAfter(wait);
        }
        buckets.put(address, new Bucket(tokens - 1, now));
    }
}
