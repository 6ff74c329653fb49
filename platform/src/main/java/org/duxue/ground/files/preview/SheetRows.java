package org.duxue.ground.files.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.duxue.ground.files.PlainText;
import org.duxue.ground.files.preview.Preview.Block;

/** The first rows of workbooks and of tables in plain text. */
final class SheetRows {
    private static final int MOST_ROWS = 100;
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_SHEETS = 5;
    private static final int HEAD = 64 << 10;

    private SheetRows() {}

    static Preview workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Block> blocks = new ArrayList<>();
            boolean cut = false;
            List<Sheet> sheets = book.getSheets().toList();
            for (Sheet sheet : sheets.subList(0, Math.min(MOST_SHEETS, sheets.size()))) {
                blocks.add(Block.heading(sheet.getName()));
                try (Stream<Row> rows = sheet.openStream()) {
                    List<List<String>> table =
                            rows.limit(MOST_ROWS + 1).map(SheetRows::cells).toList();
                    cut |= table.size() > MOST_ROWS;
                    blocks.add(Block.table(table.subList(0, Math.min(MOST_ROWS, table.size()))));
                }
            }
            return Preview.words(blocks, cut || sheets.size() > MOST_SHEETS);
        } catch (RuntimeException malformed) {
            throw new IOException(malformed);
        }
    }

    private static List<String> cells(Row row) {
        return row.stream()
                .limit(MOST_COLUMNS)
                .map(cell -> cell == null ? "" : OfficeWords.bounded(cell.getText()))
                .toList();
    }

    static Preview plain(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String text = PlainText.read(head, HEAD);
        if (text == null) {
            throw new IOException("no text");
        }
        List<Block> lines = text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_ROWS)
                .map(line -> Block.paragraph(OfficeWords.bounded(line)))
                .toList();
        return Preview.words(lines, head.length == HEAD || text.lines().count() > MOST_ROWS);
    }
}
