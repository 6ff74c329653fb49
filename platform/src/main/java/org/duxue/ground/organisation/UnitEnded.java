package org.duxue.ground.organisation;

import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/** A unit was merged, split or closed. */
public record UnitEnded(UnitCode code, Units.Ending ending) implements Recordable {
    @Override
    public String action() {
        return "organisation:unit:ended";
    }

    @Override
    public String subject() {
        return "unit " + code;
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(code);
    }

    @Override
    public Map<String, Object> detail() {
        return Map.of(
                "on",
                ending.on().toString(),
                "reason",
                ending.reason(),
                "successors",
                ending.successors().stream().map(UnitCode::value).toList());
    }
}
