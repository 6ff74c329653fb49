package org.duxue.reports.docx;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * The page of GB/T 9704: A4, margins 37, 26, 35 and 28 mm, page number — 1 — below the text, right on odd and left on
 * even pages.
 */
final class Page {
    /** Width of the text block in millimetres. */
    static final double TEXT_WIDTH = 210 - 28 - 26;

    private static final double TWIPS = 1440 / 25.4;

    private Page() {}

    static void prepare(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setRight(twips(26));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setHeader(twips(15));
        margins.setFooter(twips(23));
        margins.setGutter(BigInteger.ZERO);
        document.setEvenAndOddHeadings(true);
        folio(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
        folio(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
    }

    static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }

    private static void folio(XWPFFooter footer, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(alignment);
        // one character's width in from the edge
        paragraph.setIndentationLeft(280);
        paragraph.setIndentationRight(280);
        text(paragraph, "— ");
        field(paragraph, STFldCharType.BEGIN);
        XWPFRun instruction = paragraph.createRun();
        Type.FOLIO.on(instruction);
        instruction.getCTR().addNewInstrText().setStringValue("PAGE");
        field(paragraph, STFldCharType.SEPARATE);
        text(paragraph, "1");
        field(paragraph, STFldCharType.END);
        text(paragraph, " —");
    }

    private static void text(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        Type.FOLIO.on(run);
        run.setText(text);
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        XWPFRun run = paragraph.createRun();
        Type.FOLIO.on(run);
        run.getCTR().addNewFldChar().setFldCharType(type);
    }
}
