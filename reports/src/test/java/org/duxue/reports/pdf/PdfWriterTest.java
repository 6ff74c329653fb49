package org.duxue.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.duxue.reports.SampleReport;
import org.duxue.reports.font.FontRole;
import org.duxue.reports.font.FontShelf;
import org.junit.jupiter.api.Test;

class PdfWriterTest {
    private static byte[] write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(SampleReport.report(), FontShelf.ofThisMachine(), out);
        return out.toByteArray();
    }

    @Test
    void printsOnA4WithPageNumbersAndEveryWordReadable() throws IOException {
        try (PDDocument document = Loader.loadPDF(write())) {
            PDRectangle box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isCloseTo(595.3f, offset(1f));
            assertThat(box.getHeight()).isCloseTo(841.9f, offset(1f));
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("清教督〔2025〕3号", "义务教育优质均衡发展督导评估情况的报告", "一、总体结论", "— 1 —", "— 2 —", "0.515", "附件1");
        }
    }

    @Test
    void saysWhichPrescribedFacesItHadToReplace() throws IOException {
        boolean replaced = !FontShelf.ofThisMachine().face(FontRole.BODY).prescribed();
        try (PDDocument document = Loader.loadPDF(write())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text.contains("仿宋_GB2312以")).isEqualTo(replaced);
        }
    }

    @Test
    void givesTheSameBytesForTheSameReport() throws IOException {
        assertThat(write()).isEqualTo(write());
    }
}
