package org.duxue.workbooks.source;

/**
 * What stands in a cell.
 *
 * @param text the text, or a number in plain or scientific notation; formulas give their last computed value
 */
public record Cell(Kind kind, String text) {
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A logical value; the text is {@code true} or {@code false}. */
        LOGICAL,
        /** A number that is formatted as a date. */
        DATE,
        /** An error value such as #REF!. */
        ERROR,
        /** A formula whose value was never computed. */
        UNCOMPUTED
    }

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    public boolean blank() {
        return kind == Kind.EMPTY || (kind == Kind.TEXT && text.isBlank());
    }
}
