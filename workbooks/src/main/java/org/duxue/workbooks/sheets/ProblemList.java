package org.duxue.workbooks.sheets;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.Severity;

/** The sheet 问题清单: every problem a line, errors first, each with its cell and its remedy. */
final class ProblemList {
    private static final List<String> HEADINGS =
            List.of("序号", "级别", "编号", "文件", "工作表", "单元格", "列", "单位", "填写的内容", "问题", "怎么改");
    private static final int[] WIDTHS = {6, 8, 13, 24, 16, 10, 30, 16, 20, 60, 60};
    private static final int CELL = 5;
    private static final int MOST_LINKS = 5_000;

    private ProblemList() {}

    /**
     * Writes the sheet.
     *
     * @param linked whether the problems' cells are in the same workbook
     */
    static void write(Workbook book, List<ImportProblem> problems, boolean linked) {
        Sheet sheet = book.createSheet(Marks.LIST_SHEET);
        CellStyle heading = heading(book);
        CellStyle plain = plain(book);
        Row top = sheet.createRow(0);
        for (int i = 0; i < HEADINGS.size(); i++) {
            text(top, i, HEADINGS.get(i), heading);
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        int line = 1;
        for (ImportProblem problem : inOrder(problems)) {
            Row row = sheet.createRow(line);
            row.createCell(0).setCellValue(line++);
            List<String> texts = List.of(
                    problem.severity() == Severity.ERROR ? "错误" : "提醒",
                    problem.code().code(),
                    problem.place().file(),
                    problem.place().sheet(),
                    cell(problem),
                    problem.place().columnLabel(),
                    problem.unit(),
                    problem.value(),
                    problem.message(),
                    problem.remedy());
            for (int i = 0; i < texts.size(); i++) {
                text(row, i + 1, texts.get(i), plain);
            }
            if (linked
                    && line < MOST_LINKS
                    && problem.place().row() > 0
                    && book.getSheet(problem.place().sheet()) != null) {
                Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                link.setAddress("'" + problem.place().sheet().replace("'", "''") + "'!" + cell(problem));
                row.getCell(CELL).setHyperlink(link);
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, line - 1), 0, HEADINGS.size() - 1));
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitHeight((short) 0);
    }

    private static List<ImportProblem> inOrder(List<ImportProblem> problems) {
        return problems.stream()
                .sorted(java.util.Comparator.comparing(ImportProblem::severity))
                .toList();
    }

    private static String cell(ImportProblem problem) {
        int row = problem.place().row();
        String letters = problem.place().letters();
        return row == 0 ? letters : (letters.isEmpty() ? "A" : letters) + row;
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text);
        cell.setCellStyle(style);
    }

    private static CellStyle heading(Workbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static CellStyle plain(Workbook book) {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
