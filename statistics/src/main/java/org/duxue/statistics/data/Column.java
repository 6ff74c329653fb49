package org.duxue.statistics.data;

import java.util.Arrays;

/** A column of numbers with its name; NaN is missing. */
public final class Column {
    private final String name;
    private final double[] values;

    /** @param values one per row, NaN where missing; taken over, not copied */
    public Column(String name, double[] values) {
        this.name = name;
        this.values = values;
    }

    public String name() {
        return name;
    }

    public int rows() {
        return values.length;
    }

    public double value(int row) {
        return values[row];
    }

    /** The numbers themselves, for loops over millions of rows; not to be written to. */
    public double[] values() {
        return values;
    }

    /** The rows named, in their order. */
    public Column rows(int[] rows) {
        return new Column(
                name, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
    }

    /** The product, row by row, named {@code A:B}; missing where either is. */
    Column times(Column other) {
        double[] product = new double[values.length];
        Arrays.setAll(product, i -> values[i] * other.values[i]);
        return new Column(name + ":" + other.name, product);
    }
}
