package org.duxue.define.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Recordable;
import org.duxue.ground.shared.UnitCode;

/** What happened to facts entered by hand. */
public sealed interface FactsEvent extends Recordable {
    UnitCode of();

    Period period();

    @Override
    default String subject() {
        return "facts " + of() + " " + period();
    }

    @Override
    default Optional<UnitCode> unit() {
        return Optional.of(of());
    }

    /** Values were entered, changed or taken away; the history holds what they were. */
    record Saved(UnitCode of, Period period, int version, List<String> columns) implements FactsEvent {
        public Saved {
            columns = List.copyOf(columns);
        }

        @Override
        public String action() {
            return "facts:value:saved";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("version", version, "columns", columns);
        }
    }

    /** The unit stands by its facts as they are in this version. */
    record Confirmed(UnitCode of, Period period, String pack, int version) implements FactsEvent {
        @Override
        public String action() {
            return "facts:value:confirmed";
        }

        @Override
        public Map<String, Object> detail() {
            return Map.of("pack", pack, "version", version);
        }
    }
}
