package org.duxue.demo.official;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.duxue.demo.sheet.Grid;
import org.duxue.demo.sheet.Headings;
import org.jspecify.annotations.Nullable;

/**
 * One form of a base-level workbook: title, form number and unit, headings, the row 甲 乙 1 2 3, then numbered lines.
 *
 * @param number 教基2106, 基础基212
 * @param labelColumns columns over which a line's label reaches; the line number stands behind them
 * @param texts how many of the headings name rather than count (单位)
 * @param depth rows of the heading
 */
record Form(
        String number,
        String title,
        String unit,
        int labelColumns,
        int texts,
        int depth,
        List<List<String>> headings,
        List<Line> lines) {

    /** A numbered line; {@code *} is not applicable, null is nothing there. */
    record Line(String label, List<@Nullable Object> values) {
        Line {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    Form {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    static Line line(String label, @Nullable Object... values) {
        return new Line(label, Arrays.asList(values));
    }

    /** Headings written as paths with {@code >}. */
    static List<List<String>> paths(String... paths) {
        return Arrays.stream(paths).map(path -> List.of(path.split(">"))).toList();
    }

    /** Draws the form with its upper left cell in the corner, as sheets from 2021 on. */
    void draw(Grid grid) {
        draw(grid, 0, 0);
    }

    /** Draws it one row down and one column in, between printed letters and numbers, as sheets up to 2020/21. */
    void drawWithLabels(Grid grid) {
        int width = labelColumns + 1 + headings.size();
        for (int c = 0; c <= width; c++) {
            grid.put(0, c, String.valueOf((char) ('A' + c)), Grid.Look.CENTRED);
        }
        int bottom = draw(grid, 1, 1);
        for (int r = 1; r < bottom; r++) {
            grid.put(r, 0, r, Grid.Look.CENTRED);
        }
    }

    private int draw(Grid grid, int top, int left) {
        int first = left + labelColumns + 1;
        int last = first + headings.size() - 1;
        grid.put(top, left, title, Grid.Look.TITLE).merge(top, left, top, last, Grid.Look.TITLE);
        grid.put(top + 1, left, number + "    单位：" + unit, Grid.Look.NOTE);
        grid.merge(top + 1, left, top + 1, last, Grid.Look.NOTE);
        int heading = top + 2;
        grid.put(heading, left, null, Grid.Look.HEADING);
        grid.merge(heading, left, heading + depth - 1, first - 2, Grid.Look.HEADING);
        grid.put(heading, first - 1, "编号", Grid.Look.HEADING);
        grid.merge(heading, first - 1, heading + depth - 1, first - 1, Grid.Look.HEADING);
        int drawn = Headings.draw(grid, heading, first, headings);
        for (int c = 0; drawn < depth && c < headings.size(); c++) {
            grid.merge(heading + drawn - 1, first + c, heading + depth - 1, first + c, Grid.Look.HEADING);
        }
        int row = heading + depth;
        numbers(grid, row++, left, first);
        for (int i = 0; i < lines.size(); i++, row++) {
            line(grid, row, left, first, i + 1, lines.get(i));
        }
        grid.width(left, labelColumns == 1 ? 30 : 10).rowHeight(top, 26).lyingOnOnePage();
        for (int r = heading; r < heading + depth; r++) {
            grid.rowHeight(r, 28);
        }
        return row;
    }

    private void numbers(Grid grid, int row, int left, int first) {
        grid.put(row, left, "甲", Grid.Look.CENTRED).merge(row, left, row, first - 2, Grid.Look.CENTRED);
        grid.put(row, first - 1, "乙", Grid.Look.CENTRED);
        for (int c = 0; c < headings.size(); c++) {
            grid.put(row, first + c, c < texts ? "丙" : (Object) (c - texts + 1), Grid.Look.CENTRED);
        }
    }

    private void line(Grid grid, int row, int left, int first, int number, Line line) {
        grid.put(row, left, line.label(), Grid.Look.LABEL).merge(row, left, row, first - 2, Grid.Look.LABEL);
        grid.put(row, first - 1, number, Grid.Look.CENTRED);
        for (int c = 0; c < headings.size(); c++) {
            Object value = c < line.values().size() ? line.values().get(c) : null;
            grid.put(row, first + c, value, Grid.Look.VALUE);
        }
    }
}
