package org.duxue.reports.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.TestResult;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.reports.Gap;
import org.duxue.reports.Official;
import org.duxue.reports.Readout;
import org.duxue.reports.Subject;
import org.duxue.reports.document.Block;
import org.duxue.reports.document.Span;

/** The report while it is written: the blocks so far and what every chapter needs. */
final class Draft {
    /** Stands under tables whose figures the index of sources leads back to their origin. */
    static final String ORIGIN = "数据来源见附件“数据来源索引”。";

    final Subject subject;
    final Readout readout;
    final Citations sources;
    final Outline outline = new Outline();
    final List<Gap> gaps;
    private final List<Block> blocks = new ArrayList<>();
    private int tables;
    private int figures;

    Draft(Subject subject, List<Gap> gaps) {
        this.subject = subject;
        this.readout = new Readout(subject);
        this.sources = new Citations(subject);
        this.gaps = gaps;
    }

    void add(Block block) {
        blocks.add(block);
    }

    /** A paragraph of strings and spans. */
    void say(Object... parts) {
        List<Span> spans = new ArrayList<>();
        for (Object part : parts) {
            spans.add(part instanceof Span span ? span : Span.of(part.toString()));
        }
        blocks.add(new Block.Paragraph(spans));
    }

    void say(List<Span> spans) {
        blocks.add(new Block.Paragraph(spans));
    }

    List<Block> blocks() {
        return blocks;
    }

    String tableCaption(String text) {
        return "表" + ++tables + "　" + text;
    }

    /** The caption of a table of figures; the index of sources tells the pattern of their addresses. */
    String tableCaption(String text, Address pattern) {
        String caption = tableCaption(text);
        sources.table(caption, pattern);
        return caption;
    }

    String figureCaption(String text) {
        return "图" + ++figures + "　" + text;
    }

    /** 政府保障程度 → 政府保障程度情况; 政府保障情况 stays as it is. */
    static String state(String name) {
        return name.endsWith("情况") ? name : name + "情况";
    }

    /** What the pack calls those who are there: 在园幼儿 or 在校生. */
    String children() {
        return noun().endsWith("园") ? "在园幼儿" : "在校生";
    }

    /** What the pack calls its rows: 学校 or 幼儿园. */
    String noun() {
        return subject.pack().unitNoun();
    }

    /** A school's name, with its part where it has several: 某某学校（小学部）. */
    String name(UnitResult unit) {
        return named(unit.code(), unit.name(), unit.stage());
    }

    String named(String code, String name, String stage) {
        return readout.named(code, name, stage);
    }

    /** A test's value as printed. */
    String value(String indicator, TestResult test) {
        return Official.number(
                test.value(), readout.test(indicator, test.test()).decimals());
    }

    /** A test's value with its unit, as printed. */
    String quantity(String indicator, TestResult test) {
        var definition = readout.test(indicator, test.test());
        return Official.quantity(test.value(), definition.decimals(), definition.unit());
    }

    /** The standard as printed, with its sign and unit: ≥4.20人/百人. */
    String standard(String indicator, TestResult test) {
        var definition = readout.test(indicator, test.test());
        if (!Double.isFinite(test.standard())) {
            return Official.MISSING;
        }
        return definition.comparison().sign()
                + Official.quantity(test.standard(), definition.decimals(), definition.unit());
    }

    /** The standard with its sign, without its unit: ≥4.20. */
    String bareStandard(String indicator, TestResult test) {
        var definition = readout.test(indicator, test.test());
        return definition.comparison().sign() + Official.number(test.standard(), definition.decimals());
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "—" : percent((double) part / whole);
    }

    /** A share as percentage with one decimal. */
    static String percent(double share) {
        return Double.isFinite(share) ? Official.number(share * 100, 1) + "%" : Official.MISSING;
    }

    static String count(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.0f", value) : Official.MISSING;
    }
}
