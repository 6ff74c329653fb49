package org.duxue.tables.cells;

import java.util.ArrayList;
import java.util.List;
import org.duxue.tables.Fault;
import org.duxue.tables.TableRefused;

/** Faults as they are found, in order: the first ones themselves and the number of all. */
public final class Faults {
    private final List<Fault> kept = new ArrayList<>();
    private long total;

    public void add(Fault.Kind kind, long line, String column, String value, String expected) {
        total++;
        if (kept.size() < TableRefused.KEPT) {
            kept.add(new Fault(kind, line, column, value, expected));
        }
    }

    public List<Fault> kept() {
        return kept;
    }

    public long total() {
        return total;
    }
}
