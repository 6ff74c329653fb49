package org.duxue.workbooks.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.UnitDirectory;
import org.jspecify.annotations.Nullable;

/** The sheet with one row per unit: grouped headings, a hidden row of column ids, drop-downs, notes and checks. */
final class UnitSheet {
    private static final int GROUPS = 2;
    private static final int HEADINGS = 3;
    private static final int IDS = 4;
    private static final int DATA = 5;
    private static final int SPARE = 100;
    private static final int FEWEST = 200;

    private final XSSFSheet sheet;
    private final PackColumns columns;
    private final Styles styles;
    private final List<TemplateColumn> layout;
    private final int lastRow;

    private UnitSheet(XSSFWorkbook book, PackColumns columns, Styles styles, int units) {
        this.sheet = book.createSheet(columns.pack().unitNoun());
        this.columns = columns;
        this.styles = styles;
        this.layout = TemplateColumn.inOrder(columns);
        this.lastRow = DATA + Math.max(FEWEST, units + SPARE) - 1;
    }

    static void write(
            XSSFWorkbook book,
            PackColumns columns,
            Styles styles,
            CodeLists lists,
            String period,
            UnitDirectory units,
            @Nullable FactTable known) {
        UnitSheet sheet = new UnitSheet(book, columns, styles, units.units().size());
        sheet.headings(period);
        sheet.rows(units, known);
        sheet.checks(lists);
        sheet.page();
    }

    private void headings(String period) {
        text(0, 0, columns.pack().title() + "数据填报表（" + period + " 年）", styles.title);
        text(
                1,
                0,
                "每" + columns.pack().unitNoun() + "一行。带 * 的列必填；没有填 0，不适用留空；单位见表头，不要写进单元格。请勿删改表头和隐藏的第 5 行。",
                styles.note);
        int from = 0;
        for (int i = 0; i < layout.size(); i++) {
            TemplateColumn column = layout.get(i);
            text(GROUPS, i, column.group(), styles.group);
            text(HEADINGS, i, column.title(), column.column().mandatory() ? styles.must : styles.heading);
            text(IDS, i, column.column().id(), styles.note);
            Notes.add(sheet, HEADINGS, i, note(column.column()));
            sheet.setColumnWidth(i, width(column.column()) * 256);
            sheet.setDefaultColumnStyle(i, style(column.column()));
            boolean last = i + 1 == layout.size() || !layout.get(i + 1).group().equals(column.group());
            if (last) {
                if (i > from) {
                    sheet.addMergedRegion(new CellRangeAddress(GROUPS, GROUPS, from, i));
                }
                from = i + 1;
            }
        }
        sheet.getRow(IDS).setZeroHeight(true);
        row(HEADINGS).setHeightInPoints(44);
        row(0).setHeightInPoints(26);
    }

    private static String note(PackColumn column) {
        StringBuilder note = new StringBuilder(column.heading());
        String unit = column.element().unit();
        note.append(unit.isEmpty() ? "" : "\n单位：" + (unit.equals("m2") ? "平方米" : unit));
        note.append(
                column.element().help().isEmpty() ? "" : "\n" + column.element().help());
        note.append("\n来源：")
                .append(
                        switch (column.element().enteredBy()) {
                            case "source" -> "教育事业统计报表";
                            case "district" -> "区县教育行政部门";
                            default -> "学校填报";
                        });
        return note.append(column.mandatory() ? "\n必填" : column.needed() ? "\n" + needed(column) : "")
                .toString();
    }

    private static String needed(PackColumn column) {
        return column.stage() == null ? "每所都要填写" : "有" + column.stage().name() + "学段的都要填写";
    }

    private static int width(PackColumn column) {
        return switch (column.element().kind()) {
            case TEXT -> column.id().equals(PackColumns.NAME) ? 30 : 16;
            case CHOICE -> 16;
            case NUMBERS -> 22;
            case FLAG -> 10;
            case NUMBER, COUNT -> 12;
        };
    }

    private XSSFCellStyle style(PackColumn column) {
        return switch (column.element().kind()) {
            case TEXT, CHOICE, FLAG, NUMBERS -> styles.text;
            case COUNT -> styles.count;
            case NUMBER -> styles.number;
        };
    }

    private void rows(UnitDirectory units, @Nullable FactTable known) {
        int row = DATA;
        for (UnitDirectory.Unit unit : units.units()) {
            for (int i = 0; i < layout.size(); i++) {
                PackColumn column = layout.get(i).column();
                XSSFCell cell = row(row).createCell(i);
                cell.setCellStyle(style(column));
                switch (column.id()) {
                    case PackColumns.CODE -> cell.setCellValue(unit.code());
                    case PackColumns.NAME -> cell.setCellValue(unit.name());
                    case PackColumns.TYPE -> cell.setCellValue(unit.type());
                    default -> {
                        if (known != null) {
                            KnownValues.fill(cell, column, known, known.rowOf(unit.code()));
                        }
                    }
                }
            }
            row++;
        }
        for (; row <= Math.min(lastRow, DATA + units.units().size() + 20); row++) {
            for (int i = 0; i < layout.size(); i++) {
                row(row).createCell(i).setCellStyle(style(layout.get(i).column()));
            }
        }
    }

    private void checks(CodeLists lists) {
        CellRules rules = new CellRules(sheet, lists);
        Map<String, String> letters = new HashMap<>();
        List<String> required = new ArrayList<>();
        for (int i = 0; i < layout.size(); i++) {
            PackColumn column = layout.get(i).column();
            List<String> choices = column.id().equals(PackColumns.TYPE)
                    ? columns.types()
                    : column.element().choices();
            rules.guard(column, choices, DATA, lastRow, i);
            letters.put(column.id(), CellReference.convertNumToColString(i));
            if (column.mandatory()) {
                required.add(column.id());
            }
        }
        new SheetAlerts(sheet, columns, letters, DATA + 1, lastRow + 1).add(required);
    }

    private void page() {
        int frozen = (int) layout.stream()
                .filter(column -> List.of(PackColumns.CODE, PackColumns.NAME)
                        .contains(column.column().id()))
                .count();
        sheet.createFreezePane(frozen, DATA);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("3:4"));
        sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:B"));
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.setFitToPage(true);
        print.setFitWidth((short) Math.max(1, (layout.size() + 19) / 20));
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }

    private XSSFRow row(int index) {
        XSSFRow row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    private void text(int row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** Values known already, written as a clerk would type them. */
    static final class KnownValues {
        private KnownValues() {}

        static void fill(XSSFCell cell, PackColumn column, FactTable known, OptionalInt row) {
            if (row.isEmpty()) {
                return;
            }
            double number = known.number(row.getAsInt(), column.id());
            String text = known.text(row.getAsInt(), column.id());
            double[] list = known.list(row.getAsInt(), column.id());
            if (text != null) {
                cell.setCellValue(text);
            } else if (list != null) {
                cell.setCellValue(String.join(
                        "、",
                        java.util.Arrays.stream(list)
                                .mapToObj(KnownValues::plain)
                                .toList()));
            } else if (!Double.isNaN(number)) {
                switch (column.element().kind()) {
                    case FLAG -> cell.setCellValue(number == 1 ? "是" : "否");
                    case NUMBER, COUNT, CHOICE, TEXT, NUMBERS -> cell.setCellValue(number);
                }
            }
        }

        private static String plain(double number) {
            return new java.math.BigDecimal(Double.toString(number))
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }
}
