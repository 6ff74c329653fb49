package org.duxue.ground.access;

import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/**
 * What happens at the door and to accounts.
 *
 * @param by who did it, where that is not the caller: whoever has just signed in
 */
public record AccessEvent(
        String action, String account, String unitCode, Map<String, Object> detail, Optional<Actor> by)
        implements Recordable {
    static final String SIGNED_IN = "access:session:signed-in";
    static final String SIGN_IN_FAILED = "access:session:refused";
    static final String SIGNED_OUT = "access:session:signed-out";
    static final String LOCKED = "access:account:locked";
    static final String UNLOCKED = "access:account:unlocked";
    static final String OPENED = "access:account:opened";
    static final String CHANGED = "access:account:changed";
    static final String PASSWORD_CHANGED = "access:password:changed";
    static final String PASSWORD_RESET = "access:password:reset";
    static final String TOTP_SET = "access:totp:set";
    static final String TOTP_REMOVED = "access:totp:removed";

    public AccessEvent {
        detail = Map.copyOf(detail);
    }

    public AccessEvent(String action, String account, String unitCode, Map<String, Object> detail) {
        this(action, account, unitCode, detail, Optional.empty());
    }

    @Override
    public Optional<Actor> actor() {
        return by;
    }

    @Override
    public String subject() {
        return "account " + account;
    }

    @Override
    public Optional<UnitCode> unit() {
        return unitCode.isEmpty() ? Optional.empty() : Optional.of(new UnitCode(unitCode));
    }
}
