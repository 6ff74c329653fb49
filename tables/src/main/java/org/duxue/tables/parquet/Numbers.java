package org.duxue.tables.parquet;

import dev.hardwood.metadata.LogicalType.DecimalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.ColumnSchema;
import java.math.BigDecimal;
import java.util.Map;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Fault;
import org.duxue.tables.cells.Faults;

/** A column of numbers wanted as numbers. */
final class Numbers implements Loader {
    private final ColumnSchema schema;
    private final double[] numbers;
    private final boolean weight;
    private final Faults faults;

    Numbers(ColumnSchema schema, int rows, boolean weight, Faults faults) {
        this.schema = schema;
        this.numbers = new double[rows];
        this.weight = weight;
        this.faults = faults;
    }

    @Override
    public void take(ColumnReader batch, int row, int count) {
        convert(schema, batch, numbers, row, count);
        for (int i = row; i < row + count; i++) {
            double value = numbers[i];
            if (Double.isInfinite(value)) {
                faults.add(Fault.Kind.NO_NUMBER, i + 1L, schema.name(), Double.toString(value), "");
            } else if (weight && value < 0) {
                faults.add(Fault.Kind.NEGATIVE, i + 1L, schema.name(), Double.toString(value), "");
            }
        }
    }

    /** Writes the rows of a batch as numbers, nulls as NaN. */
    private static void convert(ColumnSchema schema, ColumnReader batch, double[] into, int row, int count) {
        switch (schema.type()) {
            case DOUBLE -> System.arraycopy(batch.getDoubles(), 0, into, row, count);
            case FLOAT -> {
                float[] from = batch.getFloats();
                for (int i = 0; i < count; i++) {
                    into[row + i] = from[i];
                }
            }
            case INT32 -> {
                int[] from = batch.getInts();
                for (int i = 0; i < count; i++) {
                    into[row + i] = from[i];
                }
            }
            case INT64 -> {
                long[] from = batch.getLongs();
                for (int i = 0; i < count; i++) {
                    into[row + i] = from[i];
                }
            }
            case BOOLEAN -> {
                boolean[] from = batch.getBooleans();
                for (int i = 0; i < count; i++) {
                    into[row + i] = from[i] ? 1 : 0;
                }
            }
            case INT96, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> throw new IllegalStateException("not numeric: " + schema);
        }
        if (schema.logicalType() instanceof DecimalType decimal && decimal.scale() > 0) {
            for (int i = row; i < row + count; i++) {
                into[i] = BigDecimal.valueOf((long) into[i], decimal.scale()).doubleValue();
            }
        }
        Validity validity = batch.getLeafValidity();
        if (validity.hasNulls()) {
            for (int i = validity.nextNull(0, count); i >= 0 && i < count; i = validity.nextNull(i + 1, count)) {
                into[row + i] = Double.NaN;
            }
        }
    }

    @Override
    public void finish(Map<String, double[]> found, Map<String, Factor> factors) {
        found.put(schema.name(), numbers);
    }
}
