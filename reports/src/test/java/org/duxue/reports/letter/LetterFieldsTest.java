package org.duxue.reports.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.duxue.reports.docx.TemplateFault;
import org.duxue.reports.docx.TemplateFiller;
import org.duxue.reports.font.FontShelf;
import org.junit.jupiter.api.Test;

class LetterFieldsTest {
    @Test
    void fillsAFieldThatWordSplitIntoSeveralRuns() throws IOException {
        byte[] filled = fill(template(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            run(paragraph, "总分为{", false);
            run(paragraph, "{总", true);
            run(paragraph, "分}", false);
            run(paragraph, "}，等次{{等次}}。", false);
        }));
        try (XWPFDocument document = open(filled)) {
            XWPFParagraph paragraph = document.getParagraphs().getFirst();
            assertThat(paragraph.getText()).isEqualTo("总分为85.91分，等次合格。");
            assertThat(paragraph.getRuns().get(1).isBold()).isTrue();
        }
    }

    @Test
    void fillsHeadersAndCellsAndPutsNativeTablesInPlace() throws IOException {
        byte[] filled = fill(template(document -> {
            run(document.createHeader(HeaderFooterType.DEFAULT).createParagraph(), "{{发文机关}}", false);
            run(document.createParagraph(), "前", false);
            run(document.createParagraph(), "{{领域得分表}}", false);
            run(document.createParagraph(), "{{领域得分图}}", false);
            run(document.createParagraph(), "{{问题清单}}", false);
            run(document.createParagraph(), "后", false);
            document.createTable(1, 1).getRow(0).getCell(0).setText("{{单位名称}}");
        }));
        try (XWPFDocument document = open(filled)) {
            assertThat(document.getHeaderList().getFirst().getText()).contains("清河区人民政府教育督导室");
            assertThat(document.getTables()).hasSize(2);
            assertThat(document.getTables().getFirst().getText()).contains("办学方向", "12.75");
            assertThat(document.getTables().getLast().getText()).contains("清河第二小学");
            assertThat(document.getAllPictures()).hasSize(1);
            List<String> texts = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(texts).startsWith("前").endsWith("后");
            assertThat(String.join("", texts)).doesNotContain("{{").contains("培训学时达标率");
        }
        String folder = System.getProperty("letters.out");
        if (folder != null) {
            Files.write(Path.of(folder, "template.docx"), filled);
        }
    }

    @Test
    void namesUnknownFieldsWithTheirPlace() throws IOException {
        byte[] template = template(document -> {
            run(document.createParagraph(), "{{校长姓名}}", false);
            run(document.createParagraph(), "见{{领域得分表}}。", false);
            document.createTable(2, 2).getRow(1).getCell(0).setText("{{总成绩}}");
        });
        List<TemplateFault> faults = TemplateFiller.faults(
                new ByteArrayInputStream(template),
                LetterFields.names(LetterKind.OPINION, false),
                LetterFields.names(LetterKind.OPINION, true));
        assertThat(faults).extracting(TemplateFault::field).containsExactly("校长姓名", "领域得分表", "总成绩");
        assertThat(faults).extracting(TemplateFault::place).containsExactly("正文第 1 段", "正文第 2 段", "表 1 第 2 行第 1 列");
        assertThat(faults.get(1).message()).contains("独占一段");
    }

    @Test
    void offersNoResultBeforeThereIsOne() {
        assertThat(LetterFields.names(LetterKind.NOTICE, false))
                .contains("单位名称")
                .doesNotContain("总分", "等次");
    }

    @Test
    void fillsEveryFieldItOffersWithoutAFault() throws IOException {
        byte[] template = template(document -> LetterFields.of(LetterKind.EVALUATION)
                .forEach(field -> run(document.createParagraph(), "{{" + field.name() + "}}", false)));
        Set<String> named = TemplateFiller.fields(new ByteArrayInputStream(template));
        LetterFields.Filled filled = LetterFields.fill(LetterKind.EVALUATION, Matters.school(), named);
        assertThat(filled.letter().faults()).isEmpty();
        assertThat(filled.fields().keySet())
                .isEqualTo(LetterFields.of(LetterKind.EVALUATION).stream()
                        .map(LetterFields.Field::name)
                        .collect(Collectors.toSet()));
    }

    private interface Writing {
        void into(XWPFDocument document);
    }

    private static byte[] template(Writing writing) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getDocument().getBody().addNewSectPr();
            writing.into(document);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] fill(byte[] template) throws IOException {
        Set<String> named = TemplateFiller.fields(new ByteArrayInputStream(template));
        var filled = LetterFields.fill(LetterKind.OPINION, Matters.school(), named);
        var out = new ByteArrayOutputStream();
        TemplateFiller.fill(new ByteArrayInputStream(template), filled.fields(), FontShelf.ofThisMachine(), out);
        return out.toByteArray();
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static void run(XWPFParagraph paragraph, String text, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
    }
}
