package org.duxue.tables;

/**
 * What is wrong with a file, at one place, for someone to put right. Words belong to whoever shows it.
 *
 * @param line the line in a text file, the row of a columnar one, both from 1; 0 when the whole file is meant
 * @param column the heading, or empty
 * @param value what stands there, shortened; or what was found, by kind
 * @param expected what should stand there, by kind
 */
public record Fault(Kind kind, long line, String column, String value, String expected) {
    /** What can be wrong. */
    public enum Kind {
        /** The file has no content. */
        EMPTY,
        /** The file has headings and no row. */
        NO_ROWS,
        /** {@code column} is not among the headings, which {@code expected} lists. */
        NO_COLUMN,
        /** {@code column} is the heading of more than one column. */
        TWICE,
        /** {@code value} is no finite number. */
        NO_NUMBER,
        /** {@code value} is negative where it may not be. */
        NEGATIVE,
        /** The row has {@code value} cells where the headings are {@code expected}. */
        ROW_LENGTH,
        /** A quotation mark stands inside a cell that does not begin with one, or text follows the closing one. */
        QUOTE,
        /** A quotation mark that was opened is not closed before the file ends. */
        OPEN_QUOTE,
        /** The text is neither UTF-8 nor GB18030. */
        ENCODING,
        /** The column holds something that is neither numbers nor text; {@code value} says what. */
        COLUMN_TYPE,
        /** The file is not what its name says, damaged, or packed in a way that cannot be read; {@code value} says how. */
        UNREADABLE,
        /** More rows than an array can hold. */
        TOO_LONG
    }

    private static final int SHOWN = 60;

    public Fault {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    public static Fault ofFile(Kind kind, String value) {
        return new Fault(kind, 0, "", value, "");
    }
}
