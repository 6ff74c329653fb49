package org.duxue.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duxue.reports.chart.Drawing;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Block.Cell;
import org.duxue.reports.document.ReportDocument;
import org.duxue.reports.document.Span;
import org.duxue.reports.font.Face;
import org.duxue.reports.font.FontRole;
import org.duxue.reports.font.FontShelf;

/** A report as XHTML with the style sheet of official papers. */
final class Xhtml {
    private static final double TEXT_WIDTH_MM = 156;
    private static final double TEXT_WIDTH_PT = TEXT_WIDTH_MM / 25.4 * 72;
    private static final int WIDE = 8;

    private final StringBuilder html = new StringBuilder();
    private final List<Drawing> drawings = new ArrayList<>();

    Xhtml(ReportDocument report, FontShelf fonts) {
        html.append("<html lang=\"zh-CN\"><head><title>")
                .append(escape(report.title()))
                .append("</title><style>")
                .append(OfficialStyle.CSS)
                .append("</style></head><body>");
        int year = report.date().getYear();
        for (Block block : report.blocks()) {
            switch (block) {
                case Block.RedHead b -> redHead(b, year);
                case Block.Title b -> title(b);
                case Block.Addressee b -> element("p", "addressee", b.name());
                case Block.Heading b -> element("h" + b.level(), "", b.text());
                case Block.Paragraph b -> paragraph(b.spans());
                case Block.Note b -> element("p", "note", b.text());
                case Block.Annex b -> annex(b);
                case Block.SignOff b -> signOff(b);
                case Block.Figure b -> figure(b);
                case Block.Table b -> table(b);
            }
        }
        substitutes(fonts);
        html.append("</body></html>");
    }

    String text() {
        return html.toString();
    }

    /** The drawings in the order in which the text numbers them. */
    List<Drawing> drawings() {
        return drawings;
    }

    private void redHead(Block.RedHead head, int year) {
        double size = Math.min(42, Math.floor(TEXT_WIDTH_PT / head.issuer().length()));
        html.append(String.format(Locale.ROOT, "<div class=\"red\" style=\"font-size:%.0fpt\">", size))
                .append(escape(head.issuer()))
                .append("</div>");
        String number = head.number() == null ? "　　　〔" + year + "〕　　号" : head.number();
        element("div", "number", number);
    }

    private void title(Block.Title title) {
        html.append("<div class=\"title\">");
        title.lines().forEach(line -> html.append("<div>").append(escape(line)).append("</div>"));
        html.append("</div>");
    }

    private void paragraph(List<Span> spans) {
        html.append("<p>");
        for (Span span : spans) {
            boolean bold = span.weight() == Span.Weight.BOLD;
            html.append(bold ? "<b>" : "").append(escape(span.text())).append(bold ? "</b>" : "");
            if (span.citation() != null) {
                html.append("<sup>[").append(span.citation()).append("]</sup>");
            }
        }
        html.append("</p>");
    }

    private void annex(Block.Annex annex) {
        element("div", "annex", annex.number());
        element("div", "annex-title", annex.title());
    }

    private void signOff(Block.SignOff block) {
        html.append("<div class=\"sign\">");
        element("p", "lines", String.join("　　　　　　", block.lines()));
        element("p", "signer", block.issuer());
        element("p", "signer", block.date());
        html.append("</div>");
    }

    private void figure(Block.Figure figure) {
        Drawing drawing = figure.drawing();
        double height = TEXT_WIDTH_MM * drawing.height() / drawing.width();
        html.append(String.format(
                Locale.ROOT,
                "<div class=\"figure\"><object type=\"%s\" data=\"%d\" style=\"width:%.2fmm;height:%.2fmm\" alt=\"%s\"></object>",
                Charts.TYPE,
                drawings.size(),
                TEXT_WIDTH_MM,
                height,
                escape(drawing.alt())));
        drawings.add(drawing);
        element("div", "caption", figure.caption());
        html.append("</div>");
    }

    private void table(Block.Table table) {
        element("div", "caption above", table.caption());
        html.append(table.header().size() >= WIDE ? "<table class=\"wide\">" : "<table>");
        double sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        table.widths()
                .forEach(width ->
                        html.append(String.format(Locale.ROOT, "<col style=\"width:%.3f%%\"/>", width * 100 / sum)));
        html.append("<thead><tr>");
        table.header().forEach(text -> element("th", "", text));
        html.append("</tr></thead><tbody>");
        for (List<Cell> row : table.rows()) {
            html.append("<tr>");
            for (Cell cell : row) {
                String classes = cell.align().name() + " " + cell.tone().name();
                element("td", classes.toLowerCase(Locale.ROOT), cell.text());
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        element("p", "note", table.note() == null ? "" : table.note());
    }

    /** Says which prescribed faces this machine lacks. */
    private void substitutes(FontShelf fonts) {
        List<String> lines = new ArrayList<>();
        for (FontRole role : FontRole.values()) {
            Face face = fonts.face(role);
            if (role != FontRole.CHART && !face.prescribed()) {
                lines.add(role.prescribed() + "以 " + face.file().getFileName() + " 代替");
            }
        }
        if (!lines.isEmpty()) {
            element(
                    "p",
                    "note",
                    "字体说明：本机未安装公文规定的部分字体，本PDF中" + String.join("，", lines) + "；同一内容的 docx 文件在装有规定字体的电脑上按规定字体显示。");
        }
    }

    private void element(String tag, String classes, String text) {
        html.append('<').append(tag);
        if (!classes.isEmpty()) {
            html.append(" class=\"").append(classes).append('"');
        }
        html.append('>').append(escape(text)).append("</").append(tag).append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
