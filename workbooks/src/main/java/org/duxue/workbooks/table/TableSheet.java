package org.duxue.workbooks.table;

import java.math.BigDecimal;
import java.util.List;
import org.duxue.workbooks.columns.ColumnMapping;
import org.duxue.workbooks.columns.HeaderBlock;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was recognised as a table, one row per unit.
 *
 * @param file the file's name as its owner knows it
 * @param target whether its rows are schools or districts
 */
public record TableSheet(
        String file,
        SourceFile source,
        String sheet,
        HeaderBlock header,
        List<SheetColumn> columns,
        ImportedRow.Target target) {

    /**
     * A column of the sheet.
     *
     * @param column the pack's column it is read into, or null
     * @param covers columns of the pack that a subtotal stands for; they become 0
     * @param adds whether its value is added to that of the columns like it
     */
    public record SheetColumn(
            int index,
            ColumnMapping mapping,
            @Nullable PackColumn column,
            BigDecimal factor,
            List<String> covers,
            boolean adds) {
        public SheetColumn {
            covers = List.copyOf(covers);
        }

        public boolean reads() {
            return mapping.reads() && column != null;
        }

        public SheetColumn with(ColumnMapping other, @Nullable PackColumn chosen) {
            return new SheetColumn(index, other, chosen, factor, covers, adds);
        }
    }

    public TableSheet {
        columns = List.copyOf(columns);
    }

    /** Headings in several rows: the shape of the county's export. */
    public boolean wide() {
        return header.depth() > 1 && !header.ids();
    }

    /** The sheet's own column that is read into a column of the pack, or null. */
    @Nullable
    SheetColumn reading(String column) {
        for (SheetColumn candidate : columns) {
            PackColumn target = candidate.column();
            if (candidate.reads() && target != null && target.id().equals(column)) {
                return candidate;
            }
        }
        return null;
    }

    public TableSheet withColumns(List<SheetColumn> changed) {
        return new TableSheet(file, source, sheet, header, changed, target);
    }
}
