package org.duxue.reports.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.reports.Official;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Block.Cell;
import org.duxue.reports.document.ReportDocument;
import org.duxue.reports.document.Span;
import org.duxue.reports.letter.figure.FigureRegister;
import org.duxue.reports.narrative.Outline;

/** A letter while it is being written: blocks in order, headings and tables numbered, figures from the register. */
final class LetterDraft {
    final LetterMatter matter;
    final FigureRegister register;
    final Outline outline = new Outline();
    private final List<Block> blocks = new ArrayList<>();
    private int tables;
    private int charts;

    LetterDraft(LetterMatter matter) {
        this.matter = matter;
        register = LetterFigures.of(matter);
    }

    /** The result this letter tells; asked for only by letters that have one. */
    Outcome outcome() {
        Outcome outcome = matter.outcome();
        if (outcome == null) {
            throw new IllegalStateException("this letter tells a result");
        }
        return outcome;
    }

    void add(Block block) {
        blocks.add(block);
    }

    void chapter(String text) {
        blocks.add(outline.chapter(text));
    }

    /** What a piece adds, without adding it here. */
    List<Block> aside(Runnable piece) {
        int before = blocks.size();
        piece.run();
        List<Block> added = List.copyOf(blocks.subList(before, blocks.size()));
        blocks.subList(before, blocks.size()).clear();
        return added;
    }

    /** A paragraph of spans and sentences; what people wrote is looked through for figures. */
    void say(Object... parts) {
        List<Span> spans = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Span span) {
                spans.add(span);
            } else {
                spans.addAll(register.spans(part.toString()));
            }
        }
        blocks.add(new Block.Paragraph(spans));
    }

    Span cite(String address) {
        return register.cite(address);
    }

    /** The figure, or its lower and upper limit while it is open. */
    List<Object> range(String address) {
        return register.figure(address).isPresent()
                ? List.of(cite(address))
                : List.of(cite(address + "/low"), "至", cite(address + "/high"));
    }

    String tableCaption(String text) {
        return "表" + ++tables + "　" + text;
    }

    String chartCaption(String text) {
        return "图" + ++charts + "　" + text;
    }

    void head(LetterKind kind, List<String> title) {
        add(new Block.RedHead(matter.head().issuer(), matter.head().number()));
        add(new Block.Title(title));
        String addressee = matter.head().addressee();
        if (addressee != null && !addressee.isBlank()) {
            add(new Block.Addressee(addressee + "："));
        }
        if (kind == LetterKind.EVALUATION && matter.person() != null) {
            say("评估对象：" + matter.person() + "。");
        }
    }

    void signOff() {
        if (!matter.remark().isBlank()) {
            matter.remark().lines().filter(line -> !line.isBlank()).forEach(line -> say(line.strip()));
        }
        add(new Block.SignOff(matter.head().issuer(), Official.date(matter.date()), List.of()));
    }

    /** Where every figure comes from: the last annex, numbered as cited. */
    void sources() {
        if (register.entries().isEmpty()) {
            return;
        }
        add(new Block.Annex("附", "数据出处"));
        sourceTable();
    }

    void sourceTable() {
        List<List<Cell>> rows = register.entries().stream()
                .map(entry -> List.of(
                        Cell.of(Integer.toString(entry.number())),
                        Cell.left(entry.figure().label()),
                        Cell.of(entry.figure().print()),
                        Cell.left(entry.figure().address()),
                        Cell.left(
                                entry.figure().evidence().isEmpty()
                                        ? "由下级评定和数据计算"
                                        : String.join("；", entry.figure().evidence()))))
                .toList();
        String caption = tableCaption("本文数字的出处");
        for (int i = 0; i < register.entries().size(); i++) {
            var figure = register.entries().get(i).figure();
            register.literal(figure.label());
            register.cell(caption, i, 2, figure.address());
            figure.evidence().forEach(register::literal);
        }
        register.literal(caption);
        add(new Block.Table(
                caption,
                List.of(6, 26, 14, 22, 32),
                List.of("序号", "内容", "数字", "溯源地址", "佐证或来源"),
                rows,
                "溯源地址在系统的个案结果页打开，可以逐级看到评定人、理由、数据及其来源。"));
    }

    ReportDocument document(String title) {
        return new ReportDocument(title, matter.head().issuer(), matter.date(), blocks);
    }

    String gradeName(String id) {
        return matter.pack().scheme().grades().stream()
                .filter(grade -> grade.id().equals(id))
                .map(Grade::name)
                .findFirst()
                .orElse(id);
    }

    /** The grade in words, or the grades that are possible. */
    String grade() {
        return outcome().result().grades().stream().map(this::gradeName).collect(Collectors.joining("或"));
    }

    String pointNames(List<String> ids) {
        return ids.stream().map(this::pointName).collect(Collectors.joining("、"));
    }

    String pointName(String id) {
        return matter.pack()
                .scheme()
                .points()
                .filter(point -> point.id().equals(id))
                .map(Point::name)
                .findFirst()
                .orElse(id);
    }

    static String date(LocalDate date) {
        return Official.date(date);
    }
}
