package org.duxue.tables.csv;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.duxue.tables.Fault;
import org.duxue.tables.TableRefused;
import org.duxue.tables.cells.Work;

/**
 * Divides a file into stretches of whole rows and counts them, before anything is parsed: then columns can be made as
 * long as they must be, and any thread can read any stretch. A line end ends a row unless an odd number of quotation
 * marks stands before it; so each piece of the file reports its line ends for both cases, and adding up the marks of the
 * pieces before it tells which holds.
 */
final class Stretches {
    static final int PIECE = 1 << 20;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

    private final Source source;
    private final long origin;
    private final int pieces;
    private final int[] marks;
    /** Line ends of a piece after an even [0] and an odd [1] number of its own quotation marks. */
    private final int[][] lineEnds;
    /** Where in the piece the first of each stands. */
    private final int[][] first;
    /** How many line ends within quotation marks stand before that. */
    private final int[][] skipped;

    private Stretches(Source source, long origin) {
        this.source = source;
        this.origin = origin;
        this.pieces = Math.toIntExact((source.size() - origin + PIECE - 1) / PIECE);
        this.marks = new int[pieces];
        this.lineEnds = new int[2][pieces];
        this.first = new int[2][pieces];
        this.skipped = new int[2][pieces];
    }

    /**
     * The stretches in order.
     *
     * @throws TableRefused when a quotation mark is never closed, or there are more rows than an array can hold
     */
    static List<Stretch> of(Source source, Head head, Work work) throws IOException, TableRefused {
        Stretches all = new Stretches(source, head.end());
        work.share(all.pieces, () -> {
            byte[] buffer = new byte[PIECE];
            return piece -> all.count(piece, buffer);
        });
        return all.join(head.lines());
    }

    private void count(int piece, byte[] buffer) throws IOException {
        long from = origin + (long) piece * PIECE;
        int length = (int) Math.min(PIECE, source.size() - from);
        source.read(from, buffer, length);
        if (!countWithoutMarks(piece, buffer, length)) {
            countByByte(piece, buffer, length);
        }
    }

    /** Eight bytes at a time; false when a quotation mark turned up. */
    private boolean countWithoutMarks(int piece, byte[] buffer, int length) {
        int ends = 0;
        int at = 0;
        int found = -1;
        for (; at + 8 <= length; at += 8) {
            long eight = (long) EIGHT.get(buffer, at);
            if (zeros(eight ^ (ONES * '"')) != 0) {
                return false;
            }
            long hits = zeros(eight ^ (ONES * '\n'));
            if (hits != 0) {
                found = found < 0 ? at + Long.numberOfTrailingZeros(hits) / 8 : found;
                ends += Long.bitCount(hits);
            }
        }
        for (; at < length; at++) {
            if (buffer[at] == '"') {
                return false;
            }
            if (buffer[at] == '\n') {
                found = found < 0 ? at : found;
                ends++;
            }
        }
        lineEnds[0][piece] = ends;
        first[0][piece] = found;
        return true;
    }

    /** The high bit of every byte that is zero. */
    private static long zeros(long x) {
        return ~(((x & LOW) + LOW) | x | LOW);
    }

    private void countByByte(int piece, byte[] buffer, int length) {
        int[] ends = new int[2];
        int[] found = {-1, -1};
        int odd = 0;
        for (int at = 0; at < length; at++) {
            if (buffer[at] == '"') {
                odd ^= 1;
                marks[piece]++;
            } else if (buffer[at] == '\n') {
                if (found[odd] < 0) {
                    found[odd] = at;
                    skipped[odd][piece] = ends[1 - odd];
                }
                ends[odd]++;
            }
        }
        for (int i = 0; i < 2; i++) {
            lineEnds[i][piece] = ends[i];
            first[i][piece] = found[i];
        }
    }

    private List<Stretch> join(int linesBefore) throws IOException, TableRefused {
        List<Stretch> found = new ArrayList<>();
        Stretch open = new Stretch(origin, origin, 0, 0, linesBefore + 1L);
        long rows = 1; // the first row follows the heading, every other one a line end
        long line = linesBefore + 1L;
        int odd = 0;
        for (int piece = 0; piece < pieces; piece++) {
            int ends = lineEnds[odd][piece];
            if (ends > 0 && piece > 0) {
                long next = origin + (long) piece * PIECE + first[odd][piece] + 1;
                found.add(closed(open, next, rows));
                open = new Stretch(next, next, addRows(open, rows), 0, line + skipped[odd][piece] + 1);
                rows = 0;
            }
            rows += ends;
            line += lineEnds[0][piece] + lineEnds[1][piece];
            odd ^= marks[piece] & 1;
        }
        if (odd == 1) {
            throw new TableRefused(Marks.misplaced(source, origin, linesBefore + 1L));
        }
        rows -= endsWithLine() ? 1 : 0;
        if (rows > 0 && pieces > 0) {
            found.add(closed(open, source.size(), rows));
            addRows(open, rows);
        }
        return found;
    }

    private static Stretch closed(Stretch open, long end, long rows) {
        return new Stretch(open.start(), end, open.firstRow(), Math.toIntExact(rows), open.firstLine());
    }

    private static int addRows(Stretch open, long rows) throws TableRefused {
        long sum = open.firstRow() + rows;
        if (sum > Integer.MAX_VALUE - 8) {
            throw new TableRefused(Fault.ofFile(Fault.Kind.TOO_LONG, ""));
        }
        return (int) sum;
    }

    private boolean endsWithLine() throws IOException {
        byte[] last = new byte[1];
        if (source.size() > origin) {
            source.read(source.size() - 1, last, 1);
        }
        return last[0] == '\n';
    }
}
