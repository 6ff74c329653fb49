package org.duxue.tables.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Fault;
import org.duxue.tables.Progress;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.duxue.tables.TableRefused;
import org.duxue.tables.cells.Work;

/**
 * A CSV file as columns. Cells may stand in quotation marks, a mark within is doubled; rows end with LF or CRLF; blank
 * lines are passed over. An empty cell and {@code NA} are missing, among numbers {@code NaN} too. Numbers are plain
 * decimals with a point; the texts of categories are kept as they stand.
 */
public final class CsvFile {
    private final Source source;
    private final Head head;
    private final Work work;
    private final List<Stretch> stretches;
    private final int announced;

    private CsvFile(Source source, Head head, Work work, List<Stretch> stretches) {
        this.source = source;
        this.head = head;
        this.work = work;
        this.stretches = stretches;
        this.announced = stretches.isEmpty()
                ? 0
                : stretches.getLast().firstRow() + stretches.getLast().rows();
    }

    /** As {@link org.duxue.tables.Tables#read}. */
    public static Table read(Path file, Selection selection, int threads, Progress progress)
            throws IOException, TableRefused {
        try (Source source = new Source(file)) {
            Head head = Head.read(source);
            check(head.columns(), selection.columns());
            Work work = new Work(threads, progress, 2 * (1 + (source.size() - head.end()) / Stretches.PIECE));
            List<Stretch> stretches = Stretches.of(source, head, work);
            return new CsvFile(source, head, work, stretches).table(selection);
        }
    }

    public static List<String> headings(Path file) throws IOException, TableRefused {
        try (Source source = new Source(file)) {
            return Head.read(source).columns();
        }
    }

    /** Every column asked for must be there, once. */
    private static void check(List<String> headings, List<String> asked) throws TableRefused {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String heading : headings) {
            if (!seen.add(heading) && !heading.isEmpty()) {
                faults.add(new Fault(Fault.Kind.TWICE, 0, heading, heading, ""));
            }
        }
        for (String column : asked) {
            if (!seen.contains(column)) {
                faults.add(new Fault(Fault.Kind.NO_COLUMN, 0, column, column, String.join(", ", headings)));
            }
        }
        if (!faults.isEmpty()) {
            throw new TableRefused(faults, faults.size());
        }
    }

    private Table table(Selection selection) throws IOException, TableRefused {
        if (stretches.isEmpty()) {
            throw new TableRefused(Fault.ofFile(Fault.Kind.NO_ROWS, ""));
        }
        Selection settled = settle(selection);
        Pass pass = Pass.of(source, head, stretches, Sinks.of(head.columns(), settled, announced), work);
        Map<String, double[]> numbers = new HashMap<>(pass.numbers());
        Map<String, Factor> factors = new HashMap<>(pass.factors());
        Set<String> texts = pass.texts();
        if (!texts.isEmpty()) { // a text stood far down a column of numbers
            Selection again = Selection.none().categories(texts);
            Pass second = Pass.of(source, head, stretches, Sinks.of(head.columns(), again, announced), work);
            factors.putAll(second.factors());
        }
        return new Table(pass.rows(), numbers, factors);
    }

    /** Looks at the first stretch for columns that might be either, so that texts are seldom tried as numbers. */
    private Selection settle(Selection selection) throws IOException, TableRefused {
        List<String> open = selection.wanted().stream()
                .filter(wanted -> wanted.kind() == Selection.Kind.EITHER)
                .map(Selection.Wanted::column)
                .toList();
        if (open.isEmpty()) {
            return selection;
        }
        Sinks sinks = Sinks.of(
                head.columns(),
                Selection.none().either(open),
                stretches.getFirst().rows());
        Rows rows = new Rows(source, head, sinks);
        rows.parse(stretches.getFirst());
        Set<String> texts = sinks.texts(head.columns());
        Selection settled = Selection.none();
        for (Selection.Wanted wanted : selection.wanted()) {
            boolean text = wanted.kind() == Selection.Kind.EITHER && texts.contains(wanted.column());
            settled.add(List.of(wanted.column()), text ? Selection.Kind.CATEGORY : wanted.kind());
        }
        return settled;
    }
}
