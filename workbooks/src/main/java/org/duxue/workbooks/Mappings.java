package org.duxue.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.workbooks.columns.ColumnMapping;
import org.duxue.workbooks.columns.ColumnMapping.How;
import org.duxue.workbooks.columns.HeadingMatcher;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;
import org.duxue.workbooks.table.TableSheet;
import org.duxue.workbooks.table.TableSheet.SheetColumn;
import org.jspecify.annotations.Nullable;

/** What follows from the mappings: a person's choices applied, mandatory columns missed, columns shared by sheets. */
final class Mappings {
    private final PackColumns columns;
    private final HeadingMatcher matcher;

    Mappings(PackColumns columns, HeadingMatcher matcher) {
        this.columns = columns;
        this.matcher = matcher;
    }

    TableSheet choose(TableSheet table, Map<String, String> choices) {
        Set<String> chosen = new HashSet<>();
        List<SheetColumn> changed = new ArrayList<>();
        for (SheetColumn column : table.columns()) {
            String choice = choices.get(column.mapping().key());
            SheetColumn next = choice == null ? column : chosen(column, choice);
            if (choice != null && next.column() != null) {
                chosen.add(next.column().id());
            }
            changed.add(next);
        }
        changed.replaceAll(column -> column.column() != null
                        && column.mapping().how() != How.MANUAL
                        && chosen.contains(column.column().id())
                ? column.with(mapping(column.mapping(), null, How.NONE, "已改由另一列读入"), null)
                : column);
        return table.withColumns(changed);
    }

    private SheetColumn chosen(SheetColumn column, String choice) {
        PackColumn target = columns.byId(choice);
        if (target == null) {
            return column.with(mapping(column.mapping(), ColumnMapping.IGNORED, How.MANUAL, "不读入"), null);
        }
        HeadingMatcher.Match match = matcher.chosen(column.mapping().heading(), target);
        return new SheetColumn(
                column.index(),
                mapping(column.mapping(), target.id(), How.MANUAL, match.note()),
                target,
                match.factor(),
                List.of(),
                false);
    }

    private static ColumnMapping mapping(
            ColumnMapping old, @org.jspecify.annotations.Nullable String column, How how, String note) {
        return new ColumnMapping(
                old.key(),
                old.file(),
                old.sheet(),
                old.heading(),
                old.place(),
                old.signature(),
                column,
                how,
                note,
                old.samples());
    }

    /** Columns of schools that every row must fill and no table has. */
    List<MissingColumn> missing(List<TableSheet> tables) {
        List<TableSheet> schools = tables.stream()
                .filter(t -> t.target() == ImportedRow.Target.SCHOOL)
                .toList();
        Set<String> read = read(schools);
        boolean wide = !schools.isEmpty() && schools.stream().allMatch(TableSheet::wide);
        List<MissingColumn> missing = new ArrayList<>();
        for (PackColumn column : columns.all()) {
            boolean nameServes = wide && column.id().equals(PackColumns.CODE) && read.contains(PackColumns.NAME);
            if (!schools.isEmpty() && column.mandatory() && !nameServes && !read.contains(column.id())) {
                missing.add(new MissingColumn(column.id(), column.heading()));
            }
        }
        return missing;
    }

    /** The columns that some table is read into. */
    static Set<String> read(List<TableSheet> tables) {
        Set<String> read = new HashSet<>();
        for (TableSheet table : tables) {
            for (SheetColumn column : table.columns()) {
                if (column.reads() && column.column() != null) {
                    read.add(column.column().id());
                }
            }
        }
        return read;
    }

    /** The problems that the mappings as they stand still have. */
    List<ImportProblem> problems(List<TableSheet> tables) {
        List<ImportProblem> problems = new ArrayList<>();
        Map<String, SheetColumn> guesses = new HashMap<>();
        Map<String, TableSheet> where = new HashMap<>();
        for (TableSheet table : tables) {
            for (SheetColumn column : table.columns()) {
                if (column.mapping().how() == How.GUESS && column.column() != null) {
                    guesses.putIfAbsent(column.column().id(), column);
                    where.putIfAbsent(column.column().id(), table);
                }
            }
        }
        Set<String> read = read(tables);
        Set<String> missing = new HashSet<>();
        for (MissingColumn column : missing(tables)) {
            missing.add(column.column());
            problems.add(missing(column, guesses.get(column.column()), tables.getFirst()));
        }
        guesses.forEach((id, column) -> {
            TableSheet table = where.get(id);
            if (table != null
                    && column.column() != null
                    && !missing.contains(id)
                    && !read.contains(id)
                    && column.column().element().enteredBy().equals("source")) {
                Place place = new Place(
                        table.file(),
                        table.sheet(),
                        0,
                        column.index(),
                        String.join(" > ", column.mapping().heading()));
                problems.add(new ImportProblem(
                        ProblemCode.COLUMN_GUESSED,
                        place,
                        "",
                        column.mapping().heading().getLast(),
                        "本列" + column.mapping().note() + "，目前没有读入。",
                        "请在列对应中确认，或把表头改为“" + column.column().heading() + "”。"));
            }
        });
        return problems;
    }

    private static ImportProblem missing(MissingColumn column, @Nullable SheetColumn guess, TableSheet first) {
        String hint = guess == null
                ? ""
                : "（" + guess.mapping().place() + " 列“"
                        + guess.mapping().heading().getLast() + "”可能就是它）";
        return new ImportProblem(
                ProblemCode.COLUMN_MISSING,
                Place.sheet(first.file(), first.sheet()),
                "",
                column.column(),
                "缺少必填列“" + column.name() + "”" + hint + "。",
                "请补上这一列，或在列对应中为它选择一列。");
    }

    /** Columns that stand in more than one sheet. */
    Set<String> shared(List<TableSheet> tables, List<Set<String>> others) {
        Map<String, Integer> times = new HashMap<>();
        for (TableSheet table : tables) {
            table.columns().stream()
                    .filter(SheetColumn::reads)
                    .map(SheetColumn::column)
                    .filter(column -> column != null)
                    .forEach(column -> times.merge(column.id(), 1, Integer::sum));
        }
        others.forEach(ids -> ids.forEach(id -> times.merge(id, 1, Integer::sum)));
        Set<String> shared = new HashSet<>();
        times.forEach((id, count) -> {
            if (count > 1 && !id.equals(PackColumns.NAME)) {
                shared.add(id);
            }
        });
        return shared;
    }
}
