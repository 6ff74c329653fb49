package org.duxue.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duxue.packs.Pack;
import org.duxue.packs.PackLibrary;
import org.duxue.workbooks.columns.MappingMemory;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ProblemCode;
import org.duxue.workbooks.rows.UnitDirectory;
import org.duxue.workbooks.source.Limits;

/** Small workbooks for the tests, and short words for reading them. */
final class Sheets {
    static final Pack BALANCED = PackLibrary.builtIn("balanced-development");
    static final Pack PRESCHOOL = PackLibrary.builtIn("preschool-universal");

    private Sheets() {}

    /** A workbook with one sheet; numbers stay numbers, texts beginning with = are formulas. */
    static Path book(Path folder, String name, String sheet, List<? extends List<?>> rows, String... merges)
            throws IOException {
        Path path = folder.resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            fill(book.createSheet(sheet), rows, merges);
            book.write(out);
        }
        return path;
    }

    static void fill(XSSFSheet sheet, List<? extends List<?>> rows, String... merges) {
        for (int r = 0; r < rows.size(); r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                Object value = rows.get(r).get(c);
                XSSFCell cell = row.createCell(c);
                switch (value) {
                    case Number number -> cell.setCellValue(number.doubleValue());
                    case Boolean flag -> cell.setCellValue(flag);
                    case String text when text.startsWith("=") -> cell.setCellFormula(text.substring(1));
                    default -> {
                        if (!value.toString().isEmpty()) {
                            cell.setCellValue(value.toString());
                        }
                    }
                }
            }
        }
        for (String merge : merges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(merge));
        }
    }

    static Path text(Path folder, String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    static FactFiles open(Pack pack, Path... paths) throws IOException {
        return open(pack, new MappingMemory(), UnitDirectory.empty(), paths);
    }

    static FactFiles open(Pack pack, MappingMemory memory, UnitDirectory known, Path... paths) throws IOException {
        List<InputFile> inputs = new java.util.ArrayList<>();
        for (Path path : paths) {
            inputs.addAll(InputFile.in(path));
        }
        return FactFiles.open(inputs, pack, memory, known, Limits.DEFAULT, Progress.none());
    }

    static ReadFacts read(Pack pack, Path... paths) throws IOException {
        return open(pack, paths).toFacts(ReadOptions.plain(), Progress.none());
    }

    static List<ProblemCode> codes(ReadFacts facts) {
        return facts.problems().stream().map(ImportProblem::code).toList();
    }

    static ImportProblem only(ReadFacts facts, ProblemCode code) {
        List<ImportProblem> found =
                facts.problems().stream().filter(p -> p.code() == code).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + code + " in " + facts.problems());
        }
        return found.getFirst();
    }

    static double number(ReadFacts facts, String code, String column) {
        return facts.facts()
                .schools()
                .number(facts.facts().schools().rowOf(code).orElseThrow(), column);
    }
}
