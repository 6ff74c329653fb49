package org.duxue.guard.burden;

import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/** An entry of the whitelist was written, approved or revoked. */
public record WhitelistChanged(String action, String label, UnitCode district, Map<String, Object> detail)
        implements Recordable {
    static final String ADDED = "burden:entry:added";
    static final String CHANGED = "burden:entry:changed";
    static final String APPROVED = "burden:entry:approved";
    static final String REVOKED = "burden:entry:revoked";

    public WhitelistChanged {
        detail = Map.copyOf(detail);
    }

    @Override
    public String subject() {
        return "whitelist " + label;
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(district);
    }
}
