package org.duxue.tables.parquet;

import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import java.util.Map;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Fault;
import org.duxue.tables.TableRefused;
import org.duxue.tables.cells.Levels;
import org.duxue.tables.cells.Missing;
import org.duxue.tables.cells.Ordered;

/** A column of texts wanted as categories. */
final class Texts implements Loader {
    private final String name;
    private final int[] codes;
    private final Levels levels = new Levels();

    Texts(String name, int rows) {
        this.name = name;
        this.codes = new int[rows];
    }

    @Override
    public void take(ColumnReader batch, int row, int count) {
        Validity validity = batch.getLeafValidity();
        byte[] bytes = batch.getBinaryValues();
        int[] offsets = batch.getBinaryOffsets();
        for (int i = 0; i < count; i++) {
            boolean missing = validity.isNull(i) || Missing.is(bytes, offsets[i], offsets[i + 1]);
            codes[row + i] = missing ? Factor.MISSING : levels.code(bytes, offsets[i], offsets[i + 1]);
        }
    }

    @Override
    public void finish(Map<String, double[]> numbers, Map<String, Factor> factors) throws TableRefused {
        Ordered ordered = Ordered.of(levels);
        if (ordered == null) {
            throw new TableRefused(Fault.ofFile(Fault.Kind.ENCODING, ""));
        }
        factors.put(name, ordered.factor(name, codes));
    }
}
