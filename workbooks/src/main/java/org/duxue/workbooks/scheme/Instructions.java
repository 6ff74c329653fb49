package org.duxue.workbooks.scheme;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.workbooks.sheets.Styles;

/** The first sheet: how to edit the workbook so that it can be read back. */
final class Instructions {
    private static final List<String> LINES = List.of(
            "一、这个工作簿是一份完整的评价方案。在 Excel 或 WPS 中修改后保存，再导入系统，会生成一份方案草稿；已发布的版本不会被改动。",
            "二、“领域与指标”每行一个节点：领域、关键指标、观测点。调整归属改“上级编号”，调整先后移动整行。权重在同级之内合计 100，“同级合计”由公式计算，不是 100 时显示红色。",
            "三、“观测点”按编号补充每个观测点的内容。评定方式为“分级描述”的，在各等级列写这一级的样子；“数据分档”的，写公式、单位、方向，在各等级列填界限，最低一级留空；“按次扣分”的，到“扣分项”逐条填写。",
            "四、增加等级：在“评定等级”加一行，并在“观测点”右侧加一列，列名写作“等级”加编号，例如“等级E（不合格）”。",
            "五、“佐证”每行一份材料。几个观测点要同一份材料，用同一个编号，学校只交一次。",
            "六、“等次”从最高到最低排列，最后一行不写条件。等级数量条件写作：D≤0；A、B≥60%。",
            "七、“数据项”列出公式可以使用的数据；公式里写数据项的名称或编号。",
            "八、灰底表头请勿改名或删除；可以增加行。带下拉箭头的列请从列表中选择。",
            "九、导入时会一次列出全部错误，写明工作表、行、列和怎么改；有错误时不会导入任何内容。");

    private Instructions() {}

    static void write(XSSFWorkbook book, AppraisalPack pack, Styles styles) {
        XSSFSheet sheet = book.createSheet("说明");
        sheet.setColumnWidth(0, 110 * 256);
        row(sheet, 0, pack.header().title() + "（" + pack.version() + "）", styles.title);
        for (int i = 0; i < LINES.size(); i++) {
            row(sheet, i + 1, LINES.get(i), styles.wrapped);
        }
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitHeight((short) 0);
    }

    private static void row(XSSFSheet sheet, int row, String text, XSSFCellStyle style) {
        Cell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
