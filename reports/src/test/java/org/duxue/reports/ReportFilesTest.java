package org.duxue.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duxue.reports.ReportFiles.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesAllFilesAndLeavesNothingHalfDone() throws IOException {
        List<Path> files =
                ReportFiles.write(Qinghe.subject(), folder, EnumSet.allOf(Output.class), (output, done, total) -> {});
        try (Stream<Path> present = Files.list(folder)) {
            assertThat(present).containsExactlyInAnyOrderElementsOf(files).hasSize(5);
        }
        documentAndPdfSayTheSame();
    }

    private void documentAndPdfSayTheSame() throws IOException {
        String word;
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve("report.docx")));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            word = extractor.getText().replaceAll("\\s", "");
        }
        String pdf;
        try (PDDocument document = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            pdf = new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
        for (String sentence : List.of("关于清河区2025年", "九、有关说明", "未通过", "小学未达到学校达标要求的共", "附件1")) {
            assertThat(word).contains(sentence);
            assertThat(pdf).contains(sentence);
        }
    }
}
