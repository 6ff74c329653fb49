package org.duxue.ground.files.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.duxue.ground.files.preview.Preview.Block;

/** The words of documents and slides. Whatever the library cannot read is an {@link IOException}. */
final class OfficeWords {
    private static final int MOST_BLOCKS = 400;
    private static final int MOST_LETTERS = 4_000;
    private static final int MOST_ROWS = 60;

    private OfficeWords() {}

    static Preview document(Path file) throws IOException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XWPFDocument document = new XWPFDocument(parts)) {
            List<Block> blocks = new ArrayList<>();
            for (IBodyElement element : document.getBodyElements()) {
                if (blocks.size() >= MOST_BLOCKS) {
                    return Preview.words(blocks, true);
                }
                if (element instanceof XWPFParagraph paragraph
                        && !paragraph.getText().isBlank()) {
                    blocks.add(of(paragraph));
                } else if (element instanceof XWPFTable table) {
                    blocks.add(Block.table(rows(table)));
                }
            }
            return Preview.words(blocks, false);
        } catch (InvalidFormatException | RuntimeException malformed) {
            throw new IOException(malformed);
        }
    }

    private static Block of(XWPFParagraph paragraph) {
        String text = bounded(paragraph.getText());
        String style = paragraph.getStyle();
        boolean heading = style != null && (style.startsWith("Heading") || style.matches("[1-9]"));
        return heading ? Block.heading(text) : Block.paragraph(text);
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .limit(MOST_ROWS)
                .map(row -> row.getTableCells().stream()
                        .map(cell -> bounded(cell.getText()))
                        .toList())
                .toList();
    }

    static Preview slides(Path file) throws IOException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XMLSlideShow show = new XMLSlideShow(parts)) {
            List<Block> blocks = new ArrayList<>();
            for (XSLFSlide slide : show.getSlides()) {
                if (blocks.size() >= MOST_BLOCKS) {
                    return Preview.words(blocks, true);
                }
                blocks.add(Block.heading("第 " + slide.getSlideNumber() + " 页"));
                for (XSLFShape shape : slide.getShapes()) {
                    if (shape instanceof XSLFTextShape text && !text.getText().isBlank()) {
                        blocks.add(Block.paragraph(bounded(text.getText())));
                    }
                }
            }
            return Preview.words(blocks, false);
        } catch (InvalidFormatException | RuntimeException malformed) {
            throw new IOException(malformed);
        }
    }

    static String bounded(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "…";
    }
}
