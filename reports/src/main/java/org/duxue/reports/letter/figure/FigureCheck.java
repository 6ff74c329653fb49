package org.duxue.reports.letter.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duxue.reports.chart.Drawing;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.ReportDocument;
import org.duxue.reports.document.Span;
import org.duxue.reports.letter.figure.FigureFault.Kind;

/**
 * Checks a letter before it is issued: every number of its text, tables and charts is explained by the register, and where the
 * register says which figure a place prints, it prints that one.
 */
public final class FigureCheck {
    /** A column of this name numbers the rows. */
    private static final String SERIAL = "序号";

    private final FigureRegister register;
    private final List<FigureFault> faults = new ArrayList<>();
    private int paragraphs;

    private FigureCheck(FigureRegister register) {
        this.register = register;
    }

    /** Every fault, in reading order; empty when the letter may go out. */
    public static List<FigureFault> faults(ReportDocument letter, FigureRegister register) {
        FigureCheck check = new FigureCheck(register);
        letter.blocks().forEach(check::block);
        return List.copyOf(check.faults);
    }

    private void block(Block block) {
        switch (block) {
            case Block.RedHead b -> text("版头", b.number() == null ? "" : b.number());
            case Block.Title b -> text("标题", String.join("", b.lines()));
            case Block.Addressee b -> text("主送机关", b.name());
            case Block.Heading b -> text("标题“" + b.text() + "”", b.text());
            case Block.Paragraph b -> paragraph(b);
            case Block.Note b -> text("说明", b.text());
            case Block.Annex b -> text("附件", b.number() + b.title());
            case Block.SignOff b -> text("落款", b.issuer() + "。" + b.date() + "。" + String.join("。", b.lines()));
            case Block.Figure b -> chart(b);
            case Block.Table b -> table(b);
        }
    }

    private void text(String place, String text) {
        faults.addAll(register.unexplained(place, text));
    }

    private void paragraph(Block.Paragraph paragraph) {
        String place = "正文第 " + ++paragraphs + " 段";
        String whole = paragraph.spans().stream().map(Span::text).collect(Collectors.joining());
        text(place, whole);
        for (Span span : paragraph.spans()) {
            Integer citation = span.citation();
            if (citation != null) {
                cited(place, whole, span.text(), citation);
            }
        }
    }

    private void cited(String place, String whole, String text, int citation) {
        List<Numeral> numerals = Numeral.in(text, register.literals());
        Figure figure = register.numbered(citation).orElse(null);
        if (figure == null || numerals.isEmpty() || !figure.amounts(numerals.getLast())) {
            String expected = figure == null ? "没有这条出处" : "出处登记的是 " + figure.print();
            faults.add(new FigureFault(
                    Kind.DIFFERS, place, text, whole, "“" + text + "”注明出处 [" + citation + "]，但" + expected));
        }
    }

    private void table(Block.Table table) {
        text(table.caption(), table.caption());
        if (table.note() != null) {
            text(table.caption() + "的说明", table.note());
        }
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.rows().get(r).size(); c++) {
                cell(table, r, c);
            }
        }
    }

    private void cell(Block.Table table, int row, int column) {
        if (table.header().get(column).equals(SERIAL)) {
            return;
        }
        String text = table.rows().get(row).get(column).text();
        String place =
                table.caption() + "第 " + (row + 1) + " 行“" + table.header().get(column) + "”";
        var pinned = register.pinned(table.caption(), row, column);
        if (pinned.isEmpty()) {
            text(place, text);
            return;
        }
        List<Numeral> numerals = Numeral.in(text, List.of());
        if (numerals.size() != 1 || !pinned.get().amounts(numerals.getFirst())) {
            String message = "表中写作 " + text + "，而“" + pinned.get().label() + "”的登记值是 "
                    + pinned.get().print();
            faults.add(new FigureFault(Kind.DIFFERS, place, text, table.caption(), message));
        }
    }

    private void chart(Block.Figure chart) {
        text(chart.caption(), chart.caption());
        List<String> labels = chart.drawing().marks().stream()
                .filter(Drawing.Label.class::isInstance)
                .map(mark -> ((Drawing.Label) mark).text())
                .toList();
        for (Figure figure : register.charted(chart.caption())) {
            if (labels.stream().noneMatch(label -> label.contains(figure.print()))) {
                String message = "图中没有“" + figure.label() + "”的登记值 " + figure.print();
                faults.add(new FigureFault(Kind.DIFFERS, chart.caption(), figure.print(), figure.label(), message));
            }
        }
        labels.forEach(label -> text(chart.caption(), label));
    }
}
