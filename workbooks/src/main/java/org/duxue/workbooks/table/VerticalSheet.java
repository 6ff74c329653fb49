package org.duxue.workbooks.table;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.workbooks.check.ValueReader;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.ImportedValue;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.source.Cell;
import org.duxue.workbooks.source.GridRow;
import org.duxue.workbooks.source.SourceFile;
import org.duxue.workbooks.text.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with one line per item for one district: 数据项 | 编号 | 单位 | 数值.
 *
 * @param item column of the item's name, or -1
 * @param id column of the item's id, or -1
 * @param value column of the value
 */
public record VerticalSheet(
        String file, SourceFile source, String sheet, int item, int id, int value, List<GridRow> rows) {
    private static final List<String> ITEM = List.of("数据项", "项目", "指标", "指标名称");
    private static final List<String> ID = List.of("编号", "数据项编号", "代码");
    private static final List<String> VALUE = List.of("数值", "填报值", "内容", "数据");

    public VerticalSheet {
        rows = List.copyOf(rows);
    }

    /** Finds the list in a sheet; most of its lines must be items of the pack. */
    public static Optional<VerticalSheet> recognise(
            String file, SourceFile source, String sheet, List<GridRow> head, PackColumns columns) {
        for (int i = 0; i < Math.min(head.size(), 12); i++) {
            int item = find(head.get(i), ITEM);
            int value = find(head.get(i), VALUE);
            if (item >= 0 && value >= 0) {
                VerticalSheet found = new VerticalSheet(
                        file, source, sheet, item, find(head.get(i), ID), value, head.subList(i + 1, head.size()));
                long known = found.rows().stream()
                        .filter(row -> found.column(row, columns) != null)
                        .count();
                return known >= 3 ? Optional.of(found) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int find(GridRow row, List<String> headings) {
        for (int i = 0; i < row.width(); i++) {
            if (headings.contains(Plain.key(row.cell(i).text()))) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable PackColumn column(GridRow row, PackColumns columns) {
        PackColumn byId = columns.byId(row.cell(id).text().strip());
        if (byId != null) {
            return byId;
        }
        String name = Plain.key(row.cell(item).text());
        return columns.all().stream()
                .filter(column -> Plain.key(column.heading()).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The columns it has a line for. */
    public List<PackColumn> columns(PackColumns columns) {
        return rows.stream()
                .map(row -> column(row, columns))
                .filter(column -> column != null)
                .toList();
    }

    /** The district's row; blank cells are missing. */
    public ImportedRow read(PackColumns columns, ValueReader reader) {
        Map<String, ImportedValue> values = new LinkedHashMap<>();
        String code = "";
        String name = "";
        for (GridRow row : rows) {
            PackColumn column = column(row, columns);
            Cell cell = row.cell(value);
            if (column == null || cell.blank()) {
                continue;
            }
            Place place = new Place(file, sheet, row.number(), value, column.heading());
            FactValue read = reader.read(cell, column, BigDecimal.ONE, place, "");
            if (column.id().equals(PackColumns.DISTRICT) || column.id().equals(PackColumns.CODE)) {
                code = read instanceof FactValue.Words(String text) ? text : "";
            } else if (read != null) {
                name = column.id().equals(PackColumns.NAME) && read instanceof FactValue.Words(String text)
                        ? text
                        : name;
                values.put(column.id(), new ImportedValue(read, place));
            }
        }
        Place place = rows.isEmpty()
                ? Place.sheet(file, sheet)
                : new Place(file, sheet, rows.getFirst().number(), -1, "");
        return new ImportedRow(ImportedRow.Target.DISTRICT, code, name, place, values);
    }
}
