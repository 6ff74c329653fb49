package org.duxue.tables.parquet;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.LogicalType.DecimalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.schema.ColumnSchema;
import java.util.Map;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Selection.Kind;
import org.duxue.tables.TableRefused;
import org.duxue.tables.cells.Faults;
import org.jspecify.annotations.Nullable;

/** Takes the batches of one column and turns them into what is wanted of it. */
interface Loader {
    /**
     * Takes the next rows.
     *
     * @param row where they go
     */
    void take(ColumnReader batch, int row, int count);

    /** Adds the finished column to those of its kind. */
    void finish(Map<String, double[]> numbers, Map<String, Factor> factors) throws TableRefused;

    /**
     * The loader for a column. A column that might be either is what its type says it is.
     *
     * @return null when the type is neither numbers nor text
     */
    static @Nullable Loader of(ColumnSchema schema, Kind kind, int rows, Faults faults) {
        boolean numeric = switch (schema.type()) {
            case BOOLEAN, FLOAT, DOUBLE -> true;
            case INT32, INT64 -> isNumber(schema.logicalType());
            case BYTE_ARRAY, INT96, FIXED_LEN_BYTE_ARRAY -> false;
        };
        if (numeric) {
            return kind == Kind.CATEGORY
                    ? new NumberLevels(schema, rows)
                    : new Numbers(schema, rows, kind == Kind.WEIGHT, faults);
        }
        if (schema.type() != PhysicalType.BYTE_ARRAY || schema.logicalType() instanceof DecimalType) {
            return null;
        }
        return kind == Kind.CATEGORY || kind == Kind.EITHER
                ? new Texts(schema.name(), rows)
                : new TextNumbers(schema.name(), rows, kind == Kind.WEIGHT, faults);
    }

    private static boolean isNumber(@Nullable LogicalType type) {
        return type == null || type instanceof LogicalType.IntType || type instanceof DecimalType;
    }
}
