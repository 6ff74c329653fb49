package org.duxue.work.programme.announce;

import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/** Something was done to a programme, a case's arrangements, or the year's plan. */
public record ProgrammeDeed(String action, String subject, UnitCode at, Map<String, Object> detail)
        implements Recordable {
    public ProgrammeDeed {
        detail = Map.copyOf(detail);
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(at);
    }
}
