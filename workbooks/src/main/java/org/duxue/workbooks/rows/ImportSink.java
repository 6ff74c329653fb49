package org.duxue.workbooks.rows;

/** Receives a reading as it streams by; called from one thread, rows in file order. */
public interface ImportSink {
    void row(ImportedRow row);

    void problem(ImportProblem problem);

    void match(NearMatch match);
}
