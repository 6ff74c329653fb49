package org.duxue.reports.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.duxue.reports.chart.Painter;
import org.duxue.reports.document.Block;
import org.duxue.reports.font.FontRole;
import org.duxue.reports.font.FontShelf;
import org.duxue.reports.zip.SteadyZip;
import org.w3c.dom.Node;

/**
 * Fills an office's own Word template: {@code {{单位名称}}} and the like become text in the look of the field, block fields
 * become native paragraphs, tables and pictures. Everything else of the template stays as it is.
 */
public final class TemplateFiller {
    private TemplateFiller() {}

    private record Place(Node paragraph, String words, boolean inBody) {}

    /** All fields a template names, in reading order. */
    public static Set<String> fields(InputStream template) throws IOException {
        try (XWPFDocument document = new XWPFDocument(template)) {
            Set<String> found = new LinkedHashSet<>();
            places(document).forEach(place -> found.addAll(new TemplateText(place.paragraph()).fields()));
            return found;
        }
    }

    /** The fields of a template that cannot be filled, with their places; empty when the template is good. */
    public static List<TemplateFault> faults(InputStream template, Set<String> texts, Set<String> blocks)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument(template)) {
            List<TemplateFault> faults = new ArrayList<>();
            for (Place place : places(document)) {
                TemplateText text = new TemplateText(place.paragraph());
                for (String field : text.fields()) {
                    if (blocks.contains(field)) {
                        boolean alone = text.whole().strip().matches("\\{\\{[^{}]*}}");
                        if (!alone || !place.inBody()) {
                            faults.add(new TemplateFault(field, place.words(), "“" + field + "”会换成清单或表格，须在正文中独占一段"));
                        }
                    } else if (!texts.contains(field)) {
                        faults.add(new TemplateFault(field, place.words(), "没有名为“" + field + "”的字段；请对照字段清单改正"));
                    }
                }
            }
            return faults;
        }
    }

    /**
     * Writes the filled template.
     *
     * @throws IllegalArgumentException when the template names a field that is not given; see {@link #faults}
     */
    public static void fill(InputStream template, Map<String, TemplateField> fields, FontShelf fonts, OutputStream out)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument(template)) {
            Painter painter = new Painter(fonts.face(FontRole.CHART).awt());
            for (Place place : places(document)) {
                TemplateText text = new TemplateText(place.paragraph());
                for (String field : text.fields()) {
                    switch (fields.get(field)) {
                        case TemplateField.Text(String words) -> text.replace(field, words);
                        case TemplateField.Blocks(List<Block> blocks) -> put(document, place, blocks, painter);
                        case null -> throw new IllegalArgumentException("no field " + field);
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            SteadyZip.copy(bytes.toByteArray(), out);
        }
    }

    /** Writes the blocks at the end, then moves them before the field's paragraph and takes that away. */
    private static void put(XWPFDocument document, Place place, List<Block> blocks, Painter painter)
            throws IOException {
        Node body = place.paragraph().getParentNode();
        Set<Node> before = new LinkedHashSet<>(children(body));
        DocxWriter.blocks(document, blocks, painter, 0);
        for (Node child : children(body)) {
            if (!before.contains(child)) {
                body.insertBefore(child, place.paragraph());
            }
        }
        body.removeChild(place.paragraph());
    }

    private static List<Place> places(XWPFDocument document) {
        List<Place> places = new ArrayList<>();
        Node body = document.getDocument().getBody().getDomNode();
        int paragraphs = 0;
        int tables = 0;
        for (Node child : children(body)) {
            if (TemplateText.is(child, "p")) {
                String words = "正文第 " + ++paragraphs + " 段";
                places.add(new Place(child, words, true));
                inner(child, words + "内的文本框", places);
            } else if (TemplateText.is(child, "tbl")) {
                table(child, "表 " + ++tables, places);
            } else {
                inner(child, "正文的内容控件", places);
            }
        }
        for (XWPFHeader header : document.getHeaderList()) {
            inner(header._getHdrFtr().getDomNode(), "页眉", places);
        }
        for (XWPFFooter footer : document.getFooterList()) {
            inner(footer._getHdrFtr().getDomNode(), "页脚", places);
        }
        return places;
    }

    private static void table(Node table, String words, List<Place> places) {
        int rows = 0;
        for (Node row : children(table)) {
            if (TemplateText.is(row, "tr")) {
                rows++;
                int cells = 0;
                for (Node cell : children(row)) {
                    if (TemplateText.is(cell, "tc")) {
                        inner(cell, words + " 第 " + rows + " 行第 " + ++cells + " 列", places);
                    }
                }
            }
        }
    }

    /** Every paragraph below a node, in text boxes and nested tables too. */
    private static void inner(Node node, String words, List<Place> places) {
        for (Node child : children(node)) {
            if (TemplateText.is(child, "p")) {
                places.add(new Place(child, words, false));
            }
            inner(child, words, places);
        }
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
