package org.duxue.workbooks.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.duxue.evaluation.framework.Stage;
import org.duxue.workbooks.check.ValueReader;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.FactValue;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.ImportedValue;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;
import org.duxue.workbooks.source.Cell;
import org.duxue.workbooks.source.GridRow;
import org.duxue.workbooks.table.TableSheet.SheetColumn;
import org.duxue.workbooks.text.Plain;
import org.jspecify.annotations.Nullable;

/** Streams the rows of a table through the intake; totals, notes and blank lines are passed over. */
public final class TableReader {
    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "共计", "全区合计", "全县合计");
    private static final List<String> NOTES =
            List.of("备注", "注:", "说明", "填表说明", "填报说明", "单位负责人", "填表人", "制表", "审核人", "数据来源");

    private final TableSheet table;
    private final PackColumns columns;
    private final Intake intake;
    private final List<SheetColumn> read;
    private final List<String> headings;
    private final List<PackColumn> required = new ArrayList<>();
    private long taken;
    private final @Nullable SheetColumn codeColumn;
    private final @Nullable SheetColumn nameColumn;
    private final Map<String, SheetColumn> sources = new HashMap<>();

    public TableReader(TableSheet table, PackColumns columns, Intake intake) {
        this.table = table;
        this.columns = columns;
        this.intake = intake;
        this.read = table.columns().stream().filter(SheetColumn::reads).toList();
        this.headings =
                read.stream().map(column -> String.join(" > ", heading(column))).toList();
        this.codeColumn = table.reading(PackColumns.CODE);
        this.nameColumn = table.reading(PackColumns.NAME);
        for (SheetColumn column : read) {
            if (column.column() != null && column.column().mandatory()) {
                required.add(column.column());
                sources.put(column.column().id(), column);
            }
        }
    }

    private List<String> heading(SheetColumn column) {
        return table.header().ids() && column.column() != null
                ? List.of(column.column().heading())
                : column.mapping().heading();
    }

    /** Reads on and gives the number of rows of data; {@code progress} hears the row number from time to time. */
    public long read(LongConsumer progress) throws IOException {
        table.source().rows(table.sheet(), row -> {
            if (row.number() >= table.header().firstDataRow()) {
                take(row);
            }
            if (row.number() % 2000 == 0) {
                progress.accept(row.number());
            }
            return true;
        });
        return taken;
    }

    private void take(GridRow row) {
        String first = firstText(row);
        if (first.isEmpty() || isAside(row, first)) {
            return;
        }
        taken++;
        String code = words(row, codeColumn);
        String name = words(row, nameColumn);
        String unit = code.isEmpty() ? name : code;
        boolean outside = isOutside(row);
        Map<String, ImportedValue> values = values(row, unit, outside ? intake.quietValues() : intake.values());
        Place place = new Place(table.file(), table.sheet(), row.number(), -1, "");
        if (table.target() == ImportedRow.Target.DISTRICT) {
            ImportedValue district = values.remove(PackColumns.DISTRICT);
            String key = code.isEmpty() && district != null && district.value() instanceof FactValue.Words(String text)
                    ? text
                    : code;
            intake.take(new ImportedRow(table.target(), key, name, place, values), true);
            return;
        }
        if (!outside) {
            requireValues(row, values, unit);
        }
        intake.take(new ImportedRow(table.target(), code, name, place, values), codeColumn == null);
    }

    private Map<String, ImportedValue> values(GridRow row, String unit, ValueReader reader) {
        Map<String, ImportedValue> values = LinkedHashMap.newLinkedHashMap(read.size());
        for (int i = 0; i < read.size(); i++) {
            SheetColumn column = read.get(i);
            PackColumn target = column.column();
            Cell cell = row.cell(column.index());
            if (target == null || cell.kind() == Cell.Kind.EMPTY || target.id().equals(PackColumns.CODE)) {
                continue;
            }
            Place place = new Place(table.file(), table.sheet(), row.number(), column.index(), headings.get(i));
            FactValue value = reader.read(cell, target, column.factor(), place, unit);
            if (value != null) {
                values.merge(
                        target.id(), new ImportedValue(value, place), column.adds() ? TableReader::plus : (a, b) -> b);
                column.covers()
                        .forEach(id -> values.putIfAbsent(id, new ImportedValue(new FactValue.Amount(0), place)));
            }
        }
        return values;
    }

    private static ImportedValue plus(ImportedValue one, ImportedValue other) {
        return one.value() instanceof FactValue.Amount(double a) && other.value() instanceof FactValue.Amount(double b)
                ? new ImportedValue(new FactValue.Amount(a + b), one.place())
                : other;
    }

    private void requireValues(GridRow row, Map<String, ImportedValue> values, String unit) {
        for (PackColumn column : required) {
            SheetColumn source = sources.get(column.id());
            boolean isCode = column.id().equals(PackColumns.CODE);
            if (source == null
                    || isCode
                    || values.containsKey(column.id())
                    || !row.cell(source.index()).blank()
                    || !concerns(column, values)) {
                continue;
            }
            Place place = new Place(
                    table.file(), table.sheet(), row.number(), source.index(), String.join(" > ", heading(source)));
            intake.tally()
                    .problem(new ImportProblem(
                            ProblemCode.VALUE_MISSING,
                            place,
                            unit,
                            "",
                            "“" + column.heading() + "”是必填项，没有填写。",
                            column.element().unit().isEmpty() ? "请补填。" : "请补填；没有请填 0。"));
        }
    }

    private boolean concerns(PackColumn column, Map<String, ImportedValue> values) {
        Stage stage = column.stage();
        ImportedValue type = values.get(PackColumns.TYPE);
        return stage == null
                || (type != null
                        && type.value() instanceof FactValue.Words(String text)
                        && columns.stagesOf(text).contains(stage.id()));
    }

    /** A unit of a kind this pack does not judge (a kindergarten among schools) is read, but not found fault with. */
    private boolean isOutside(GridRow row) {
        SheetColumn type = table.reading(PackColumns.TYPE);
        if (type == null || type.column() == null) {
            return false;
        }
        Place place = Place.sheet(table.file(), table.sheet());
        FactValue value = intake.quietValues().read(row.cell(type.index()), type.column(), type.factor(), place, "");
        return value instanceof FactValue.Words(String text)
                && columns.stagesOf(text).isEmpty();
    }

    private String words(GridRow row, @Nullable SheetColumn column) {
        PackColumn target = column == null ? null : column.column();
        if (column == null || target == null) {
            return "";
        }
        Cell cell = row.cell(column.index());
        if (cell.kind() != Cell.Kind.TEXT && cell.kind() != Cell.Kind.NUMBER) {
            return "";
        }
        Place place = new Place(table.file(), table.sheet(), row.number(), column.index(), target.heading());
        @Nullable FactValue value = intake.quietValues().read(cell, target, column.factor(), place, "");
        return value instanceof FactValue.Words(String text) ? text : "";
    }

    static boolean isTotal(GridRow row) {
        return TOTALS.contains(firstText(row));
    }

    private static String firstText(GridRow row) {
        for (int i = 0; i < row.width(); i++) {
            if (!row.cell(i).blank()) {
                return Plain.key(row.cell(i).text());
            }
        }
        return "";
    }

    /** A line of totals or notes: its naming cells say so, or it has no name at all beside numbers. */
    private boolean isAside(GridRow row, String first) {
        String named =
                nameColumn == null ? "" : Plain.key(row.cell(nameColumn.index()).text());
        return TOTALS.contains(first)
                || TOTALS.contains(named)
                || TOTALS.stream()
                        .anyMatch(total -> named.endsWith(total)
                                && named.length() <= 12
                                && words(row, codeColumn).isEmpty())
                || (NOTES.stream().anyMatch(first::startsWith)
                        && words(row, codeColumn).isEmpty());
    }
}
