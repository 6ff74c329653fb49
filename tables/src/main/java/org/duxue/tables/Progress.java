package org.duxue.tables;

/** Told how far the reading is; called by one thread at a time. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (done, total) -> {};

    /** So many units of work are done of so many. */
    void at(long done, long total);
}
