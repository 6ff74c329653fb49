package org.duxue.workbooks.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.duxue.workbooks.rows.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A workbook of today's format, streamed. */
final class XlsxSource implements SourceFile {
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);
    private static final Pattern ERROR_VALUE =
            Pattern.compile("#(?:REF!|DIV/0!|N/A|NAME\\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA)");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhYMDH年月日]");

    private final Path path;
    private final List<String> sheets;
    private final ZipInspection inspection;
    private final Limits limits;

    private XlsxSource(Path path, List<String> sheets, ZipInspection inspection, Limits limits) {
        this.path = path;
        this.sheets = List.copyOf(sheets);
        this.inspection = inspection;
        this.limits = limits;
    }

    static XlsxSource open(Path path, Limits limits) throws IOException, FileRefused {
        ZipInspection inspection = ZipInspection.of(path, limits);
        List<String> visible = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), OPTIONS);
                Stream<Sheet> all = workbook.getSheets()) {
            all.filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .forEach(sheet -> visible.add(sheet.getName()));
        } catch (RuntimeException e) {
            throw new IOException("not a readable workbook", e);
        }
        return new XlsxSource(path, visible, inspection, limits);
    }

    static FileRefused macros() {
        return new FileRefused(ProblemCode.MACROS, "文件含有宏（VBA），为安全起见不读取。", "请另存为不含宏的 .xlsx 后重新上传。");
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public Merges merges(String sheet) {
        return inspection.merges(sheet);
    }

    @Override
    public Map<String, List<GridRow>> heads(int rows) throws IOException {
        Map<String, List<GridRow>> heads = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), OPTIONS)) {
            for (String name : sheets) {
                List<GridRow> head = new ArrayList<>();
                Optional<Sheet> sheet = workbook.findSheet(name);
                if (sheet.isPresent()) {
                    try (Stream<Row> stream = sheet.get().openStream()) {
                        visitAll(stream.limit(rows).iterator(), head::add);
                    }
                }
                heads.put(name, head);
            }
        } catch (ExcelReaderException | java.io.UncheckedIOException e) {
            throw new IOException("broken workbook", e);
        }
        return heads;
    }

    @Override
    public long rowsHint(String sheet) {
        return inspection.rowsHint(sheet);
    }

    @Override
    public void rows(String sheet, RowVisitor visitor) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), OPTIONS)) {
            Optional<Sheet> found = workbook.findSheet(sheet);
            if (found.isEmpty()) {
                return;
            }
            try (Stream<Row> stream = found.get().openStream()) {
                visitAll(stream.iterator(), visitor);
            }
        } catch (ExcelReaderException | java.io.UncheckedIOException e) {
            throw new IOException("sheet " + sheet + " is broken", e);
        }
    }

    private void visitAll(Iterator<Row> rows, RowVisitor visitor) throws IOException {
        Map<String, Boolean> dateFormats = new HashMap<>();
        GridRow row = next(rows, dateFormats);
        while (row != null && visitor.visit(row)) {
            row = next(rows, dateFormats);
        }
    }

    /** The next row, or null at the end. Whatever the library throws over a malformed cell says that the file is broken. */
    private @Nullable GridRow next(Iterator<Row> rows, Map<String, Boolean> dateFormats) throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            int width = Math.min(row.getCellCount(), limits.columns());
            List<Cell> cells = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                cells.add(cell(row.getCell(i), dateFormats));
            }
            return new GridRow(row.getRowNum(), cells);
        } catch (RuntimeException e) {
            throw new IOException("broken row", e);
        }
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell, Map<String, Boolean> dateFormats) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return new Cell(Cell.Kind.ERROR, cell.getRawValue() == null ? "#N/A" : cell.getRawValue());
        }
        return switch (value) {
            case null ->
                cell.getType() == CellType.FORMULA ? new Cell(Cell.Kind.UNCOMPUTED, cell.getFormula()) : Cell.EMPTY;
            case BigDecimal number ->
                new Cell(
                        isDate(cell.getDataFormatString(), dateFormats) ? Cell.Kind.DATE : Cell.Kind.NUMBER,
                        cell.getRawValue());
            case Boolean flag -> new Cell(Cell.Kind.LOGICAL, flag.toString());
            default -> words(value.toString());
        };
    }

    private static Cell words(String text) {
        return text.startsWith("#") && ERROR_VALUE.matcher(text).matches()
                ? new Cell(Cell.Kind.ERROR, text)
                : Cell.text(text);
    }

    private static boolean isDate(@Nullable String format, Map<String, Boolean> known) {
        if (format == null || format.isEmpty()) {
            return false;
        }
        return known.computeIfAbsent(
                format,
                f -> !f.equals("General")
                        && DATE_LETTER
                                .matcher(LITERAL.matcher(f).replaceAll(""))
                                .find());
    }
}
