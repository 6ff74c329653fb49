package org.duxue.statistics.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The model matrix of a regression: an intercept, then columns of numbers in the order in which they were named.
 *
 * <p>A number stands as it is. A factor stands as one column of zeros and ones per level but the first, named
 * {@code column=level} (treatment coding: the first level is the reference). An interaction stands as the products of
 * the columns of its two terms, named {@code A:B}. A row with anything missing is NaN in that column; whoever fits
 * leaves such rows out ({@link #completeRows}) and says how many.
 *
 * <p>Columns that follow from earlier ones add nothing and would make the fit singular: {@link #independent} leaves them
 * out and names them.
 */
public final class FixedEffects {
    /** The name of the first coefficient. */
    public static final String INTERCEPT = "(Intercept)";

    private final int rows;
    private final List<Column> columns;
    private final List<String> collinear;

    private FixedEffects(int rows, List<Column> columns, List<String> collinear) {
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.collinear = List.copyOf(collinear);
    }

    /** A matrix of this many rows, with nothing but an intercept so far. */
    public static Builder builder(int rows) {
        return new Builder(rows);
    }

    /** Nothing but an intercept. */
    public static FixedEffects intercept(int rows) {
        return builder(rows).build();
    }

    public int rows() {
        return rows;
    }

    /** The names of the coefficients, {@link #INTERCEPT} first. */
    public List<String> names() {
        List<String> names = new ArrayList<>(columns.size() + 1);
        names.add(INTERCEPT);
        columns.forEach(column -> names.add(column.name()));
        return names;
    }

    /** The columns, without the intercept. */
    public List<Column> columns() {
        return columns;
    }

    /** The names of the columns that {@link #independent} left out. */
    public List<String> collinear() {
        return collinear;
    }

    /** The rows in which nothing is missing, neither here nor in what else the model takes. */
    public int[] completeRows(List<Column> numbers, List<Factor> factors) {
        boolean[] missing = new boolean[rows];
        List<Column> all = new ArrayList<>(columns);
        all.addAll(numbers);
        for (Column column : all) {
            double[] values = column.values();
            for (int i = 0; i < rows; i++) {
                missing[i] |= Double.isNaN(values[i]);
            }
        }
        for (Factor factor : factors) {
            int[] codes = factor.codes();
            for (int i = 0; i < rows; i++) {
                missing[i] |= codes[i] == Factor.MISSING;
            }
        }
        int[] complete = new int[rows];
        int n = 0;
        for (int i = 0; i < rows; i++) {
            if (!missing[i]) {
                complete[n++] = i;
            }
        }
        return Arrays.copyOf(complete, n);
    }

    /** The same columns over the rows named, in their order. */
    public FixedEffects rows(int[] chosen) {
        return new FixedEffects(
                chosen.length, columns.stream().map(c -> c.rows(chosen)).toList(), collinear);
    }

    /**
     * Without the columns that the intercept and the columns before them determine, up to rounding
     * ({@link Independence}). Needs complete rows.
     */
    public FixedEffects independent() {
        boolean[] kept = Independence.of(columns, rows);
        List<Column> independent = new ArrayList<>();
        List<String> left = new ArrayList<>(collinear);
        for (int j = 0; j < kept.length; j++) {
            if (kept[j]) {
                independent.add(columns.get(j));
            } else {
                left.add(columns.get(j).name());
            }
        }
        return left.size() == collinear.size() ? this : new FixedEffects(rows, independent, left);
    }

    /** Names the terms one after the other. */
    public static final class Builder {
        private final int rows;
        private final Map<String, List<Column>> terms = new LinkedHashMap<>();

        private Builder(int rows) {
            this.rows = rows;
        }

        /** @param values one per row, NaN where missing; taken over, not copied */
        public Builder number(String name, double[] values) {
            return number(new Column(name, values));
        }

        public Builder number(Column column) {
            return term(column.name(), column.rows(), List.of(column));
        }

        /** Treatment-coded: the factor's first level is the reference. */
        public Builder factor(Factor factor) {
            List<Column> coded = new ArrayList<>();
            for (int level = 1; level < factor.levels().size(); level++) {
                coded.add(indicator(factor, level));
            }
            return term(factor.name(), factor.rows(), coded);
        }

        /**
         * The product of two terms named before.
         *
         * @throws IllegalArgumentException when one of them was not
         */
        public Builder interaction(String a, String b) {
            List<Column> products = new ArrayList<>();
            for (Column left : named(a)) {
                for (Column right : named(b)) {
                    products.add(left.times(right));
                }
            }
            return term(a + ":" + b, rows, products);
        }

        public FixedEffects build() {
            return new FixedEffects(
                    rows, terms.values().stream().flatMap(List::stream).toList(), List.of());
        }

        private List<Column> named(String term) {
            List<Column> columns = terms.get(term);
            if (columns == null) {
                throw new IllegalArgumentException(
                        "an interaction needs its main effects: " + term + " is not among " + terms.keySet());
            }
            return columns;
        }

        private Builder term(String name, int length, List<Column> columns) {
            if (length != rows) {
                throw new IllegalArgumentException(name + " has " + length + " rows, not " + rows);
            }
            if (terms.putIfAbsent(name, columns) != null) {
                throw new IllegalArgumentException(name + " is named twice");
            }
            return this;
        }

        private static Column indicator(Factor factor, int level) {
            int[] codes = factor.codes();
            double[] values = new double[codes.length];
            for (int i = 0; i < values.length; i++) {
                int code = codes[i];
                values[i] = code == level ? 1 : code == Factor.MISSING ? Double.NaN : 0;
            }
            return new Column(factor.name() + "=" + factor.levels().get(level), values);
        }
    }
}
