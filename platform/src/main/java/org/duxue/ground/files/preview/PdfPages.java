package org.duxue.ground.files.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages of PDF documents. Whatever the library cannot read is an {@link IOException}. */
final class PdfPages {
    private static final float POINTS_PER_INCH = 72;
    private static final float MOST_DPI = 200;

    private PdfPages() {}

    static int count(Path file) throws IOException {
        try (PDDocument document = open(file)) {
            return document.getNumberOfPages();
        } catch (RuntimeException malformed) {
            throw new IOException(malformed);
        }
    }

    /** @param page from 1 */
    static BufferedImage draw(Path file, int page, int most) throws IOException {
        try (PDDocument document = open(file)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw new IOException("no page " + page);
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            float dpi = Math.min(MOST_DPI, most * POINTS_PER_INCH / longest);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return Pictures.fit(renderer.renderImageWithDPI(page - 1, Math.max(1, dpi), ImageType.RGB), most);
        } catch (RuntimeException malformed) {
            throw new IOException(malformed);
        }
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
    }
}
