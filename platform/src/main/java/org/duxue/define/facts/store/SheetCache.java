package org.duxue.define.facts.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duxue.define.facts.FactSheet;
import org.duxue.ground.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Decoded sheets, kept because a version never changes. It answers for versions only: which version a caller may see is
 * asked of the database each time.
 */
final class SheetCache {
    private static final int ROOM = 50_000;

    private final Map<Key, FactSheet> sheets = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FactSheet> eldest) {
            return size() > ROOM;
        }
    };

    record Key(String unit, Period period) {}

    /** The sheet of this version made at this moment; a database put back to an earlier state makes versions anew. */
    synchronized @Nullable FactSheet get(Key key, int version, Instant recordedAt) {
        FactSheet sheet = sheets.get(key);
        return sheet != null && sheet.version() == version && recordedAt.equals(sheet.recordedAt()) ? sheet : null;
    }

    synchronized void put(FactSheet sheet) {
        sheets.put(new Key(sheet.unit().value(), sheet.period()), sheet);
    }
}
