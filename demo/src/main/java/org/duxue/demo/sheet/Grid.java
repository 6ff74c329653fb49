package org.duxue.demo.sheet;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet; rows and columns count from zero. */
public final class Grid {
    private final Worksheet sheet;

    Grid(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** How a cell looks. */
    public enum Look {
        TITLE,
        NOTE,
        HEADING,
        LABEL,
        CENTRED,
        VALUE,
        TOTAL
    }

    private static void apply(Look look, StyleSetter style) {
        StyleSetter styled = switch (look) {
            case TITLE -> style.bold().fontSize(16).horizontalAlignment("center");
            case NOTE -> style.horizontalAlignment("left");
            case HEADING ->
                style.bold()
                        .horizontalAlignment("center")
                        .wrapText(true)
                        .fillColor("EEF2F6")
                        .borderStyle(BorderStyle.THIN);
            case LABEL, VALUE -> style.borderStyle(BorderStyle.THIN);
            case CENTRED -> style.horizontalAlignment("center").borderStyle(BorderStyle.THIN);
            case TOTAL -> style.bold().borderStyle(BorderStyle.THIN);
        };
        styled.verticalAlignment("center").set();
    }

    /** Puts a number or a text; null leaves the cell empty but drawn. */
    public Grid put(int row, int column, @Nullable Object value, Look look) {
        switch (value) {
            case null -> sheet.value(row, column, (String) null);
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
        StyleSetter style = sheet.style(row, column);
        apply(look, style);
        return this;
    }

    /** Merges the cells of a rectangle; the value stands in its first. */
    public Grid merge(int top, int left, int bottom, int right, Look look) {
        if (top == bottom && left == right) {
            return this;
        }
        StyleSetter style = sheet.range(top, left, bottom, right).style();
        apply(look, style);
        sheet.range(top, left, bottom, right).merge();
        return this;
    }

    public Grid width(int column, double characters) {
        sheet.width(column, characters);
        return this;
    }

    public Grid rowHeight(int row, double points) {
        sheet.rowHeight(row, points);
        return this;
    }

    /** Keeps rows above and columns left of a cell in view. */
    public Grid freeze(int columns, int rows) {
        sheet.freezePane(columns, rows);
        return lyingOnOnePage();
    }

    /** Prints on one page's width, lying. */
    public Grid lyingOnOnePage() {
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
        return this;
    }
}
