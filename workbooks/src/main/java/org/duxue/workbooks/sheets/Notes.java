package org.duxue.workbooks.sheets;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Notes on cells, the small yellow ones. */
final class Notes {
    private Notes() {}

    /** Puts a note on a cell; a note that is there already gets the text behind its own. */
    static void add(Sheet sheet, int row, int column, String text) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        Comment old = cell.getCellComment();
        if (old != null) {
            old.setString(helper.createRichTextString(old.getString().getString() + "\n" + text));
            return;
        }
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 4);
        anchor.setRow1(row);
        anchor.setRow2(row + 5);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor("督学");
        cell.setCellComment(comment);
    }
}
