package org.duxue.workbooks.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file (or a cell of a statistics form) and the column of the pack it is read into.
 *
 * @param key stable within one set of files; the same heading of the same layout has the same key
 * @param file name of the first file it stands in
 * @param heading heading path from the topmost merged heading down; for a form row labels, then column labels
 * @param place where it stands, {@code D} for a column, {@code F7} for a cell of a form
 * @param signature what is remembered: layout and normalised heading path
 * @param column the pack's column, {@link #IGNORED}, or null when nothing fits
 * @param how how it was found
 * @param note Chinese remark: units converted, a guess to confirm; may be empty
 * @param samples up to three values
 */
public record ColumnMapping(
        String key,
        String file,
        String sheet,
        List<String> heading,
        String place,
        String signature,
        @Nullable String column,
        How how,
        String note,
        List<String> samples) {
    /** Column of a heading that a person chose to leave out. */
    public static final String IGNORED = "";

    /** How a column was found. Guesses are shown but not read until somebody confirms them. */
    public enum How {
        ID,
        NAME,
        ALIAS,
        REMEMBERED,
        GUESS,
        MANUAL,
        NONE
    }

    public ColumnMapping {
        heading = List.copyOf(heading);
        samples = List.copyOf(samples);
    }

    /** Whether values are read through it. */
    public boolean reads() {
        return column != null && !column.equals(IGNORED) && how != How.GUESS && how != How.NONE;
    }
}
