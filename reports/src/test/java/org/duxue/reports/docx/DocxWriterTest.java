package org.duxue.reports.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.duxue.reports.SampleReport;
import org.duxue.reports.font.FontShelf;
import org.junit.jupiter.api.Test;

class DocxWriterTest {
    private static byte[] write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxWriter.write(SampleReport.report(), FontShelf.ofThisMachine(), out);
        return out.toByteArray();
    }

    private static XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(write()));
    }

    @Test
    void keepsTheMarginsOfOfficialPapers() throws IOException {
        try (XWPFDocument document = open()) {
            var margins = document.getDocument().getBody().getSectPr().getPgMar();
            assertThat(margins.getTop().toString()).isEqualTo("2098");
            assertThat(margins.getLeft().toString()).isEqualTo("1587");
            assertThat(margins.getRight().toString()).isEqualTo("1474");
            assertThat(margins.getBottom().toString()).isEqualTo("1984");
        }
    }

    @Test
    void setsEachPartInItsPrescribedFace() throws IOException {
        try (XWPFDocument document = open()) {
            assertThat(face(document, "关于清河区")).isEqualTo("方正小标宋简体 22.0");
            assertThat(face(document, "一、总体结论")).isEqualTo("黑体 16.0");
            assertThat(face(document, "（一）小学")).isEqualTo("楷体_GB2312 16.0");
            assertThat(face(document, "经评估")).isEqualTo("仿宋_GB2312 16.0");
            assertThat(run(document, "文件").getColor()).isEqualTo("FF0000");
        }
    }

    @Test
    void numbersThePageBetweenDashesAndRepeatsTableHeads() throws IOException {
        try (XWPFDocument document = open()) {
            assertThat(document.getFooterList()).hasSize(2).allSatisfy(footer -> {
                assertThat(footer.getText()).contains("—");
                assertThat(footer._getHdrFtr().xmlText()).contains("PAGE");
            });
            assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader())
                    .isTrue();
            assertThat(document.getAllPictures()).hasSize(3);
        }
    }

    @Test
    void givesTheSameBytesForTheSameReport() throws IOException {
        assertThat(write()).isEqualTo(write());
    }

    private static String face(XWPFDocument document, String text) {
        XWPFRun run = run(document, text);
        return run.getCTR().getRPr().getRFontsArray(0).getEastAsia() + " " + run.getFontSizeAsDouble();
    }

    private static XWPFRun run(XWPFDocument document, String text) {
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            for (XWPFRun run : paragraph.getRuns()) {
                if (run.text().contains(text)) {
                    return run;
                }
            }
        }
        throw new AssertionError("no run with " + text);
    }
}
