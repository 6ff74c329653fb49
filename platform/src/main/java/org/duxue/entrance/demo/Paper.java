package org.duxue.entrance.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** An invented document of an office, as a word file, a photograph or a scan. */
record Paper(String title, List<String> lines) {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 877;
    private static final int MARGIN = 70;

    Paper {
        lines = List.copyOf(lines);
    }

    byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph head = document.createParagraph();
            head.setAlignment(ParagraphAlignment.CENTER);
            var title = head.createRun();
            title.setBold(true);
            title.setFontSize(18);
            title.setText(title());
            for (String line : lines) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    byte[] png() throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture(), "png", out);
            return out.toByteArray();
        }
    }

    /** As it comes from the scanner: one picture on one page. */
    byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, picture()),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A machine without Chinese fonts draws bars where the words would stand. */
    private BufferedImage picture() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.DARK_GRAY);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        write(pen, title(), 26, MARGIN + 30);
        for (int i = 0; i < lines.size(); i++) {
            write(pen, lines.get(i), 17, MARGIN + 100 + i * 38);
        }
        pen.dispose();
        return picture;
    }

    private static void write(Graphics2D pen, String text, int size, int at) {
        Font font = new Font(Font.SERIF, Font.PLAIN, size);
        if (font.canDisplayUpTo(text) < 0) {
            pen.setFont(font);
            pen.drawString(text, MARGIN, at);
        } else {
            pen.fillRect(MARGIN, at - size / 2, Math.min(WIDTH - 2 * MARGIN, text.length() * size), size / 3);
        }
    }
}
