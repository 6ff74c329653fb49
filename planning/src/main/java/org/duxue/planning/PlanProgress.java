package org.duxue.planning;

/** Hears how far the search is; called from the searching thread. */
@FunctionalInterface
public interface PlanProgress {
    /** @param phase {@code effects}, {@code relaxed}, {@code search}, {@code rounding} or {@code proof} */
    void at(String phase, int round);

    PlanProgress NONE = (phase, round) -> {};
}
