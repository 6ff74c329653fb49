package org.duxue.workbooks.scheme;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.workbooks.sheets.CodeLists;
import org.duxue.workbooks.sheets.Styles;
import org.jspecify.annotations.Nullable;

/** Writes one sheet by its plan: headings that stay in view, drop-downs, one row after another. */
final class SheetWriter {
    /** Rows below the last one that keep the drop-downs, for what is added. */
    private static final int ROOM = 200;

    private final XSSFSheet sheet;
    private final SheetPlan plan;
    private final Styles styles;
    private final CodeLists lists;
    private int next = 1;

    SheetWriter(XSSFWorkbook book, SheetPlan plan, Styles styles, CodeLists lists) {
        this.sheet = book.createSheet(plan.name());
        this.plan = plan;
        this.styles = styles;
        this.lists = lists;
        Row top = sheet.createRow(0);
        top.setHeightInPoints(30);
        for (int i = 0; i < plan.columns().size(); i++) {
            SheetPlan.Column column = plan.columns().get(i);
            XSSFCell cell = (XSSFCell) top.createCell(i);
            cell.setCellValue(column.heading());
            cell.setCellStyle(styles.heading);
            sheet.setColumnWidth(i, column.width() * 256);
        }
        sheet.createFreezePane(Math.min(3, plan.columns().size() - 1), 1);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Number of the last row written, from 1 as Excel counts. */
    int last() {
        return next;
    }

    /** Writes a row; what is null or empty stays blank. Numbers are written as numbers, all else as text. */
    void row(Map<String, ? extends @Nullable Object> values) {
        row(values, styles.wrapped);
    }

    void row(Map<String, ? extends @Nullable Object> values, XSSFCellStyle style) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < plan.columns().size(); i++) {
            XSSFCell cell = (XSSFCell) row.createCell(i);
            Object value = values.get(plan.columns().get(i).heading());
            cell.setCellStyle(value instanceof Number ? styles.number : style);
            switch (value) {
                case null -> {}
                case BigDecimal number -> cell.setCellValue(number.doubleValue());
                case Integer number -> cell.setCellValue(number);
                case Boolean yes -> cell.setCellValue(Words.YES_NO.word(yes));
                default -> cell.setCellValue(value.toString());
            }
        }
    }

    /** Ends the sheet: drop-downs over all rows and some below. */
    void finish() {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int i = 0; i < plan.columns().size(); i++) {
            SheetPlan.Column column = plan.columns().get(i);
            if (!column.words().isEmpty()) {
                DataValidation rule = helper.createValidation(
                        helper.createFormulaListConstraint(
                                lists.range(plan.name() + " " + column.heading(), column.words())),
                        new CellRangeAddressList(1, next + ROOM, i, i));
                rule.setShowErrorBox(true);
                rule.createErrorBox("请核对", "请从下拉列表中选择：" + String.join("、", column.words()));
                sheet.addValidationData(rule);
            }
        }
        sheet.setAutoFilter(
                new CellRangeAddress(0, Math.max(1, next - 1), 0, plan.columns().size() - 1));
    }
}
