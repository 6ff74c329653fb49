package org.duxue.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duxue.workbooks.columns.MappingMemory;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ProblemCode;
import org.duxue.workbooks.rows.UnitDirectory;
import org.duxue.workbooks.source.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void refusesWhatIsNoTableAndSaysWhatToDo() throws Exception {
        assertThat(problem(Files.writeString(folder.resolve("a.xlsx"), "%PDF-1.7 …"))
                        .message())
                .contains("PDF");
        assertThat(problem(Files.writeString(
                                folder.resolve("b.xls"), "<html><table><tr><td>1</td></tr></table></html>"))
                        .message())
                .contains("网页");
        assertThat(problem(Files.write(folder.resolve("c.xlsx"), new byte[] {1, 2, 3, 4, 0, 0, 9, 9}))
                        .code())
                .isEqualTo(ProblemCode.NOT_A_TABLE);
        assertThat(problem(zip("d.xlsx", Map.of("word/document.xml", "<w/>"))).message())
                .contains("Word");
        assertThat(problem(zip("e.zip", Map.of("a.xlsx", "x"))).message()).contains("解压");
        assertThat(problem(Files.write(folder.resolve("f.xlsx"), new byte[0])).code())
                .isEqualTo(ProblemCode.EMPTY);
    }

    @Test
    void refusesMacrosPasswordsAndTruncatedFiles() throws Exception {
        assertThat(problem(zip("m.xlsx", Map.of("xl/workbook.xml", "<workbook/>", "xl/vbaProject.bin", "x")))
                        .code())
                .isEqualTo(ProblemCode.MACROS);
        assertThat(problem(locked()).code()).isEqualTo(ProblemCode.PASSWORD);
        Path whole = Sheets.book(folder, "w.xlsx", "学校", List.of(List.of("学校代码", "学校名称"), List.of("A1", "一小")));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(problem(half).code()).isEqualTo(ProblemCode.UNREADABLE);
        Path old = Files.write(folder.resolve("half.xls"), java.util.Arrays.copyOf(Files.readAllBytes(locked()), 700));
        assertThat(problem(old).code()).isEqualTo(ProblemCode.UNREADABLE);
    }

    @Test
    void saysThatAWorkbookWithMalformedCellsIsDamaged() throws Exception {
        Path whole = Sheets.book(folder, "w.xlsx", "学校", List.of(List.of("学校代码", "学校名称"), List.of("A1", "一小")));
        Path broken = folder.resolve("broken.xlsx");
        try (var in = new java.util.zip.ZipInputStream(Files.newInputStream(whole));
                var out = new ZipOutputStream(Files.newOutputStream(broken))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(part.replace("r=\"B2\"", "r=\"?!\"").getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(problem(broken).code()).isEqualTo(ProblemCode.UNREADABLE);
    }

    @Test
    void refusesBombsByWhatTheyReallyUnpackTo() throws Exception {
        String zeros = "0".repeat(30 << 20);
        assertThat(problem(zip(
                                "bomb.xlsx",
                                Map.of("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", zeros)))
                        .code())
                .isEqualTo(ProblemCode.BOMB);
        Limits few = new Limits(1 << 20, 1 << 20, 200, 1, 1 << 20, 100);
        Path many = zip("many.xlsx", Map.of("xl/workbook.xml", "<workbook/>", "a.xml", "<a/>"));
        assertThat(open(many, few).problems().getFirst().code()).isEqualTo(ProblemCode.BOMB);
        assertThat(open(many, new Limits(10, 1 << 20, 200, 9, 1 << 20, 100))
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo(ProblemCode.TOO_LARGE);
    }

    @Test
    void refusesExternalEntities() throws Exception {
        String evil =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>";
        assertThat(problem(zip("x.xlsx", Map.of("xl/workbook.xml", evil))).code())
                .isEqualTo(ProblemCode.UNSAFE_XML);
    }

    @Test
    void saysThatAWorkbookIsEmptyOrHasNoKnownHeadings() throws Exception {
        assertThat(problem(Sheets.book(folder, "e.xlsx", "Sheet1", List.of())).code())
                .isEqualTo(ProblemCode.EMPTY);
        assertThat(problem(Sheets.book(folder, "u.xlsx", "Sheet1", List.of(List.of("苹果", "梨"), List.of(1, 2))))
                        .code())
                .isEqualTo(ProblemCode.LAYOUT_UNKNOWN);
        ReadFacts headOnly = Sheets.read(
                Sheets.BALANCED, Sheets.book(folder, "h.xlsx", "学校", List.of(List.of("学校代码", "学校名称", "办学类型"))));
        assertThat(Sheets.codes(headOnly)).containsExactly(ProblemCode.EMPTY);
    }

    @Test
    void oneRefusedFileDoesNotHoldUpTheOthers() throws Exception {
        Path good = Sheets.text(folder, "good.csv", "code,name,type,pupils_primary", "A1,一小,小学,300");
        Path bad = Files.writeString(folder.resolve("bad.xlsx"), "%PDF");
        ReadFacts facts = Sheets.read(Sheets.BALANCED, good, bad);
        assertThat(facts.rows()).isOne();
        assertThat(facts.errors()).hasSize(1);
    }

    @Test
    void readsTheOldFormat() throws Exception {
        Path path = folder.resolve("old.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            var sheet = book.createSheet("学校");
            var head = sheet.createRow(0);
            List<String> headings = List.of("学校标识码", "学校名称", "办学类型", "小学在校生数");
            for (int i = 0; i < headings.size(); i++) {
                head.createCell(i).setCellValue(headings.get(i));
            }
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue(2150118001d);
            row.createCell(1).setCellValue("红旗小学");
            row.createCell(2).setCellValue("小学");
            row.createCell(3).setCellValue(450);
            book.write(out);
        }
        ReadFacts facts = Sheets.read(Sheets.BALANCED, path);
        assertThat(facts.problems()).isEmpty();
        assertThat(Sheets.number(facts, "2150118001", "pupils_primary")).isEqualTo(450);
    }

    private static ImportProblem problem(Path path) throws IOException {
        List<ImportProblem> problems = open(path, Limits.DEFAULT).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().remedy()).isNotBlank();
        return problems.getFirst();
    }

    private static FactFiles open(Path path, Limits limits) {
        return FactFiles.open(
                List.of(InputFile.of(path)),
                Sheets.BALANCED,
                new MappingMemory(),
                UnitDirectory.empty(),
                limits,
                Progress.none());
    }

    private Path zip(String name, Map<String, String> parts) throws IOException {
        Path path = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return path;
    }

    private Path locked() throws Exception {
        Path path = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(path)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream data = encryptor.getDataStream(container)) {
                data.write(new byte[100]);
            }
            container.writeFilesystem(out);
        }
        return path;
    }
}
