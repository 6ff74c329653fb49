package org.duxue.demo.sheet;

import java.util.function.Consumer;
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
        TITLE(style -> style.bold().fontSize(16).horizontalAlignment("center").verticalAlignment("center")),
        NOTE(style -> style.horizontalAlignment("left").verticalAlignment("center")),
        HEADING(style -> style.bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .fillColor("EEF2F6")
                .borderStyle(BorderStyle.THIN)),
        LABEL(style -> style.verticalAlignment("center").borderStyle(BorderStyle.THIN)),
        CENTRED(style -> style.horizontalAlignment("center").borderStyle(BorderStyle.THIN)),
        VALUE(style -> style.borderStyle(BorderStyle.THIN)),
        TOTAL(style -> style.bold().borderStyle(BorderStyle.THIN));

        private final Consumer<StyleSetter> style;

        Look(Consumer<StyleSetter> style) {
            this.style = style;
        }
    }

    /** Puts a number or a text; null leaves the cell empty but drawn. */
    public Grid put(int row, int column, @Nullable Object value, Look look) {
        switch (value) {
            case null -> sheet.value(row, column, "");
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
        if (value == null) {
            sheet.value(row, column, (String) null);
        }
        StyleSetter style = sheet.style(row, column);
        look.style.accept(style);
        style.set();
        return this;
    }

    /** Merges the cells of a rectangle; the value stands in its first. */
    public Grid merge(int top, int left, int bottom, int right, Look look) {
        if (top == bottom && left == right) {
            return this;
        }
        StyleSetter style = sheet.range(top, left, bottom, right).style();
        look.style.accept(style);
        style.set();
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

    /** Keeps rows above and columns left of a cell in view, and prints on one page's width, lying. */
    public Grid freeze(int columns, int rows) {
        sheet.freezePane(columns, rows);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
        return this;
    }
}
