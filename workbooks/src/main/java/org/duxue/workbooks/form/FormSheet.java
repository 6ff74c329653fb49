package org.duxue.workbooks.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duxue.workbooks.source.Cell;
import org.duxue.workbooks.source.GridRow;
import org.duxue.workbooks.source.Merges;
import org.duxue.workbooks.text.Plain;
import org.duxue.workbooks.text.UnitText;

/**
 * One form: a grid whose rows and columns carry labels. Its data begin after the row 甲 | 乙 | 1 | 2 …; forms that list
 * items (项目 | 编号 | 内容) have no such row.
 */
final class FormSheet {
    private static final Pattern NUMBER = Pattern.compile("(?:表号:?)?((?:基础基|教基)\\d{3,4}(?:续)?)(?:表?\\d*)?(?:[_单(].*)?");
    private static final List<String> ITEM = List.of("项目", "指标名称", "指标", "名称");
    private static final List<String> CONTENT = List.of("内容", "数值", "数量", "填报值", "计量", "合计");

    private final String sheet;
    private final String number;
    private final String title;
    private final List<Labelled> rows;
    private final List<Column> columns;

    /** A data row with its labels from the outer to the inner. */
    record Labelled(GridRow row, List<String> labels) {}

    /** A data column with its headings from the outer to the inner. */
    record Column(int index, List<String> headings) {}

    private FormSheet(String sheet, String number, String title, List<Labelled> rows, List<Column> columns) {
        this.sheet = sheet;
        this.number = number;
        this.title = title;
        this.rows = rows;
        this.columns = columns;
    }

    String sheet() {
        return sheet;
    }

    /** The form's number without school type: 基础基311, 教基4155; empty when it has none. */
    String number() {
        return number;
    }

    String title() {
        return title;
    }

    List<Labelled> rows() {
        return rows;
    }

    List<Column> columns() {
        return columns;
    }

    /** The form number that a sheet's name or a cell spells, or the empty string. */
    static String number(String text) {
        Matcher matcher = NUMBER.matcher(Plain.key(text));
        return matcher.matches() ? matcher.group(1) : "";
    }

    static FormSheet of(String sheet, List<GridRow> rows, Merges merges) {
        String number = number(sheet);
        String title = "";
        for (GridRow row : rows.subList(0, Math.min(6, rows.size()))) {
            for (int i = 0; i < row.width(); i++) {
                Cell cell = row.cell(i);
                String text = cell.kind() == Cell.Kind.TEXT ? Plain.key(cell.text()) : "";
                number = number.isEmpty() ? number(text) : number;
                title = title.isEmpty() && text.length() > 3 && number(text).isEmpty() && !text.startsWith("单位")
                        ? text
                        : title;
            }
        }
        Layout layout = new Layout(rows, merges);
        return new FormSheet(sheet, number, title, layout.dataRows(), layout.dataColumns());
    }

    /** Finds where labels end and data begin. */
    private static final class Layout {
        private final List<GridRow> rows;
        private final Merges merges;
        private int stem = -1;
        private int firstLabel;
        private int lastLabel;
        private final List<Integer> data = new ArrayList<>();

        Layout(List<GridRow> rows, Merges merges) {
            this.rows = rows;
            this.merges = merges;
            for (int i = 0; i < Math.min(rows.size(), 15) && stem < 0; i++) {
                readStems(i);
            }
            for (int i = 0; i < Math.min(rows.size(), 10) && stem < 0; i++) {
                readList(i);
            }
        }

        private void readStems(int index) {
            GridRow row = rows.get(index);
            int first = find(row, List.of("甲"));
            int last = find(row, List.of("乙"));
            if (first < 0) {
                return;
            }
            int numbers = last < 0 ? first + 1 : last + 1;
            for (int i = numbers; i < row.width(); i++) {
                if (Plain.cell(row.cell(i).text()).matches("\\d{1,3}(?:\\.0)?")) {
                    data.add(i);
                }
            }
            if (!data.isEmpty()) {
                stem = index;
                firstLabel = first;
                lastLabel = (last < 0 ? data.getFirst() : last) - 1;
            }
        }

        private void readList(int index) {
            GridRow row = rows.get(index);
            int item = find(row, ITEM);
            int content = find(row, CONTENT);
            if (item >= 0 && content > item) {
                stem = index;
                firstLabel = item;
                lastLabel = item;
                data.add(content);
            }
        }

        private static int find(GridRow row, List<String> words) {
            for (int i = 0; i < row.width(); i++) {
                if (words.contains(Plain.key(row.cell(i).text()))) {
                    return i;
                }
            }
            return -1;
        }

        List<Labelled> dataRows() {
            List<Labelled> found = new ArrayList<>();
            for (int i = stem + 1; stem >= 0 && i < rows.size(); i++) {
                List<String> labels = new ArrayList<>();
                for (int column = firstLabel; column <= lastLabel; column++) {
                    String label = label(i, column);
                    if (!label.isEmpty()
                            && (labels.isEmpty() || !labels.getLast().equals(label))) {
                        labels.add(label);
                    }
                }
                if (!labels.isEmpty()) {
                    found.add(new Labelled(rows.get(i), labels));
                }
            }
            return found;
        }

        List<Column> dataColumns() {
            return data.stream()
                    .map(index -> new Column(index, headings(index)))
                    .toList();
        }

        private List<String> headings(int column) {
            List<String> headings = new ArrayList<>();
            for (int i = 0; i <= stem; i++) {
                String text = isTitle(i, column) ? "" : label(i, column);
                boolean number = text.matches("\\d{1,3}|[a-z]{1,2}");
                if (!text.isEmpty() && !number && (headings.isEmpty() || !startsAbove(i, column))) {
                    headings.add(text);
                }
            }
            return headings;
        }

        /** A cell that spans the label columns as well is a title, no heading. */
        private boolean isTitle(int index, int column) {
            return merges.at(rows.get(index).number(), column)
                    .map(range -> range.left() <= lastLabel)
                    .orElse(false);
        }

        private boolean startsAbove(int index, int column) {
            int number = rows.get(index).number();
            return merges.at(number, column).map(range -> range.top() < number).orElse(false);
        }

        private String label(int index, int column) {
            GridRow row = rows.get(index);
            Optional<Merges.Range> range = merges.at(row.number(), column);
            Cell cell = range.map(merged -> at(merged.top(), merged.left())).orElse(row.cell(column));
            String key = UnitText.split(Plain.key(cell.text().replace("/", ""))).key();
            return key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
        }

        private Cell at(int number, int column) {
            return rows.stream()
                    .filter(row -> row.number() == number)
                    .findFirst()
                    .map(row -> row.cell(column))
                    .orElse(Cell.EMPTY);
        }
    }
}
