package org.duxue.tables.csv;

import java.util.ArrayList;
import java.util.List;
import org.duxue.tables.Fault;
import org.duxue.tables.TableRefused;

/** The faults of one stretch, in order: the first ones themselves and the number of all. */
final class Faults {
    private final List<Fault> kept = new ArrayList<>();
    private long total;

    void add(Fault.Kind kind, long line, String column, String value, String expected) {
        total++;
        if (kept.size() < TableRefused.KEPT) {
            kept.add(new Fault(kind, line, column, value, expected));
        }
    }

    List<Fault> kept() {
        return kept;
    }

    long total() {
        return total;
    }
}
