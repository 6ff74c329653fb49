package org.duxue.tables;

import java.util.Map;
import org.duxue.statistics.data.Factor;

/**
 * The columns that were asked for, all of one length. A missing number is NaN, a missing category
 * {@link Factor#MISSING}. Equal files give equal tables, whatever the number of threads that read them.
 */
public final class Table {
    private final int rows;
    private final Map<String, double[]> numbers;
    private final Map<String, Factor> factors;

    public Table(int rows, Map<String, double[]> numbers, Map<String, Factor> factors) {
        this.rows = rows;
        this.numbers = Map.copyOf(numbers);
        this.factors = Map.copyOf(factors);
    }

    public int rows() {
        return rows;
    }

    /** Whether a column that might have been either was read as numbers. */
    public boolean isNumber(String column) {
        return numbers.containsKey(column);
    }

    /** The numbers of a column, one per row; the array itself, not a copy. */
    public double[] numbers(String column) {
        double[] found = numbers.get(column);
        if (found == null) {
            throw new IllegalArgumentException("column " + column + " was not read as numbers");
        }
        return found;
    }

    /** The categories of a column. */
    public Factor factor(String column) {
        Factor found = factors.get(column);
        if (found == null) {
            throw new IllegalArgumentException("column " + column + " was not read as categories");
        }
        return found;
    }
}
