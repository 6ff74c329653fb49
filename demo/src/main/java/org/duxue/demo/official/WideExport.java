package org.duxue.demo.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duxue.demo.sheet.Book;
import org.duxue.demo.sheet.Column;
import org.duxue.demo.sheet.Grid;
import org.duxue.demo.sheet.Headings;
import org.jspecify.annotations.Nullable;

/**
 * A wide export: title, note with units, merged headings, the row 甲 乙 1 2 3, a total, one row per school, a remark and
 * blank rows. As in real files, some numbers are texts, some of those in full-width digits or with thousands commas.
 *
 * @param noisy whether to sprinkle such texts
 */
public record WideExport<R>(String title, String note, List<Column<R>> columns, List<R> rows, boolean noisy) {
    private static final int BLANK_TAIL = 12;

    public WideExport {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A workbook with this one sheet. */
    public Book book(String sheetName) {
        return new Book().sheet(sheetName, this::fill);
    }

    private void fill(Grid grid) {
        int last = columns.size() - 1;
        grid.put(0, 0, title, Grid.Look.TITLE)
                .merge(0, 0, 0, last, Grid.Look.TITLE)
                .rowHeight(0, 28);
        grid.put(1, 0, note, Grid.Look.NOTE).merge(1, 0, 1, last, Grid.Look.NOTE);
        int depth = Headings.draw(grid, 2, 0, columns.stream().map(Column::path).toList());
        int row = 2 + depth;
        Headings.number(grid, row++, 0, columns.stream().map(Column::key).toList());
        total(grid, row++);
        for (R each : rows) {
            for (int c = 0; c <= last; c++) {
                grid.put(row, c, shown(each, row, c), Grid.Look.VALUE);
            }
            row++;
        }
        for (int blank = 0; blank < BLANK_TAIL; blank++, row++) {
            for (int c = 0; c <= last; c++) {
                grid.put(row, c, null, Grid.Look.VALUE);
            }
            if (blank == 2) {
                grid.put(row, 0, "备注：本表由学年初报表汇总生成。", Grid.Look.VALUE);
            }
        }
        grid.freeze(2, 3 + depth);
        grid.width(0, 30).width(1, 14);
        for (int c = 2; c <= last; c++) {
            grid.width(c, columns.get(c).key() ? 13 : 9);
        }
    }

    private void total(Grid grid, int row) {
        for (int c = 0; c < columns.size(); c++) {
            Column<R> column = columns.get(c);
            grid.put(row, c, c == 0 ? "合计" : column.key() ? null : sum(column), Grid.Look.TOTAL);
        }
    }

    private @Nullable Number sum(Column<R> column) {
        List<Double> numbers = new ArrayList<>();
        for (R each : rows) {
            if (column.value().apply(each) instanceof Number number) {
                numbers.add(number.doubleValue());
            }
        }
        double sum = numbers.stream().mapToDouble(Double::doubleValue).sum();
        return numbers.isEmpty() ? null : Math.round(sum * 100) / 100.0;
    }

    private @Nullable Object shown(R each, int row, int c) {
        Object value = columns.get(c).value().apply(each);
        if (!noisy || !(value instanceof Number number)) {
            return value;
        }
        int draw = (row * 131 + c * 37) % 211;
        return switch (draw) {
            case 3, 77 -> plain(number);
            case 19 -> String.format(Locale.ROOT, "%,.2f", number.doubleValue()).replaceAll("\\.00$", "");
            case 42 -> fullWidth(plain(number));
            case 101 -> " " + plain(number) + " ";
            default -> value;
        };
    }

    private static String plain(Number number) {
        return number.doubleValue() == Math.rint(number.doubleValue())
                ? String.valueOf(Math.round(number.doubleValue()))
                : number.toString();
    }

    /** The same digits as they come out of a Chinese input method. */
    static String fullWidth(String digits) {
        return digits.chars()
                .mapToObj(c -> c >= '0' && c <= '9'
                        ? String.valueOf((char) (c - '0' + '０'))
                        : c == '.' ? "．" : Character.toString(c))
                .reduce("", String::concat);
    }
}
