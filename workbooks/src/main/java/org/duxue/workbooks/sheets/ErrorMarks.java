package org.duxue.workbooks.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.Severity;
import org.duxue.workbooks.source.GridRow;
import org.duxue.workbooks.source.SourceFile;

/**
 * Marks faulty cells in a clerk's own workbook. The colour is a conditional format of ours and the notes begin with our
 * sign, so both come off again without touching what the clerk formatted, and neither is read as data.
 */
public final class ErrorMarks {
    private static final int MOST_MARKS = 3_000;

    private ErrorMarks() {}

    /** The workbook with marks and list. */
    public static void mark(Path path, List<ImportProblem> problems, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                Workbook book = WorkbookFactory.create(in)) {
            finish(book, problems, out);
        }
    }

    /** A CSV file as a workbook with marks and list. */
    public static void markText(SourceFile csv, List<ImportProblem> problems, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("数据");
            csv.rows("", row -> copy(row, sheet));
            List<ImportProblem> placed =
                    problems.stream().map(problem -> inSheet(problem, "数据")).toList();
            finish(book, placed, out);
        }
    }

    /** The list alone. */
    public static void list(List<ImportProblem> problems, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200)) {
            ProblemList.write(book, problems, false);
            book.write(out);
        }
    }

    private static boolean copy(GridRow row, Sheet sheet) {
        Row copy = sheet.createRow(row.number() - 1);
        for (int i = 0; i < row.width(); i++) {
            if (!row.cell(i).blank()) {
                copy.createCell(i).setCellValue(row.cell(i).text());
            }
        }
        return true;
    }

    private static ImportProblem inSheet(ImportProblem problem, String sheet) {
        var place = problem.place();
        var moved =
                new org.duxue.workbooks.rows.Place(place.file(), sheet, place.row(), place.column(), place.heading());
        return new ImportProblem(
                problem.code(), moved, problem.unit(), problem.value(), problem.message(), problem.remedy());
    }

    private static void finish(Workbook book, List<ImportProblem> problems, OutputStream out) throws IOException {
        clear(book);
        Map<Sheet, Map<CellAddress, List<ImportProblem>>> bySheet = new LinkedHashMap<>();
        for (ImportProblem problem : problems) {
            Sheet sheet = book.getSheet(problem.place().sheet());
            if (sheet != null && problem.place().row() > 0) {
                bySheet.computeIfAbsent(sheet, s -> new LinkedHashMap<>())
                        .computeIfAbsent(address(problem), a -> new ArrayList<>())
                        .add(problem);
            }
        }
        bySheet.forEach(ErrorMarks::mark);
        ProblemList.write(book, problems, true);
        book.setSheetOrder(Marks.LIST_SHEET, 0);
        book.setActiveSheet(0);
        book.setSelectedTab(0);
        book.write(out);
    }

    private static CellAddress address(ImportProblem problem) {
        return new CellAddress(
                problem.place().row() - 1, Math.max(0, problem.place().column()));
    }

    private static void mark(Sheet sheet, Map<CellAddress, List<ImportProblem>> cells) {
        List<CellAddress> errors = new ArrayList<>();
        List<CellAddress> warnings = new ArrayList<>();
        cells.entrySet().stream().limit(MOST_MARKS).forEach(entry -> {
            boolean error = entry.getValue().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
            (error ? errors : warnings).add(entry.getKey());
            String text = String.join(
                    "\n",
                    entry.getValue().stream()
                            .map(problem -> problem.message() + problem.remedy())
                            .toList());
            Notes.add(sheet, entry.getKey().getRow(), entry.getKey().getColumn(), Marks.NOTE + text);
        });
        paint(sheet, errors, IndexedColors.ROSE);
        paint(sheet, warnings, IndexedColors.LIGHT_YELLOW);
    }

    private static void paint(Sheet sheet, List<CellAddress> cells, IndexedColors colour) {
        if (cells.isEmpty()) {
            return;
        }
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(Marks.CONDITION);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(colour.getIndex());
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        CellRangeAddress[] ranges = cells.stream()
                .map(cell -> new CellRangeAddress(cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn()))
                .toArray(CellRangeAddress[]::new);
        formatting.addConditionalFormatting(ranges, rule);
    }

    /** Takes the marks of an earlier round off. */
    private static void clear(Workbook book) {
        int list = book.getSheetIndex(Marks.LIST_SHEET);
        if (list >= 0 && book.getNumberOfSheets() > 1) {
            book.removeSheetAt(list);
        }
        for (Sheet sheet : book) {
            SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
            for (int i = formatting.getNumConditionalFormattings() - 1; i >= 0; i--) {
                String condition =
                        formatting.getConditionalFormattingAt(i).getRule(0).getFormula1();
                if (Marks.CONDITION.equals(condition)) {
                    formatting.removeConditionalFormatting(i);
                }
            }
            for (Map.Entry<CellAddress, ? extends Comment> note :
                    List.copyOf(sheet.getCellComments().entrySet())) {
                unnote(sheet, note.getKey(), note.getValue());
            }
        }
    }

    private static void unnote(Sheet sheet, CellAddress address, Comment note) {
        String text = note.getString().getString();
        int ours = text.indexOf(Marks.NOTE);
        Row row = sheet.getRow(address.getRow());
        Cell cell = row == null ? null : row.getCell(address.getColumn());
        if (ours > 0) {
            note.setString(sheet.getWorkbook()
                    .getCreationHelper()
                    .createRichTextString(text.substring(0, ours).stripTrailing()));
        } else if (ours == 0 && cell != null) {
            cell.removeCellComment();
        }
    }
}
