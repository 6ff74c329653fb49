package org.duxue.workbooks.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duxue.workbooks.source.Cell;
import org.duxue.workbooks.source.GridRow;
import org.duxue.workbooks.text.Plain;

/**
 * Reads the sheet that says who the school is (基础基111, 教基1001). A label's value stands beside it or beneath it; what
 * looks like another label is no value.
 */
final class Identity {
    private static final Pattern LABEL =
            Pattern.compile(".*(?:学校\\(机构\\)|名称|标识码|代码|类型|类别|地址|电话|邮编|编码|信箱|域名|举办者|年制|年龄|部门|续|签章|填表人).*");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{6,18}(?:\\.0)?|\\d\\.\\d+E\\d+");
    private static final int BELOW = 3;

    private final List<GridRow> rows;
    private final List<Pattern> labels;

    private Identity(List<GridRow> rows, FormRule.Book book) {
        this.rows = rows;
        this.labels = book.identity().values().stream().flatMap(List::stream).toList();
    }

    /** A value of the sheet with its place. */
    record Found(Cell cell, int row, int column) {}

    /** The candidates for each column of the pack, best first. */
    static Map<String, List<Found>> read(List<GridRow> rows, FormRule.Book book) {
        Identity sheet = new Identity(rows, book);
        Map<String, List<Found>> values = new LinkedHashMap<>();
        book.identity().forEach((column, patterns) -> values.put(column, sheet.candidates(patterns)));
        return values;
    }

    static boolean isCode(Cell cell) {
        return CODE.matcher(Plain.code(cell.text())).matches();
    }

    /** Whether a cell may be a name: words, not the number of a line. */
    static boolean isName(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && !Plain.key(cell.text()).matches("[0-9*.]+");
    }

    /** Codes of attached classes whose block is filled: the cells beside the code carry an organiser. */
    static List<String> attached(List<GridRow> rows, Map<String, String> codes) {
        List<String> found = new ArrayList<>();
        for (GridRow row : rows) {
            for (int i = 0; i < row.width(); i++) {
                String text = Plain.code(row.cell(i).text());
                String code = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
                if (codes.containsKey(code) && filled(row, i)) {
                    found.add(code);
                }
            }
        }
        return found;
    }

    private static boolean filled(GridRow row, int column) {
        for (int i = column + 1; i <= column + 2; i++) {
            Cell cell = row.cell(i);
            if (!cell.blank()
                    && !Plain.key(cell.text()).equals("*")
                    && Plain.code(cell.text()).matches("[0-9.]+")) {
                return true;
            }
        }
        return false;
    }

    private List<Found> candidates(List<Pattern> patterns) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            for (int column = 0; column < row.width(); column++) {
                String key = Plain.key(row.cell(column).text());
                if (!key.isEmpty()
                        && patterns.stream()
                                .anyMatch(pattern -> pattern.matcher(key).matches())) {
                    found.addAll(beside(row, column));
                    found.addAll(beneath(i, column));
                }
            }
        }
        return found;
    }

    /** Everything to the right up to the next label; the first is often only the line's number. */
    private List<Found> beside(GridRow row, int label) {
        List<Found> found = new ArrayList<>();
        for (int column = label + 1; column < row.width(); column++) {
            Cell cell = row.cell(column);
            if (!cell.blank() && isLabel(cell)) {
                break;
            }
            if (!cell.blank()) {
                found.add(new Found(cell, row.number(), column));
            }
        }
        return found;
    }

    private List<Found> beneath(int index, int column) {
        List<Found> found = new ArrayList<>();
        for (int i = index + 1; i < Math.min(rows.size(), index + 1 + BELOW); i++) {
            Cell cell = rows.get(i).cell(column);
            if (!cell.blank()) {
                if (isLabel(cell)) {
                    break;
                }
                found.add(new Found(cell, rows.get(i).number(), column));
            }
        }
        return found;
    }

    private boolean isLabel(Cell cell) {
        String key = Plain.key(cell.text());
        if (cell.kind() != Cell.Kind.TEXT) {
            return false;
        }
        boolean common = key.length() <= 16 && LABEL.matcher(key).matches() && !looksLikeName(key);
        return common
                || labels.stream().anyMatch(pattern -> pattern.matcher(key).matches());
    }

    private static boolean looksLikeName(String key) {
        return key.matches(".*(?:小学|中学|学校|幼儿园|教学点|校区)") && !key.contains("(机构)");
    }
}
