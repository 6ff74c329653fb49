package org.duxue.tables.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duxue.tables.Passed;
import org.duxue.tables.Progress;
import org.duxue.tables.TableRefused;
import org.duxue.tables.Taker;
import org.duxue.tables.Wish;
import org.duxue.tables.cells.Levels;
import org.duxue.tables.cells.Work;

/**
 * Hands on the rows of a CSV file that is read once, from beginning to end, in pieces that stay in the processor's cache:
 * nothing is counted beforehand and no column is kept. Threads parse pieces side by side; each hands its rows on when all
 * before them have been.
 *
 * <p>Only for files in which everything is in order. At the first fault, at a text among numbers, and at a line end
 * within quotation marks that happens to stand between two pieces, it gives up, and {@link CsvFile} has to read.
 */
public final class CsvPass {
    /** Small enough for the second cache of a processor together with the columns that come of it. */
    static final int PIECE = 1 << 18;

    private final Source source;
    private final Head head;
    private final Wish wish;
    private final int piece;
    private final Blocks blocks;
    private long at;
    private int taken;
    private int passed;
    private boolean odd;

    private CsvPass(Source source, Head head, Wish wish, int piece, Taker taker) {
        this.source = source;
        this.head = head;
        this.wish = wish;
        this.piece = piece;
        this.at = head.end();
        this.blocks = new Blocks(wish, taker);
    }

    /**
     * Reads and hands on.
     *
     * @return empty when the file is not plain enough; rows may have been handed on nevertheless
     */
    public static Optional<Passed> over(Path file, Wish wish, int threads, Progress progress, Taker taker)
            throws IOException, TableRefused {
        return over(file, wish, PIECE, threads, progress, taker);
    }

    static Optional<Passed> over(Path file, Wish wish, int piece, int threads, Progress progress, Taker taker)
            throws IOException, TableRefused {
        try (Source source = new Source(file)) {
            Head head = Head.read(source);
            if (!named(head.columns(), wish)) {
                return Optional.empty();
            }
            CsvPass pass = new CsvPass(source, head, wish, piece, taker);
            long pieces = 1 + (source.size() - head.end()) / piece;
            int share = (int) Math.min(threads, pieces);
            new Work(share, progress, share).share(share, () -> worker -> pass.run(progress));
            return pass.odd ? Optional.empty() : pass.blocks.close();
        }
    }

    /** Whether every column is there, and no heading twice. */
    private static boolean named(List<String> headings, Wish wish) {
        Set<String> seen = new HashSet<>();
        for (String heading : headings) {
            if (!seen.add(heading)) {
                return false;
            }
        }
        return seen.contains(wish.category()) && seen.containsAll(wish.numbers());
    }

    /** What one thread does until the file is at its end. */
    private void run(Progress progress) throws IOException {
        Parsed parsed = new Parsed();
        try {
            while (next(parsed)) {
                boolean fine = parsed.parse();
                if (!hand(parsed, fine)) {
                    return;
                }
                progress.at(Math.min(at, source.size()), source.size());
            }
        } finally {
            synchronized (this) {
                odd |= parsed.unfinished;
                notifyAll();
            }
        }
    }

    /** Reads the next whole rows; false when there are none. */
    private synchronized boolean next(Parsed into) throws IOException {
        int size = (int) Math.min(piece, source.size() - at);
        if (odd || size <= 0) {
            return false;
        }
        source.read(at, into.bytes, size);
        int end = size;
        while (at + size < source.size() && end > 0 && into.bytes[end - 1] != '\n') {
            end--;
        }
        odd |= end == 0; // a row longer than a piece
        into.size = end;
        into.turn = taken++;
        into.unfinished = true;
        at += end;
        return !odd;
    }

    /** Waits for its turn and hands the rows on; false when the file turned out odd. */
    private synchronized boolean hand(Parsed parsed, boolean fine) {
        try {
            odd |= !fine;
            while (passed < parsed.turn && !odd) {
                wait();
            }
            if (!odd) {
                parsed.handOn();
                passed++;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            odd = true;
        }
        parsed.unfinished = false;
        notifyAll();
        return !odd;
    }

    /** One thread's bytes, and the rows parsed from them. */
    private final class Parsed {
        private final byte[] bytes = new byte[piece + Rows.SLACK];
        private final Sinks sinks;
        private final double[][] numbers = new double[wish.numbers().size()][];
        private final int[] codes;
        private final Levels levels;
        private final Rows rows;
        private int[] known = new int[0];
        private int size;
        private int turn;
        private int count;
        private boolean unfinished;

        Parsed() {
            int columns = head.columns().size();
            int most = piece / columns + 1; // a row has a separator or line end per column
            this.sinks = new Sinks(columns);
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = new double[most];
                sinks.numbers[head.columns().indexOf(wish.numbers().get(j))] = numbers[j];
            }
            int column = head.columns().indexOf(wish.category());
            this.codes = new int[most];
            sinks.codes[column] = codes;
            this.rows = new Rows(source, head, sinks);
            this.levels = rows.levels(column);
        }

        /** Whether all is in order. */
        boolean parse() {
            count = rows.parse(bytes, size, 0, codes.length, 0);
            return rows.faults().total() == 0
                    && !rows.open()
                    && sinks.texts(head.columns()).isEmpty();
        }

        void handOn() {
            known = blocks.adopt(levels, known);
            blocks.add(numbers, codes, known, count);
        }
    }
}
