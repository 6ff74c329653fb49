package org.duxue.workbooks.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet of allowed words; drop-downs point into it, so long lists work as well as short ones. */
public final class CodeLists {
    public static final String SHEET = "代码表";

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Map<String, String> ranges = new LinkedHashMap<>();

    public CodeLists(XSSFWorkbook book, Styles styles) {
        this.sheet = book.createSheet(SHEET);
        this.styles = styles;
    }

    /** The range that holds these words, written once. */
    public String range(String title, List<String> words) {
        return ranges.computeIfAbsent(title, t -> write(t, words));
    }

    private String write(String title, List<String> words) {
        int column = ranges.size();
        cell(0, column, title).setCellStyle(styles.heading);
        for (int i = 0; i < words.size(); i++) {
            cell(i + 1, column, words.get(i)).setCellStyle(styles.text);
        }
        sheet.setColumnWidth(column, 22 * 256);
        String letters = CellReference.convertNumToColString(column);
        return "'" + SHEET + "'!$" + letters + "$2:$" + letters + "$" + (words.size() + 1);
    }

    private org.apache.poi.ss.usermodel.Cell cell(int row, int column, String text) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        org.apache.poi.ss.usermodel.Cell cell = line.createCell(column);
        cell.setCellValue(text);
        return cell;
    }
}
