package org.duxue.workbooks.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Clause;
import org.duxue.packs.Pack;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.UnitDirectory;
import org.jspecify.annotations.Nullable;

/** Puts the template's sheets together. */
public final class Template {
    private Template() {}

    public static void write(Pack pack, String period, UnitDirectory units, @Nullable Facts known, OutputStream out)
            throws IOException {
        PackColumns columns = PackColumns.of(pack);
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Styles styles = new Styles(book);
            CodeLists lists = new CodeLists(book, styles);
            UnitSheet.write(book, columns, styles, lists, period, units, known == null ? null : known.schools());
            DistrictSheet.write(book, columns, styles, lists, known == null ? null : known.districts());
            instructions(book, pack, styles);
            book.setSheetOrder(CodeLists.SHEET, book.getNumberOfSheets() - 1);
            book.setActiveSheet(0);
            book.setSelectedTab(0);
            book.write(out);
        }
    }

    private static void instructions(XSSFWorkbook book, Pack pack, Styles styles) {
        XSSFSheet sheet = book.createSheet("填表说明");
        sheet.setColumnWidth(0, 100 * 256);
        String noun = pack.unitNoun();
        List<String> lines = List.of(
                "一、" + noun + "表每" + noun + "填一行；学校标识码 10 位，改名不改码。不计校数的校区单独一行，“是否计校数”填“否”，并填写所属" + noun + "代码。",
                "二、带 * 的列必填。没有的填 0；不适用的留空（空白表示不知道或不适用，不当作 0）。",
                "三、只填数字，不写单位；单位写在表头里。可以用公式，导入时取计算结果。",
                "四、“各班人数”“教室面积”等清单逐个填写，用顿号隔开，例如 45、44、46；也可以写 45×3 表示 3 个 45。",
                "五、黄色单元格是还没填的必填项，橙色单元格是分项大于合计，请核对。",
                "六、区县表由区县教育行政部门填写，每项一行，只填“数值”一列。",
                "七、请勿删改表头、隐藏的行列和“代码表”；可以增加行，可以调整列的顺序，可以删去不填的列。",
                "八、数据来源：教育事业统计报表（基层报表或县级导出表也可以直接导入，不必抄填）。");
        row(sheet, 0, "填表说明：" + pack.title(), styles.title);
        int row = 1;
        for (String line : lines) {
            row(sheet, row++, line, styles.wrapped);
        }
        for (Clause basis : pack.legalBasis()) {
            row(sheet, row++, "依据：" + basis.text(), styles.wrapped);
        }
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitHeight((short) 0);
    }

    private static void row(XSSFSheet sheet, int row, String text, org.apache.poi.xssf.usermodel.XSSFCellStyle style) {
        var cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
