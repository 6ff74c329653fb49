package org.duxue.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import org.duxue.evaluation.facts.Facts;
import org.duxue.packs.Pack;
import org.duxue.workbooks.rows.UnitDirectory;
import org.duxue.workbooks.sheets.Template;
import org.jspecify.annotations.Nullable;

/** The workbook to fill: one row per unit, the district's figures, instructions and code lists. */
public final class TemplateWorkbook {
    private TemplateWorkbook() {}

    /**
     * Writes it; the stream stays open.
     *
     * @param period for example 2025
     * @param units units to pre-fill, one row each
     * @param known values known already, or null
     */
    public static void write(Pack pack, String period, UnitDirectory units, @Nullable Facts known, OutputStream out)
            throws IOException {
        Template.write(pack, period, units, known, out);
    }
}
