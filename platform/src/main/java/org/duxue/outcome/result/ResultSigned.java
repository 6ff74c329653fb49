package org.duxue.outcome.result;

import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/** A result was signed off. */
public record ResultSigned(String number, String pack, String period, String verdict, String sha256, UnitCode district)
        implements Recordable {
    @Override
    public String action() {
        return "result:result:signed";
    }

    @Override
    public String subject() {
        return "result " + number;
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(district);
    }

    @Override
    public Map<String, Object> detail() {
        return Map.of("pack", pack, "period", period, "verdict", verdict, "sha256", sha256);
    }
}
