package org.duxue.reports.workbook;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * How a cell looks.
 *
 * @param format number format; {@code @} for text
 * @param fill background as RRGGBB, or empty
 * @param ink colour of the text as RRGGBB
 */
record Look(String format, String fill, String ink, boolean bold, HorizontalAlignment align, int size, boolean grid) {
    private static final String INK = "1F2933";
    private static final String FAINT = "5F6B7A";
    static final Look TITLE = new Look("@", "", INK, true, HorizontalAlignment.LEFT, 16, false);
    static final Look SUBTITLE = new Look("@", "", INK, true, HorizontalAlignment.LEFT, 12, false);
    static final Look NOTE = new Look("@", "", FAINT, false, HorizontalAlignment.LEFT, 10, false);
    static final Look HEAD = new Look("@", "E7ECF2", INK, true, HorizontalAlignment.CENTER, 10, true);
    static final Look TEXT = new Look("@", "", INK, false, HorizontalAlignment.LEFT, 10, true);
    static final Look CENTER = new Look("@", "", INK, false, HorizontalAlignment.CENTER, 10, true);
    static final Look FAINT_TEXT = new Look("@", "F2F5F8", FAINT, false, HorizontalAlignment.CENTER, 10, true);

    /** A number with so many decimals. */
    static Look number(int decimals) {
        String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return new Look(format, "", INK, false, HorizontalAlignment.RIGHT, 10, true);
    }

    /** A share printed as percentage with one decimal. */
    static Look percent() {
        return new Look("0.0%", "", INK, false, HorizontalAlignment.RIGHT, 10, true);
    }

    Look filled(String other) {
        return new Look(format, other, ink, bold, align, size, grid);
    }

    Look bolder() {
        return new Look(format, fill, ink, true, align, size, grid);
    }

    Look inked(String other) {
        return new Look(format, fill, other, bold, align, size, grid);
    }
}
