package org.duxue.guard.inspectors;

import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/** Something on the register was written. */
public record CorpsChanged(String action, String name, UnitCode district, Map<String, Object> detail)
        implements Recordable {
    static final String ADDED = "inspectors:person:added";
    static final String CHANGED = "inspectors:person:changed";
    static final String TIED = "inspectors:tie:declared";
    static final String LEFT = "inspectors:person:left";

    public CorpsChanged {
        detail = Map.copyOf(detail);
    }

    @Override
    public String subject() {
        return "inspector " + name;
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(district);
    }
}
