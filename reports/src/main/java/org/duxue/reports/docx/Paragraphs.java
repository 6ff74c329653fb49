package org.duxue.reports.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.duxue.reports.chart.Painter;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Span;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** Sets blocks that are paragraphs. */
final class Paragraphs {
    /** Points between lines of the body. */
    private static final double LEADING = 28;

    private static final double PNG_SCALE = 3;
    private static final String GREY = "5F6B7A";

    private final XWPFDocument document;

    Paragraphs(XWPFDocument document) {
        this.document = document;
    }

    void redHead(Block.RedHead head, int year) {
        // as large as fits the line, as the standard leaves the size to the issuer
        double size = Math.min(
                42, Math.floor(Page.TEXT_WIDTH / 25.4 * 72 / head.issuer().length()));
        XWPFParagraph issuer = document.createParagraph();
        issuer.setAlignment(ParagraphAlignment.CENTER);
        issuer.setSpacingBefore(400);
        issuer.setSpacingAfter(400);
        run(issuer, head.issuer(), Type.TITLE.sized(size).coloured(Type.RED));
        XWPFParagraph number = document.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.setSpacingAfter(360);
        String text = head.number() == null ? "　　　〔" + year + "〕　　号" : head.number();
        run(number, text, Type.BODY);
        number.setBorderBottom(Borders.SINGLE);
        var border = number.getCTP().getPPr().getPBdr().getBottom();
        border.setColor(Type.RED);
        border.setSz(BigInteger.valueOf(18));
        border.setSpace(BigInteger.valueOf(6));
    }

    void title(List<String> lines) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(560);
        paragraph.setSpacingAfter(560);
        paragraph.setSpacingBetween(36, LineSpacingRule.EXACT);
        for (int i = 0; i < lines.size(); i++) {
            XWPFRun run = run(paragraph, lines.get(i), Type.TITLE);
            if (i < lines.size() - 1) {
                run.addBreak();
            }
        }
    }

    void addressee(String name) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LEADING, LineSpacingRule.EXACT);
        run(paragraph, name, Type.BODY);
    }

    void heading(Block.Heading heading) {
        XWPFParagraph paragraph = bodyParagraph();
        paragraph.setKeepNext(true);
        properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(heading.level() - 1L));
        Type type = switch (heading.level()) {
            case 1 -> Type.CHAPTER;
            case 2 -> Type.SECTION;
            default -> Type.BODY_BOLD;
        };
        run(paragraph, heading.text(), type);
    }

    void body(List<Span> spans) {
        XWPFParagraph paragraph = bodyParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        for (Span span : spans) {
            if (!span.text().isEmpty()) {
                run(paragraph, span.text(), span.weight() == Span.Weight.BOLD ? Type.BODY_BOLD : Type.BODY);
            }
            if (span.citation() != null) {
                XWPFRun mark = run(paragraph, "[" + span.citation() + "]", Type.BODY.coloured(GREY));
                mark.setSubscript(VerticalAlign.SUPERSCRIPT);
            }
        }
    }

    void note(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(40);
        paragraph.setSpacingAfter(160);
        run(paragraph, text, Type.NOTE.coloured(GREY));
    }

    void caption(String text, boolean above) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(above ? 160 : 40);
        paragraph.setSpacingAfter(above ? 60 : 160);
        paragraph.setKeepNext(above);
        run(paragraph, text, Type.CAPTION);
    }

    void annex(Block.Annex annex) {
        XWPFParagraph number = document.createParagraph();
        number.setPageBreak(true);
        run(number, annex.number(), Type.CHAPTER);
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingBefore(240);
        title.setSpacingAfter(240);
        properties(title).addNewOutlineLvl().setVal(BigInteger.ZERO);
        run(title, annex.title(), Type.TITLE);
    }

    void signOff(Block.SignOff block) {
        XWPFParagraph lines = bodyParagraph();
        lines.setSpacingBefore(560);
        lines.setKeepNext(true);
        run(lines, String.join("　　　　　　", block.lines()), Type.BODY.sized(14));
        for (String text : List.of(block.issuer(), block.date())) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight(4 * 320);
            paragraph.setSpacingBefore(text.equals(block.issuer()) ? 560 : 0);
            paragraph.setSpacingBetween(LEADING, LineSpacingRule.EXACT);
            paragraph.setKeepNext(text.equals(block.issuer()));
            run(paragraph, text, Type.BODY);
        }
    }

    void figure(Block.Figure figure, Painter painter) throws IOException {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(160);
        paragraph.setKeepNext(true);
        byte[] png = painter.png(figure.drawing(), PNG_SCALE);
        double width = Page.TEXT_WIDTH / 25.4 * 72;
        double height = width * figure.drawing().height() / figure.drawing().width();
        try {
            XWPFRun run = paragraph.createRun();
            run.addPicture(
                    new ByteArrayInputStream(png),
                    PictureType.PNG,
                    figure.caption() + ".png",
                    Units.toEMU(width),
                    Units.toEMU(height));
            run.getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr()
                    .setDescr(figure.drawing().alt());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        caption(figure.caption(), false);
    }

    /** A paragraph of the body: 28 points between lines, two characters in. */
    private XWPFParagraph bodyParagraph() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LEADING, LineSpacingRule.EXACT);
        CTInd indent = properties(paragraph).addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(BigInteger.valueOf(640));
        return paragraph;
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, Type type) {
        XWPFRun run = paragraph.createRun();
        type.on(run);
        run.setText(text);
        return run;
    }
}
