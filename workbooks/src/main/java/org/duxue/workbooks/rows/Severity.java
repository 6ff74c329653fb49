package org.duxue.workbooks.rows;

/** How much a problem weighs. */
public enum Severity {
    /** The import cannot be accepted before it is put right. */
    ERROR,
    /** Implausible; can be accepted with a reason. */
    WARNING
}
