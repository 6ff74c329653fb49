package org.duxue.tables.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Fault;
import org.duxue.tables.TableRefused;
import org.duxue.tables.cells.Faults;
import org.duxue.tables.cells.Levels;
import org.duxue.tables.cells.Ordered;
import org.duxue.tables.cells.Work;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one reading of all stretches.
 *
 * @param rows how many rows there are
 * @param numbers by heading; columns in which a text was met are left out
 * @param factors by heading
 * @param texts the columns left out
 */
record Pass(int rows, Map<String, double[]> numbers, Map<String, Factor> factors, Set<String> texts) {

    /** Reads; refuses when a cell or row is not as it must be. */
    static Pass of(Source source, Head head, List<Stretch> stretches, Sinks sinks, Work work)
            throws IOException, TableRefused {
        int[] found = new int[stretches.size()];
        Faults[] faults = new Faults[found.length];
        Rows[] readers = new Rows[found.length];
        work.share(found.length, () -> {
            Rows rows = new Rows(source, head, sinks);
            return i -> {
                found[i] = rows.parse(stretches.get(i));
                faults[i] = rows.faults();
                readers[i] = rows;
            };
        });
        refuse(faults);
        Map<String, double[]> numbers = new HashMap<>();
        Map<String, Factor> factors = new HashMap<>();
        Map<String, List<String>> levels = new HashMap<>();
        for (int column = 0; column < head.columns().size(); column++) {
            int @Nullable [] codes = sinks.codes[column];
            if (codes != null) {
                levels.put(head.columns().get(column), unite(codes, readers, column, stretches, found));
            }
        }
        int rows = sinks.close(stretches, found);
        for (int column = 0; column < head.columns().size(); column++) {
            String name = head.columns().get(column);
            double @Nullable [] number = sinks.numbers[column];
            int @Nullable [] codes = sinks.codes[column];
            if (number != null && !sinks.texts[column]) {
                numbers.put(name, number);
            }
            if (codes != null) {
                factors.put(name, new Factor(name, codes, levels.getOrDefault(name, List.of())));
            }
        }
        return new Pass(rows, numbers, factors, sinks.texts(head.columns()));
    }

    /** Whatever follows a misplaced quotation mark is misread, so nothing after the first one is told. */
    private static void refuse(Faults... stretches) throws TableRefused {
        List<Fault> kept = new ArrayList<>();
        long total = 0;
        for (Faults faults : stretches) {
            for (Fault fault : faults.kept()) {
                kept.add(fault);
                if (fault.kind() == Fault.Kind.QUOTE) {
                    throw new TableRefused(kept, kept.size());
                }
            }
            total += faults.total();
        }
        if (total > 0) {
            throw new TableRefused(kept, total);
        }
    }

    /**
     * Makes one numbering out of the threads' own, in the order of levels, so that it does not show who read what.
     *
     * @return the levels
     */
    private static List<String> unite(int[] codes, Rows[] readers, int column, List<Stretch> stretches, int[] found)
            throws TableRefused {
        Levels all = new Levels();
        Map<Rows, int[]> maps = new HashMap<>(); // by identity
        for (Rows reader : readers) {
            maps.computeIfAbsent(reader, r -> all.adopt(r.levels(column)));
        }
        Ordered ordered = Ordered.of(all);
        if (ordered == null) {
            throw new TableRefused(Fault.ofFile(Fault.Kind.ENCODING, ""));
        }
        for (int i = 0; i < readers.length; i++) {
            int[] map = maps.getOrDefault(readers[i], new int[0]);
            int from = stretches.get(i).firstRow();
            for (int row = from; row < from + found[i]; row++) {
                codes[row] = codes[row] < 0 ? Factor.MISSING : ordered.rank(map[codes[row]]);
            }
        }
        return ordered.levels();
    }
}
