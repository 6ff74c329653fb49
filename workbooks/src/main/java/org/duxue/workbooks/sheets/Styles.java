package org.duxue.workbooks.sheets;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few cell styles of our workbooks: calm, printable, one hand. */
public final class Styles {
    private static final String FONT = "宋体";
    public final XSSFCellStyle title;
    public final XSSFCellStyle note;
    public final XSSFCellStyle group;
    public final XSSFCellStyle heading;
    public final XSSFCellStyle must;
    public final XSSFCellStyle text;
    public final XSSFCellStyle count;
    public final XSSFCellStyle number;
    public final XSSFCellStyle wrapped;

    public Styles(XSSFWorkbook book) {
        title = style(book, 15, true, null, HorizontalAlignment.LEFT, false);
        note = style(book, 10, false, null, HorizontalAlignment.LEFT, false);
        group = style(book, 11, true, "D9E6F2", HorizontalAlignment.CENTER, true);
        heading = style(book, 10, true, "EEF3F8", HorizontalAlignment.CENTER, true);
        must = style(book, 10, true, "FBE9C6", HorizontalAlignment.CENTER, true);
        text = style(book, 10, false, null, HorizontalAlignment.LEFT, true);
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        count = style(book, 10, false, null, HorizontalAlignment.RIGHT, true);
        count.setDataFormat(book.createDataFormat().getFormat("0"));
        number = style(book, 10, false, null, HorizontalAlignment.RIGHT, true);
        number.setDataFormat(book.createDataFormat().getFormat("General"));
        wrapped = style(book, 10, false, null, HorizontalAlignment.LEFT, true);
        wrapped.setWrapText(true);
        heading.setWrapText(true);
        must.setWrapText(true);
    }

    private static XSSFCellStyle style(
            XSSFWorkbook book,
            int points,
            boolean bold,
            @org.jspecify.annotations.Nullable String fill,
            HorizontalAlignment across,
            boolean bordered) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(across);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (fill != null) {
            style.setFillForegroundColor(color(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (bordered) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setTopBorderColor(color("B8C4D0"));
            style.setBottomBorderColor(color("B8C4D0"));
            style.setLeftBorderColor(color("B8C4D0"));
            style.setRightBorderColor(color("B8C4D0"));
        }
        return style;
    }

    public static XSSFColor color(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
