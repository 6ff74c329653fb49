package org.duxue.tables.csv;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duxue.tables.Selection;
import org.duxue.tables.Selection.Kind;
import org.duxue.tables.Selection.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of each column of the file go. Arrays are by column of the file; null where a column is not wanted in
 * that way. Each row is written by one thread only.
 */
final class Sinks {
    final double[] @Nullable [] numbers;
    final int[] @Nullable [] codes;
    /** Whether a text among numbers is a fault; else it settles that the column is one of categories. */
    final boolean[] strict;
    /** Whether a negative number is a fault. */
    final boolean[] weights;
    /** Set when such a text was met. Threads may set it at the same time; nobody clears it. */
    final boolean[] texts;

    Sinks(int columns) {
        this.numbers = new double[columns][];
        this.codes = new int[columns][];
        this.strict = new boolean[columns];
        this.weights = new boolean[columns];
        this.texts = new boolean[columns];
    }

    static Sinks of(List<String> headings, Selection selection, int rows) {
        Sinks sinks = new Sinks(headings.size());
        for (Wanted wanted : selection.wanted()) {
            int column = headings.indexOf(wanted.column());
            if (wanted.kind() == Kind.CATEGORY) {
                sinks.codes[column] = new int[rows];
            } else {
                sinks.numbers[column] = new double[rows];
                sinks.strict[column] = wanted.kind() != Kind.EITHER;
                sinks.weights[column] = wanted.kind() == Kind.WEIGHT;
            }
        }
        return sinks;
    }

    /** The columns in which a text was met among numbers. */
    Set<String> texts(List<String> headings) {
        Set<String> found = new LinkedHashSet<>();
        for (int column = 0; column < texts.length; column++) {
            if (texts[column]) {
                found.add(headings.get(column));
            }
        }
        return found;
    }

    /**
     * Moves the rows of the stretches together where fewer were found than announced.
     *
     * @return how many rows there are
     */
    int close(List<Stretch> stretches, int[] found) {
        int rows = 0;
        for (int i = 0; i < found.length; i++) {
            int from = stretches.get(i).firstRow();
            if (from != rows) {
                move(from, rows, found[i]);
            }
            rows += found[i];
        }
        for (int column = 0; column < texts.length; column++) {
            double @Nullable [] number = numbers[column];
            int @Nullable [] code = codes[column];
            numbers[column] = number == null || number.length == rows ? number : Arrays.copyOf(number, rows);
            codes[column] = code == null || code.length == rows ? code : Arrays.copyOf(code, rows);
        }
        return rows;
    }

    private void move(int from, int to, int count) {
        for (int column = 0; column < texts.length; column++) {
            double @Nullable [] number = numbers[column];
            int @Nullable [] code = codes[column];
            if (number != null) {
                System.arraycopy(number, from, number, to, count);
            }
            if (code != null) {
                System.arraycopy(code, from, code, to, count);
            }
        }
    }
}
