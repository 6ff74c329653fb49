package org.duxue.reports.docx;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Block.Align;
import org.duxue.reports.document.Block.Cell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Sets tables: full text width, fixed columns, header row repeated on each page, rows kept whole. */
final class Tables {
    private static final String HEAD = "E7ECF2";
    private static final String NEAR = "FFF2CC";
    private static final String BAD = "F9DCD0";
    private static final String RULE = "7F8A97";
    private static final int WIDE = 8;

    private final XWPFDocument document;
    private final Paragraphs paragraphs;

    Tables(XWPFDocument document, Paragraphs paragraphs) {
        this.document = document;
        this.paragraphs = paragraphs;
    }

    void write(Block.Table block) {
        paragraphs.caption(block.caption(), true);
        int columns = block.header().size();
        XWPFTable table = document.createTable(block.rows().size() + 1, columns);
        int[] widths = widths(block.widths());
        layout(table, widths);
        double size = columns >= WIDE ? 9 : 10.5;
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int c = 0; c < columns; c++) {
            XWPFTableCell cell = header.getCell(c);
            cell.setColor(HEAD);
            fill(cell, Cell.of(block.header().get(c)), Type.TABLE_HEAD.sized(size), widths[c]);
        }
        for (int r = 0; r < block.rows().size(); r++) {
            XWPFTableRow row = table.getRow(r + 1);
            row.setCantSplitRow(true);
            List<Cell> cells = block.rows().get(r);
            for (int c = 0; c < columns; c++) {
                body(row.getCell(c), cells.get(c), size, widths[c]);
            }
        }
        paragraphs.note(block.note() == null ? "" : block.note());
    }

    private static void body(XWPFTableCell cell, Cell content, double size, int width) {
        Type type = Type.TABLE.sized(size);
        switch (content.tone()) {
            case PLAIN -> fill(cell, content, type, width);
            case FAINT -> fill(cell, content, type.coloured(RULE), width);
            case NEAR -> {
                cell.setColor(NEAR);
                fill(cell, content, type, width);
            }
            case BAD -> {
                cell.setColor(BAD);
                fill(cell, content, type.bolder().coloured("9C2A00"), width);
            }
        }
    }

    private static void fill(XWPFTableCell cell, Cell content, Type type, int width) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        CTTblWidth w = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        w.setType(STTblWidth.DXA);
        w.setW(BigInteger.valueOf(width));
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(alignment(content.align()));
        paragraph.setSpacingBefore(30);
        paragraph.setSpacingAfter(30);
        Paragraphs.run(paragraph, content.text(), type);
    }

    private static ParagraphAlignment alignment(Align align) {
        return switch (align) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTER -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }

    private static int[] widths(List<Integer> relative) {
        double sum = relative.stream().mapToInt(Integer::intValue).sum();
        int full = Page.twips(Page.TEXT_WIDTH).intValue();
        return relative.stream()
                .mapToInt(share -> (int) Math.round(full * share / sum))
                .toArray();
    }

    private static void layout(XWPFTable table, int[] widths) {
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(Arrays.stream(widths).sum());
        table.setCellMargins(20, 60, 20, 60);
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, RULE);
        table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, RULE);
        table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, RULE);
        table.setBottomBorder(XWPFBorderType.SINGLE, 8, 0, RULE);
        table.setLeftBorder(XWPFBorderType.SINGLE, 4, 0, RULE);
        table.setRightBorder(XWPFBorderType.SINGLE, 4, 0, RULE);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() < widths.length) {
            grid.addNewGridCol();
        }
        for (int c = 0; c < widths.length; c++) {
            grid.getGridColArray(c).setW(BigInteger.valueOf(widths[c]));
        }
    }
}
