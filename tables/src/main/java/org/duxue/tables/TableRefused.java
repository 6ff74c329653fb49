package org.duxue.tables;

import java.util.List;

/** A file that cannot be read as asked: the first faults in the order of the file, and how many there are in all. */
public final class TableRefused extends Exception {
    /** At most so many faults are kept. */
    public static final int KEPT = 100;

    private final transient List<Fault> faults;
    private final long total;

    public TableRefused(List<Fault> faults, long total) {
        super(faults.isEmpty() ? "" : faults.getFirst().toString());
        this.faults = faults.stream().limit(KEPT).toList();
        this.total = total;
    }

    public TableRefused(Fault fault) {
        this(List.of(fault), 1);
    }

    public List<Fault> faults() {
        return faults;
    }

    public long total() {
        return total;
    }
}
