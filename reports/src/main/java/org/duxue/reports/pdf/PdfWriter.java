package org.duxue.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.duxue.reports.chart.Painter;
import org.duxue.reports.document.ReportDocument;
import org.duxue.reports.font.Face;
import org.duxue.reports.font.FontRole;
import org.duxue.reports.font.FontShelf;

/** Writes a report as PDF; the same report with the same fonts gives the same bytes. */
public final class PdfWriter {
    private static final int REGULAR = 400;

    private PdfWriter() {}

    /** @throws org.duxue.reports.font.FontsMissing when no Chinese font is found */
    public static void write(ReportDocument report, FontShelf fonts, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        Xhtml page = new Xhtml(report, fonts);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (FontRole role : FontRole.values()) {
            if (role != FontRole.CHART) {
                embed(builder, fonts.face(role));
            }
        }
        Painter painter = new Painter(fonts.face(FontRole.CHART).awt());
        builder.useObjectDrawerFactory(new Charts(page.drawings(), painter));
        builder.withHtmlContent(page.text(), null);
        builder.withProducer("Duxue");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                properties(document, report);
                document.save(out);
            }
        }
    }

    private static void embed(PdfRendererBuilder builder, Face face) {
        String family = face.role().name().toLowerCase(Locale.ROOT);
        builder.useFont(face.file().toFile(), family, REGULAR, FontStyle.NORMAL, true);
    }

    /** Fixed time and identity, so that bytes do not depend on when the file was written. */
    private static void properties(PDDocument document, ReportDocument report) {
        PDDocumentInformation about = document.getDocumentInformation();
        GregorianCalendar date = GregorianCalendar.from(report.date().atStartOfDay(ZoneOffset.UTC));
        date.setTimeZone(TimeZone.getTimeZone("UTC"));
        about.setTitle(report.title());
        about.setAuthor(report.author());
        about.setCreationDate(date);
        about.setModificationDate(date);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setDocumentId(report.date().toEpochDay());
    }
}
