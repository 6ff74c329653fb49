package org.duxue.evaluation.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Facts by columns: one row per school (or per district), one column per element or element and stage. Missing is
 * missing, never zero. Immutable; {@link #with} gives a changed copy that shares what did not change.
 *
 * <p>Numbers are kept as {@code double}; a decimal typed with up to 15 digits is recovered exactly from it by
 * {@code new BigDecimal(Double.toString(x))}, which is how close comparisons are decided.
 */
public final class FactTable {
    /** Codes (学校标识码) in row order. */
    private final List<String> codes;

    private final Map<String, Integer> rowByCode;
    private final Map<String, double[]> numbers;
    private final Map<String, @Nullable String[]> texts;
    private final Map<String, double[] @Nullable []> lists;
    private final Map<Cell, Provenance> provenance;

    private FactTable(
            List<String> codes,
            Map<String, Integer> rowByCode,
            Map<String, double[]> numbers,
            Map<String, @Nullable String[]> texts,
            Map<String, double[] @Nullable []> lists,
            Map<Cell, Provenance> provenance) {
        this.codes = codes;
        this.rowByCode = rowByCode;
        this.numbers = numbers;
        this.texts = texts;
        this.lists = lists;
        this.provenance = provenance;
    }

    /** One value's place. */
    public record Cell(String code, String column) {}

    /** A what-if change of one number; NaN takes the number away. */
    public record Change(String code, String column, double value) {}

    public static Builder builder() {
        return new Builder();
    }

    public static FactTable empty() {
        return builder().build();
    }

    public int rows() {
        return codes.size();
    }

    public String code(int row) {
        return codes.get(row);
    }

    public OptionalInt rowOf(String code) {
        Integer row = rowByCode.get(code);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** The columns in which at least one row has a value, sorted. */
    public Set<String> columns() {
        Set<String> all = new TreeSet<>(numbers.keySet());
        all.addAll(texts.keySet());
        all.addAll(lists.keySet());
        return all;
    }

    /** The number, NaN when missing. Flags are 1 and 0. */
    public double number(int row, String column) {
        double[] values = numbers.get(column);
        return values == null ? Double.NaN : values[row];
    }

    /** The whole column by row, NaN where missing, or null when no row has one. Not to be changed by the caller. */
    public double @Nullable [] numbers(String column) {
        return numbers.get(column);
    }

    public @Nullable String text(int row, String column) {
        @Nullable String[] values = texts.get(column);
        return values == null ? null : values[row];
    }

    /** The numbers listed in one cell, or null when missing. */
    public double @Nullable [] list(int row, String column) {
        double[] @Nullable [] values = lists.get(column);
        return values == null ? null : values[row];
    }

    public @Nullable Provenance provenance(int row, String column) {
        return provenance.get(new Cell(codes.get(row), column));
    }

    /**
     * A copy with some numbers changed.
     *
     * @throws IllegalArgumentException when a change names a code that has no row
     */
    public FactTable with(List<Change> changes) {
        Map<String, double[]> changed = new HashMap<>(numbers);
        Map<Cell, Provenance> sources = new HashMap<>(provenance);
        Set<String> owned = new TreeSet<>();
        for (Change change : changes) {
            Integer row = rowByCode.get(change.code());
            if (row == null) {
                throw new IllegalArgumentException("no row for code " + change.code());
            }
            double[] column = changed.get(change.column());
            if (column == null) {
                column = missing(codes.size());
            } else if (!owned.contains(change.column())) {
                column = column.clone();
            }
            owned.add(change.column());
            column[row] = change.value();
            changed.put(change.column(), column);
            sources.put(new Cell(change.code(), change.column()), new Provenance("what-if", null, null, null));
        }
        return new FactTable(codes, rowByCode, changed, texts, lists, sources);
    }

    private static double[] missing(int rows) {
        double[] column = new double[rows];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    /** Collects rows; not thread-safe. */
    public static final class Builder {
        private final List<String> codes = new ArrayList<>();
        private final Map<String, Integer> rowByCode = new HashMap<>();
        private final Map<String, Map<Integer, Double>> sparse = new HashMap<>();
        private final Map<String, Map<Integer, String>> texts = new HashMap<>();
        private final Map<String, Map<Integer, double[]>> lists = new HashMap<>();
        private final Map<String, double[]> dense = new HashMap<>();
        private final Map<Cell, Provenance> provenance = new HashMap<>();

        private Builder() {}

        /**
         * Opens a row; later values go into it.
         *
         * @throws IllegalArgumentException when the code has a row already
         */
        public Builder row(String code) {
            if (rowByCode.putIfAbsent(code, codes.size()) != null) {
                throw new IllegalArgumentException("code " + code + " has two rows");
            }
            codes.add(code);
            return this;
        }

        public Builder number(String column, double value) {
            sparse.computeIfAbsent(column, c -> new HashMap<>()).put(codes.size() - 1, value);
            return this;
        }

        public Builder flag(String column, boolean value) {
            return number(column, value ? 1 : 0);
        }

        public Builder text(String column, String value) {
            texts.computeIfAbsent(column, c -> new HashMap<>()).put(codes.size() - 1, value);
            return this;
        }

        public Builder list(String column, double... values) {
            lists.computeIfAbsent(column, c -> new HashMap<>()).put(codes.size() - 1, values.clone());
            return this;
        }

        public Builder from(String column, Provenance source) {
            provenance.put(new Cell(codes.getLast(), column), source);
            return this;
        }

        /** A whole column at once, one entry per row opened so far; for large tables. */
        public Builder column(String column, double[] values) {
            dense.put(column, values);
            return this;
        }

        public FactTable build() {
            int rows = codes.size();
            Map<String, double[]> numbers = new HashMap<>(dense);
            sparse.forEach((column, values) -> {
                double[] full = missing(rows);
                values.forEach((row, value) -> full[row] = value);
                numbers.put(column, full);
            });
            Map<String, @Nullable String[]> textColumns = new HashMap<>();
            texts.forEach((column, values) -> {
                @Nullable String[] full = new @Nullable String[rows];
                values.forEach((row, value) -> full[row] = value);
                textColumns.put(column, full);
            });
            Map<String, double[] @Nullable []> listColumns = new HashMap<>();
            lists.forEach((column, values) -> {
                double[] @Nullable [] full = new double[rows] @Nullable [];
                values.forEach((row, value) -> full[row] = value);
                listColumns.put(column, full);
            });
            return new FactTable(
                    List.copyOf(codes), Map.copyOf(rowByCode), numbers, textColumns, listColumns, provenance);
        }
    }
}
