package org.duxue.reports.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.Trace;
import org.duxue.reports.Subject;
import org.duxue.reports.document.Block.Cell;
import org.duxue.reports.document.Span;

/**
 * The index of sources: every figure in the text has a number here, under which its address, its formula and its result
 * stand. The same address always gets the same number.
 */
final class Citations {
    private final Subject subject;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private final List<List<Cell>> patterns = new ArrayList<>();

    private record Entry(int number, Address address, String display) {}

    Citations(Subject subject) {
        this.subject = subject;
    }

    /** The figure as text with its number. */
    Span cite(String display, Address address) {
        Entry entry = entries.computeIfAbsent(address.path(), path -> new Entry(entries.size() + 1, address, display));
        return Span.cited(display, entry.number());
    }

    /** The figures of a table: the index says how their addresses are made up. */
    void table(String caption, Address pattern) {
        int end = caption.indexOf('　');
        patterns.add(List.of(
                Cell.of(end < 0 ? caption : caption.substring(0, end)),
                Cell.of("表内各值"),
                Cell.left(pattern.path()),
                Cell.left(end < 0 ? caption : caption.substring(end + 1))));
    }

    boolean isEmpty() {
        return entries.isEmpty() && patterns.isEmpty();
    }

    /** Rows of the index: number, figure, address, how it comes about; after the figures the tables. */
    List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry entry : entries.values()) {
            Trace trace = subject.evaluator().trace(subject.facts(), subject.options(), entry.address());
            String formula = trace.formula() == null ? trace.label() : trace.label() + "：" + trace.formula();
            rows.add(List.of(
                    Cell.of(Integer.toString(entry.number())),
                    Cell.of(entry.display()),
                    Cell.left(entry.address().path()),
                    Cell.left(formula)));
        }
        rows.addAll(patterns);
        return rows;
    }
}
