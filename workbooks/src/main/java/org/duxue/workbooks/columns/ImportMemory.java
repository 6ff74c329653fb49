package org.duxue.workbooks.columns;

import java.util.Optional;

/** Remembers which heading was mapped to which column, so that nobody is asked twice. */
public interface ImportMemory {
    /** The column once chosen for this heading, {@link ColumnMapping#IGNORED} when it was to be left out. */
    Optional<String> recall(String signature);

    void remember(String signature, String column);
}
