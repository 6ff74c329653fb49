package org.duxue.workbooks.rows;

import java.util.Collection;
import java.util.List;

/** The units the office knows already; empty on the command line. */
public interface UnitDirectory {
    Collection<Unit> units();

    /**
     * A known unit.
     *
     * @param type 办学类型 as the pack writes it; may be empty
     * @param formerNames names it had before
     */
    record Unit(String code, String name, String type, List<String> formerNames) {
        public Unit {
            formerNames = List.copyOf(formerNames);
        }
    }

    static UnitDirectory empty() {
        return List::of;
    }

    static UnitDirectory of(Collection<Unit> units) {
        List<Unit> copy = List.copyOf(units);
        return () -> copy;
    }
}
