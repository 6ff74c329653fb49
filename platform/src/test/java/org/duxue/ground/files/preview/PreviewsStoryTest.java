package org.duxue.ground.files.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duxue.fixtures.InTheHouse;
import org.duxue.ground.files.FilePurpose;
import org.duxue.ground.files.Files;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.files.preview.Preview.Block;
import org.duxue.ground.files.preview.Preview.Shape;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one sees of a file without its program. */
@InTheHouse
class PreviewsStoryTest {
    private final Files files;
    private final Previews previews;

    @Autowired
    PreviewsStoryTest(Files files, Previews previews) {
        this.files = files;
        this.previews = previews;
    }

    @Test
    void drawsEachPageOfAPdfAndNoOther() throws IOException {
        StoredFile file = keep("计划.pdf", pdf(3));
        Preview preview = of(file);
        assertThat(preview.shape()).isEqualTo(Shape.PAGES);
        assertThat(preview.pages()).isEqualTo(3);
        BufferedImage page = ImageIO.read(page(file, 3, 700).toFile());
        assertThat(Math.max(page.getWidth(), page.getHeight())).isEqualTo(800);
        assertThat(previews.page(file.sha256(), file.kind().mediaType(), 4, 700))
                .isEmpty();
        assertThat(previews.page(file.sha256(), file.kind().mediaType(), 0, 700))
                .isEmpty();
        assertThat(page(file, 3, 700)).isEqualTo(page(file, 3, 800));
    }

    @Test
    void scalesAPictureAndNeverEnlargesIt() throws IOException {
        StoredFile file = keep("合影.png", png(640, 200));
        Preview preview = of(file);
        assertThat(preview.shape()).isEqualTo(Shape.IMAGE);
        assertThat(preview.width()).isEqualTo(640);
        assertThat(ImageIO.read(page(file, 1, 100).toFile()).getWidth()).isEqualTo(320);
        assertThat(ImageIO.read(page(file, 1, 5_000).toFile()).getWidth()).isEqualTo(640);
    }

    @Test
    void takesTheWordsOutOfDocumentsAndSlidesAsPlainText() throws IOException {
        Preview document = of(keep("方案.docx", docx()));
        assertThat(document.shape()).isEqualTo(Shape.TEXT);
        assertThat(document.blocks()).extracting(Block::text).contains("一、<script>指导思想</script>");
        assertThat(document.blocks().getLast().rows()).containsExactly(List.of("星期一", "升旗"));
        Preview slides = of(keep("汇报.pptx", pptx()));
        assertThat(slides.blocks()).extracting(Block::text).containsExactly("第 1 页", "学校工作汇报");
    }

    @Test
    void showsTheFirstRowsOfSheetsAndSaysThatThereAreMore() throws IOException {
        Preview sheet = of(keep("名单.xlsx", xlsx(150)));
        assertThat(sheet.blocks().getFirst().text()).isEqualTo("教师");
        assertThat(sheet.blocks().get(1).rows()).hasSize(100).first().isEqualTo(List.of("1", "姓名1"));
        assertThat(sheet.cut()).isTrue();
        Preview table = of(keep("台账.csv", "日期,事项\n9月1日,排查\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(table.blocks()).extracting(Block::text).containsExactly("日期,事项", "9月1日,排查");
        assertThat(table.cut()).isFalse();
    }

    @Test
    void showsNothingOfWhatCannotBeReadAndDoesNotFail() {
        StoredFile file = keep("坏.pdf", "%PDF-1.7 broken off".getBytes(StandardCharsets.US_ASCII));
        assertThat(of(file)).isEqualTo(Preview.NONE);
        assertThat(previews.page(file.sha256(), file.kind().mediaType(), 1, 800))
                .isEmpty();
    }

    private StoredFile keep(String name, byte[] content) {
        return files.keep(new ByteArrayInputStream(content), name, FilePurpose.EVIDENCE);
    }

    private Preview of(StoredFile file) {
        return previews.of(file.sha256(), file.kind().mediaType());
    }

    private Path page(StoredFile file, int page, int width) {
        return previews.page(file.sha256(), file.kind().mediaType(), page, width)
                .orElseThrow();
    }

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillOval(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("一、<script>指导思想</script>");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("星期一");
            table.getRow(0).getCell(1).setText("升旗");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pptx() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.createSlide().createTextBox().setText("学校工作汇报");
            show.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsx(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("教师");
            for (int i = 0; i < rows; i++) {
                sheet.value(i, 0, i + 1);
                sheet.value(i, 1, "姓名" + (i + 1));
            }
        }
        return out.toByteArray();
    }
}
