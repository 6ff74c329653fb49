package org.duxue.ground.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import org.duxue.ground.access.secret.Passwords;
import org.duxue.ground.access.secret.Totp;
import org.duxue.ground.access.store.AccountRecord;
import org.duxue.ground.access.store.Accounts;
import org.duxue.ground.access.store.SessionRecord;
import org.duxue.ground.access.store.Sessions;
import org.duxue.ground.database.Door;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.HouseProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What people do about their own sign-in: leave, change the password, set a second factor up or off. */
@Component
public class OwnDoor {
    private final Door door;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnDoor(
            Door door,
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            PasswordPolicy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.door = door;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /** A secret to take into an authenticator app, and the address its picture encodes. */
    public record TotpOffer(String secret, String uri) {}

    public void leave(SessionRecord session) {
        door.transaction().executeWithoutResult(status -> {
            sessions.close(session.id());
            announce(AccessEvent.SIGNED_OUT, session);
        });
    }

    /** Changes the password and ends the account's other sessions. */
    public void changePassword(SessionRecord session, String current, String replacement) {
        AccountRecord account = account(session);
        requirePassword(account, current);
        policy.require(replacement, account.account());
        String hash = passwords.hash(replacement);
        door.transaction().executeWithoutResult(status -> {
            accounts.changePassword(account.id(), hash);
            sessions.closeOthers(account.id(), session.id());
            announce(AccessEvent.PASSWORD_CHANGED, session);
        });
    }

    /** Offers a new secret; it counts only once a code made from it has been shown. */
    public TotpOffer offerTotp(SessionRecord session) {
        if (account(session).asksForTotp()) {
            throw AccessProblem.TOTP_SET_ALREADY.problem();
        }
        String secret = Totp.newSecret();
        accounts.offerTotp(session.caller().actor().id(), secret);
        String label = URLEncoder.encode(session.caller().actor().account(), StandardCharsets.UTF_8);
        return new TotpOffer(
                secret, "otpauth://totp/Duxue:" + label + "?secret=" + secret + "&issuer=Duxue&digits=6&period=30");
    }

    public void confirmTotp(SessionRecord session, String code) {
        AccountRecord account = account(session);
        if (account.totpSecret() == null) {
            throw AccessProblem.TOTP_NOT_OFFERED.problem();
        }
        String secret = accounts.totpSecret(account).orElseThrow(AccessProblem.TOTP_UNREADABLE::problem);
        OptionalLong step = Totp.step(secret, code, clock.instant(), account.totpLastStep());
        door.transaction().executeWithoutResult(status -> {
            if (step.isEmpty() || !accounts.spendTotpStep(account.id(), step.getAsLong())) {
                throw AccessProblem.TOTP_MISMATCH.problem();
            }
            accounts.confirmTotp(account.id());
            announce(AccessEvent.TOTP_SET, session);
        });
    }

    public void removeTotp(SessionRecord session, String password) {
        AccountRecord account = account(session);
        requirePassword(account, password);
        door.transaction().executeWithoutResult(status -> {
            accounts.removeTotp(account.id());
            announce(AccessEvent.TOTP_REMOVED, session);
        });
    }

    private void requirePassword(AccountRecord account, String password) {
        if (!passwords.match(password, account.passwordHash())) {
            throw AccessProblem.PASSWORD_WRONG.problem();
        }
    }

    private AccountRecord account(SessionRecord session) {
        return accounts.find(session.caller().actor().id()).orElseThrow(HouseProblem.SIGN_IN_REQUIRED::problem);
    }

    private void announce(String action, SessionRecord session) {
        Actor actor = session.caller().actor();
        events.publishEvent(new AccessEvent(action, actor.account(), actor.unit(), Map.of()));
    }
}
