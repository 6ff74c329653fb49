package org.duxue.define.scheme;

import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/**
 * Something was done to a scheme.
 *
 * @param verb {@code draft-started}, {@code draft-edited}, {@code draft-discarded}, {@code published},
 *     {@code crosswalk-confirmed}
 */
record SchemeChanged(String verb, String scheme, Map<String, Object> detail, UnitCode district) implements Recordable {
    SchemeChanged {
        detail = Map.copyOf(detail);
    }

    @Override
    public String action() {
        return "pack:scheme:" + verb;
    }

    @Override
    public String subject() {
        return "scheme " + scheme;
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(district);
    }
}
