package org.duxue.workbooks.sheets;

import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.jspecify.annotations.Nullable;

/** The sheet of the district's own figures, one line per item. */
final class DistrictSheet {
    static final String SHEET = "区县";
    private static final int VALUE = 3;

    private DistrictSheet() {}

    static void write(
            XSSFWorkbook book, PackColumns columns, Styles styles, CodeLists lists, @Nullable FactTable known) {
        List<PackColumn> items =
                columns.all().stream().filter(PackColumn::ofDistrict).toList();
        if (items.isEmpty()) {
            return;
        }
        XSSFSheet sheet = book.createSheet(SHEET);
        line(sheet, 0, List.of("数据项", "编号", "单位", "数值", "说明"), styles.heading);
        line(sheet, 1, List.of("区县", PackColumns.DISTRICT, "", "", "与学校表中的“区县”一致；只有一个区县可空白"), styles.wrapped);
        line(sheet, 2, List.of("区县名称", PackColumns.NAME, "", "", ""), styles.wrapped);
        CellRules rules = new CellRules(sheet, lists);
        int row = 3;
        for (PackColumn item : items) {
            String unit =
                    item.element().unit().equals("m2") ? "㎡" : item.element().unit();
            line(
                    sheet,
                    row,
                    List.of(item.heading(), item.id(), unit, "", item.element().help()),
                    styles.wrapped);
            XSSFCell value = sheet.getRow(row).getCell(VALUE);
            value.setCellStyle(
                    switch (item.element().kind()) {
                        case NUMBER -> styles.number;
                        case COUNT -> styles.count;
                        case TEXT, CHOICE, FLAG, NUMBERS -> styles.text;
                    });
            rules.guard(item, item.element().choices(), row, row, VALUE);
            if (known != null && known.rows() == 1) {
                UnitSheet.KnownValues.fill(value, item, known, OptionalInt.of(0));
            }
            row++;
        }
        widths(sheet);
        sheet.setColumnHidden(1, true);
        sheet.createFreezePane(0, 1);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:1"));
    }

    private static void widths(XSSFSheet sheet) {
        int[] widths = {36, 18, 10, 18, 56};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
    }

    private static void line(XSSFSheet sheet, int row, List<String> texts, XSSFCellStyle style) {
        XSSFRow line = sheet.createRow(row);
        for (int i = 0; i < texts.size(); i++) {
            XSSFCell cell = line.createCell(i);
            cell.setCellStyle(style);
            if (!texts.get(i).isEmpty()) {
                cell.setCellValue(texts.get(i));
            }
        }
    }
}
