package org.duxue.tables.parquet;

import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import java.util.Map;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Fault;
import org.duxue.tables.cells.Decimals;
import org.duxue.tables.cells.Faults;
import org.duxue.tables.cells.Missing;
import org.duxue.tables.cells.Text;

/** A column of texts wanted as numbers: each must be written as one. */
final class TextNumbers implements Loader {
    private final String name;
    private final double[] numbers;
    private final boolean weight;
    private final Faults faults;

    TextNumbers(String name, int rows, boolean weight, Faults faults) {
        this.name = name;
        this.numbers = new double[rows];
        this.weight = weight;
        this.faults = faults;
    }

    @Override
    public void take(ColumnReader batch, int row, int count) {
        Validity validity = batch.getLeafValidity();
        byte[] bytes = batch.getBinaryValues();
        int[] offsets = batch.getBinaryOffsets();
        for (int i = 0; i < count; i++) {
            numbers[row + i] =
                    validity.isNull(i) ? Double.NaN : number(bytes, offsets[i], offsets[i + 1], row + i + 1L);
        }
    }

    private double number(byte[] bytes, int from, int to, long row) {
        if (Missing.isNumber(bytes, from, to)) {
            return Double.NaN;
        }
        double value = Decimals.parse(bytes, from, to);
        if (Double.isNaN(value)) {
            faults.add(Fault.Kind.NO_NUMBER, row, name, Text.shown(bytes, from, to), "");
        } else if (weight && value < 0) {
            faults.add(Fault.Kind.NEGATIVE, row, name, Text.shown(bytes, from, to), "");
        }
        return value;
    }

    @Override
    public void finish(Map<String, double[]> found, Map<String, Factor> factors) {
        found.put(name, numbers);
    }
}
