package org.duxue.reports.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duxue.reports.chart.Painter;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.ReportDocument;
import org.duxue.reports.font.FontRole;
import org.duxue.reports.font.FontShelf;
import org.duxue.reports.zip.SteadyZip;

/** Writes a report as {@code .docx}; the same report gives the same bytes. */
public final class DocxWriter {
    private DocxWriter() {}

    /** @throws org.duxue.reports.font.FontsMissing when the charts have no Chinese font to be drawn with */
    public static void write(ReportDocument report, FontShelf fonts, OutputStream out) throws IOException {
        Painter painter = new Painter(fonts.face(FontRole.CHART).awt());
        try (XWPFDocument document = new XWPFDocument()) {
            Page.prepare(document);
            properties(document, report);
            blocks(document, report.blocks(), painter, report.date().getYear());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            SteadyZip.copy(bytes.toByteArray(), out);
        }
    }

    /** @param year for a document number that is still blank */
    static void blocks(XWPFDocument document, List<Block> blocks, Painter painter, int year) throws IOException {
        Paragraphs paragraphs = new Paragraphs(document);
        Tables tables = new Tables(document, paragraphs);
        for (Block block : blocks) {
            switch (block) {
                case Block.RedHead b -> paragraphs.redHead(b, year);
                case Block.Title b -> paragraphs.title(b.lines());
                case Block.Addressee b -> paragraphs.addressee(b.name());
                case Block.Heading b -> paragraphs.heading(b);
                case Block.Paragraph b -> paragraphs.body(b.spans());
                case Block.Note b -> paragraphs.note(b.text());
                case Block.Annex b -> paragraphs.annex(b);
                case Block.SignOff b -> paragraphs.signOff(b);
                case Block.Figure b -> paragraphs.figure(b, painter);
                case Block.Table b -> tables.write(b);
            }
        }
    }

    private static void properties(XWPFDocument document, ReportDocument report) {
        var core = document.getProperties().getCoreProperties();
        Date date = Date.from(report.date().atStartOfDay(ZoneOffset.UTC).toInstant());
        core.setTitle(report.title());
        core.setCreator(report.author());
        core.setCreated(Optional.of(date));
        core.setModified(Optional.of(date));
    }
}
