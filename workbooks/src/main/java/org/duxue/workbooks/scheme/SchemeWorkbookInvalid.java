package org.duxue.workbooks.scheme;

import java.util.List;
import java.util.stream.Collectors;

/** A workbook that holds no scheme that could be read; names every fault at once. */
public final class SchemeWorkbookInvalid extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<CellFault> faults;

    public SchemeWorkbookInvalid(List<CellFault> faults) {
        super(faults.stream().map(CellFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<CellFault> faults() {
        return faults;
    }
}
