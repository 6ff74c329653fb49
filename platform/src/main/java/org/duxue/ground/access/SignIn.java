package org.duxue.ground.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.duxue.ground.access.secret.Passwords;
import org.duxue.ground.access.secret.Secret;
import org.duxue.ground.access.secret.Totp;
import org.duxue.ground.access.store.AccountRecord;
import org.duxue.ground.access.store.Accounts;
import org.duxue.ground.access.store.Sessions;
import org.duxue.ground.database.Door;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens a session for who knows the password and, where set, holds the second factor. An unknown account is answered as a
 * wrong password is, in the same words after the same work. Five failures lock the account, each further one twice as long.
 */
@Component
public class SignIn {
    /** @param totp the six digits, when the account asks for them */
    public record Attempt(
            String account, String password, @Nullable String totp, String address, String browser) {
        @Override
        public String toString() {
            return "Attempt[" + account + "]";
        }
    }

    private final Door door;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final AttemptLimit limit;
    private final AccessSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            Door door,
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            AttemptLimit limit,
            AccessSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.door = door;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.limit = limit;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** The new session's token, or a {@link Problem}. */
    public Secret enter(Attempt attempt) {
        limit.take(attempt.address());
        Instant now = clock.instant();
        Optional<AccountRecord> found = accounts.find(attempt.account().strip().toLowerCase(Locale.ROOT))
                .filter(AccountRecord::enabled);
        if (found.isEmpty()) {
            passwords.matchNobody(attempt.password());
            throw AccessProblem.SIGN_IN_REFUSED.problem();
        }
        AccountRecord account = found.get();
        boolean known = passwords.match(attempt.password(), account.passwordHash());
        if (account.lockedAt(now)) {
            throw locked(account, now);
        }
        return switch (known ? secondFactor(account, attempt, now) : Factor.WRONG_PASSWORD) {
            case WRONG_PASSWORD -> throw failed(account, now, AccessProblem.SIGN_IN_REFUSED.problem());
            case WRONG_CODE -> throw failed(account, now, AccessProblem.TOTP_REFUSED.problem());
            case CODE_MISSING -> throw AccessProblem.TOTP_REQUIRED.problem();
            case RIGHT -> open(account, attempt, now);
        };
    }

    private enum Factor {
        RIGHT,
        WRONG_PASSWORD,
        CODE_MISSING,
        WRONG_CODE
    }

    private Factor secondFactor(AccountRecord account, Attempt attempt, Instant now) {
        if (!account.asksForTotp()) {
            return Factor.RIGHT;
        }
        if (attempt.totp() == null || attempt.totp().isBlank()) {
            return Factor.CODE_MISSING;
        }
        String secret = accounts.totpSecret(account).orElseThrow(AccessProblem.TOTP_UNREADABLE::problem);
        OptionalLong step = Totp.step(secret, attempt.totp(), now, account.totpLastStep());
        boolean spent = step.isPresent() && accounts.spendTotpStep(account.id(), step.getAsLong());
        return spent ? Factor.RIGHT : Factor.WRONG_CODE;
    }

    private Secret open(AccountRecord account, Attempt attempt, Instant now) {
        Secret token = door.transaction().execute(status -> {
            accounts.signedIn(account.id(), now);
            Actor self = new Actor(account.id(), account.account(), account.displayName(), account.unitCode());
            events.publishEvent(new AccessEvent(
                    AccessEvent.SIGNED_IN,
                    account.account(),
                    account.unitCode(),
                    Map.of("address", attempt.address()),
                    Optional.of(self)));
            return sessions.open(account.id(), now, attempt.address(), attempt.browser());
        });
        if (token == null) {
            throw new IllegalStateException("no session was opened");
        }
        return token;
    }

    private Problem failed(AccountRecord account, Instant now, Problem refusal) {
        door.transaction().executeWithoutResult(status -> {
            int failures = accounts.countFailure(account.id());
            boolean locks = failures >= settings.failures();
            if (locks) {
                accounts.lock(account.id(), now.plus(lockAfter(failures)));
            }
            events.publishEvent(event(
                    locks ? AccessEvent.LOCKED : AccessEvent.SIGN_IN_FAILED, account, Map.of("failures", failures)));
        });
        return refusal;
    }

    private Duration lockAfter(int failures) {
        int doublings = Math.min(20, failures - settings.failures());
        Duration lock = settings.firstLock().multipliedBy(1L << doublings);
        return lock.compareTo(settings.longestLock()) > 0 ? settings.longestLock() : lock;
    }

    private static Problem locked(AccountRecord account, Instant now) {
        Instant until = account.lockedUntil() == null ? now : account.lockedUntil();
        Duration wait = Duration.between(now, until).plusSeconds(1);
        return AccessProblem.LOCKED.with("seconds", wait.toSeconds()).retryAfter(wait);
    }

    private static AccessEvent event(String action, AccountRecord account, Map<String, Object> detail) {
        return new AccessEvent(action, account.account(), account.unitCode(), detail);
    }
}
