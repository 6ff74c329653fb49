package org.duxue.tables.csv;

import java.util.Optional;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Passed;
import org.duxue.tables.Taker;
import org.duxue.tables.Wish;
import org.duxue.tables.cells.Levels;
import org.duxue.tables.cells.Ordered;

/** Makes blocks of equal length out of pieces of any, and one numbering of levels out of the threads' own. */
final class Blocks {
    private final Taker taker;
    private final double[][] numbers;
    private final int[] codes;
    private final Levels levels = new Levels();
    private int filled;
    private boolean any;

    Blocks(Wish wish, Taker taker) {
        this.taker = taker;
        this.numbers = new double[wish.numbers().size()][wish.block()];
        this.codes = new int[wish.block()];
    }

    /** What each of a thread's codes is here, given what the first ones are. */
    int[] adopt(Levels other, int[] known) {
        return other.size() == known.length ? known : levels.adopt(other, known);
    }

    void add(double[][] from, int[] fromCodes, int[] known, int count) {
        for (int done = 0; done < count; ) {
            int many = Math.min(count - done, codes.length - filled);
            for (int j = 0; j < numbers.length; j++) {
                System.arraycopy(from[j], done, numbers[j], filled, many);
            }
            translate(fromCodes, done, codes, filled, many, known);
            filled += many;
            done += many;
            if (filled == codes.length) {
                give();
            }
        }
    }

    private static void translate(int[] from, int at, int[] to, int toAt, int count, int[] known) {
        for (int i = 0; i < count; i++) {
            int code = from[at + i];
            to[toAt + i] = code < 0 ? Factor.MISSING : known[code];
        }
    }

    private void give() {
        taker.take(numbers, codes, filled, levels.size());
        any = true;
        filled = 0;
    }

    /** Hands on what is left; empty when there was no row, or the levels are no text. */
    Optional<Passed> close() {
        if (filled > 0) {
            give();
        }
        Ordered ordered = Ordered.of(levels);
        return ordered == null || !any ? Optional.empty() : Optional.of(new Passed(ordered.levels(), ordered.ranks()));
    }
}
