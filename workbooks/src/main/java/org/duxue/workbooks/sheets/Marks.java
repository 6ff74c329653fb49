package org.duxue.workbooks.sheets;

/** The marks our own workbooks carry, so that they are known again when they come back. */
public final class Marks {
    /** The sheet with the list of problems; never read. */
    public static final String LIST_SHEET = "问题清单";

    /** How our cell notes begin. */
    public static final String NOTE = "【核对】";

    /** The condition under which a faulty cell is coloured: always true, and recognisable as ours. */
    public static final String CONDITION = "LEN(\"duxue\")=5";

    private Marks() {}
}
