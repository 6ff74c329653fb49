package org.duxue.workbooks;

import java.io.OutputStream;
import org.duxue.evaluation.facts.Facts;
import org.duxue.packs.Pack;
import org.duxue.workbooks.rows.UnitDirectory;
import org.jspecify.annotations.Nullable;

/** The workbook to fill. */
public final class TemplateWorkbook {
    private TemplateWorkbook() {}

    /**
     * @param period for example 2025
     * @param units units to pre-fill, one row each
     * @param known values known already, or null
     */
    public static void write(Pack pack, String period, UnitDirectory units, @Nullable Facts known, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
