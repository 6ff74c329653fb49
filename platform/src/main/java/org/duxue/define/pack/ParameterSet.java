package org.duxue.define.pack;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/** The office set its own figure for a parameter, or gave it up. */
record ParameterSet(
        String pack,
        String parameter,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        String reason,
        UnitCode district)
        implements Recordable {
    @Override
    public String action() {
        return "pack:parameter:set";
    }

    @Override
    public String subject() {
        return "pack " + pack + " " + parameter;
    }

    @Override
    public Optional<UnitCode> unit() {
        return Optional.of(district);
    }

    @Override
    public Map<String, Object> detail() {
        return Map.of("before", text(before), "after", text(after), "reason", reason);
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }
}
