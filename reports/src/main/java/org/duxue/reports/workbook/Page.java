package org.duxue.reports.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.duxue.reports.Official;

/** One sheet, written row by row. Columns and rows count from 0. */
final class Page {
    private static final int CHARACTER = 256;
    /** Points one line of text takes. */
    private static final float LINE = 14;

    private final Book book;
    private final SXSSFSheet sheet;
    private Row row;
    private int column;
    private int[] widths = {};
    private int lines = 1;

    Page(Book book, SXSSFSheet sheet) {
        this.book = book;
        this.sheet = sheet;
        this.row = sheet.createRow(0);
        sheet.setRowSumsBelow(false);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitHeight((short) 0);
    }

    /** Widths of the first columns in characters of half width. */
    Page widths(int... characters) {
        widths = characters.clone();
        for (int c = 0; c < characters.length; c++) {
            sheet.setColumnWidth(c, Math.min(characters[c], 120) * CHARACTER);
        }
        return this;
    }

    Page title(String text) {
        row.setHeightInPoints(26);
        return put(text, Look.TITLE).next();
    }

    Page subtitle(String text) {
        return put(text, Look.SUBTITLE).next();
    }

    Page note(String text) {
        return put(text, Look.NOTE).next();
    }

    Page head(List<String> headings) {
        headings.forEach(heading -> put(heading, Look.HEAD));
        return next();
    }

    Page put(String text, Look look) {
        if (look.grid() && column < widths.length) {
            lines = Math.max(lines, lines(text, widths[column]));
        }
        cell(look).setCellValue(text);
        return this;
    }

    /** A number, or the word for what cannot be computed. */
    Page put(double value, Look look) {
        Cell cell = cell(look);
        if (Double.isFinite(value)) {
            cell.setCellValue(value);
        } else {
            cell.setCellStyle(book.style(Look.FAINT_TEXT));
            cell.setCellValue(Official.MISSING);
        }
        return this;
    }

    /** A formula with its value, so that it shows before anything is recalculated. */
    Page formula(String formula, double value, Look look) {
        Cell cell = cell(look);
        cell.setCellFormula(formula);
        if (Double.isFinite(value)) {
            cell.setCellValue(value);
        }
        return this;
    }

    Page skip(int columns) {
        column += columns;
        return this;
    }

    Page next() {
        if (lines > 1) {
            row.setHeightInPoints(LINE * lines + 4);
        }
        lines = 1;
        row = sheet.createRow(row.getRowNum() + 1);
        column = 0;
        return this;
    }

    /** How many lines a text takes in a column; a Chinese character is two half widths. */
    private static int lines(String text, int width) {
        double halves = text.codePoints().map(c -> c > 0xFF ? 2 : 1).sum() * 1.08;
        return (int) Math.max(1, Math.ceil(halves / Math.max(width - 1, 4)));
    }

    int row() {
        return row.getRowNum();
    }

    int column() {
        return column;
    }

    /** Merges cells of which the top left one is written already, and gives the others its look. */
    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow != lastRow || firstColumn != lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    /** Keeps the rows above and the columns left of here in sight. */
    void freeze(int columns, int rows) {
        sheet.createFreezePane(columns, rows);
    }

    void filter(int headRow, int lastRow, int lastColumn) {
        sheet.setAutoFilter(new CellRangeAddress(headRow, Math.max(lastRow, headRow), 0, lastColumn));
    }

    /** The head rows repeated on every printed page. */
    void repeat(int firstRow, int lastRow) {
        sheet.setRepeatingRows(new CellRangeAddress(firstRow, lastRow, -1, -1));
    }

    private Cell cell(Look look) {
        Cell cell = row.createCell(column++);
        CellStyle style = book.style(look);
        cell.setCellStyle(style);
        return cell;
    }

    /** A1-style name of a cell. */
    static String at(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** A fixed range down one column. */
    static String range(int column, int firstRow, int lastRow) {
        String letters = CellReference.convertNumToColString(column);
        return "$" + letters + "$" + (firstRow + 1) + ":$" + letters + "$" + (lastRow + 1);
    }
}
