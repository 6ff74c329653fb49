package org.duxue.tables.parquet;

import dev.hardwood.metadata.LogicalType.DecimalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.ColumnSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.cells.Ordered;

/** A column of numbers wanted as categories: a level is the number as one would write it. */
final class NumberLevels implements Loader {
    private final ColumnSchema schema;
    private final int[] codes;
    private final Map<Long, Integer> known = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private long last;
    private int lastCode = Factor.MISSING;

    NumberLevels(ColumnSchema schema, int rows) {
        this.schema = schema;
        this.codes = new int[rows];
    }

    @Override
    public void take(ColumnReader batch, int row, int count) {
        Validity validity = batch.getLeafValidity();
        for (int i = 0; i < count; i++) {
            codes[row + i] = validity.isNull(i) ? Factor.MISSING : code(batch, i);
        }
    }

    private int code(ColumnReader batch, int i) {
        return switch (schema.type()) {
            case INT32 -> code(batch.getInts()[i]);
            case INT64 -> code(batch.getLongs()[i]);
            case BOOLEAN -> code(batch.getBooleans()[i] ? 1 : 0);
            case FLOAT -> code(batch.getFloats()[i]);
            case DOUBLE -> code(batch.getDoubles()[i]);
            case INT96, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> throw new IllegalStateException("not numeric: " + schema);
        };
    }

    private int code(double value) {
        return Double.isNaN(value) ? Factor.MISSING : code(Double.doubleToLongBits(value));
    }

    /** Rows of one school often stand together, so the last one is tried first. */
    private int code(long bits) {
        if (lastCode < 0 || bits != last) {
            last = bits;
            Integer code = known.get(bits);
            if (code == null) {
                code = texts.size();
                known.put(bits, code);
                texts.add(text(bits));
            }
            lastCode = code;
        }
        return lastCode;
    }

    private String text(long bits) {
        return switch (schema.type()) {
            case FLOAT, DOUBLE -> {
                double value = Double.longBitsToDouble(bits);
                yield value == (long) value ? Long.toString((long) value) : Double.toString(value);
            }
            default ->
                schema.logicalType() instanceof DecimalType decimal
                        ? BigDecimal.valueOf(bits, decimal.scale()).toPlainString()
                        : Long.toString(bits);
        };
    }

    @Override
    public void finish(Map<String, double[]> numbers, Map<String, Factor> factors) {
        factors.put(schema.name(), Ordered.of(texts).factor(schema.name(), codes));
    }
}
