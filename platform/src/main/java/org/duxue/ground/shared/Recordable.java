package org.duxue.ground.shared;

import java.util.Map;
import java.util.Optional;

/**
 * An event that must be written into the audit record, in the transaction that made it true. A room publishes it as an
 * application event; the audit room hears it and writes down who did it.
 */
public interface Recordable {
    /** What was done, as {@code area:thing:verb}, for example {@code facts:import:accepted}. */
    String action();

    /** What it was done to, for example {@code import 0198…}. */
    String subject();

    /** Who did it, where that is not the caller: at the door nobody is signed in yet. */
    default Optional<Actor> actor() {
        return Optional.empty();
    }

    /** The unit it concerns; those who may see the unit may see the entry. */
    default Optional<UnitCode> unit() {
        return Optional.empty();
    }

    /** Plain values that explain it later; no passwords and no personal data beyond what the deed needs. */
    default Map<String, Object> detail() {
        return Map.of();
    }
}
