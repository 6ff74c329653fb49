package org.duxue.reports.letter.figure;

/**
 * Something that keeps a letter from being issued.
 *
 * @param place where it stands: 正文第 3 段, 表1第 2 行, 图1
 * @param text the number or the field
 * @param sentence the sentence it stands in
 * @param message what is wrong and what to do
 */
public record FigureFault(Kind kind, String place, String text, String sentence, String message) {
    /** What kind of fault. */
    public enum Kind {
        /** No entry of the register explains the number. */
        UNEXPLAINED,
        /** Text, table or chart prints another number than the register. */
        DIFFERS,
        /** The office's template names a field that does not exist, or in a place where it cannot stand. */
        UNKNOWN_FIELD,
        /** Something the letter needs is not there. */
        MISSING
    }
}
