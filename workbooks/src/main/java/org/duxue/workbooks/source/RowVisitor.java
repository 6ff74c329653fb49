package org.duxue.workbooks.source;

/** Sees the rows of a sheet one after another. */
@FunctionalInterface
public interface RowVisitor {
    /** Whether to go on. */
    boolean visit(GridRow row);
}
