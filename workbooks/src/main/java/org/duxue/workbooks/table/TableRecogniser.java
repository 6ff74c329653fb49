package org.duxue.workbooks.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.duxue.evaluation.framework.Stage;
import org.duxue.workbooks.columns.ColumnMapping;
import org.duxue.workbooks.columns.ColumnMapping.How;
import org.duxue.workbooks.columns.HeaderBlock;
import org.duxue.workbooks.columns.HeadingMatcher;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;
import org.duxue.workbooks.source.GridRow;
import org.duxue.workbooks.source.SourceFile;
import org.duxue.workbooks.table.TableSheet.SheetColumn;
import org.duxue.workbooks.text.Plain;
import org.jspecify.annotations.Nullable;

/** Recognises tables by their headings and proposes which column is which. */
public final class TableRecogniser {
    private static final int SAMPLES = 3;

    private final PackColumns columns;
    private final HeadingMatcher matcher;
    private final Consumer<ImportProblem> problems;

    public TableRecogniser(PackColumns columns, HeadingMatcher matcher, Consumer<ImportProblem> problems) {
        this.columns = columns;
        this.matcher = matcher;
        this.problems = problems;
    }

    /**
     * The table in a sheet, if there is one.
     *
     * @param head the sheet's first rows
     */
    public Optional<TableSheet> recognise(String file, SourceFile source, String sheet, List<GridRow> head) {
        Optional<HeaderBlock> found = HeaderBlock.find(head, source.merges(sheet), columns);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        HeaderBlock header = found.get();
        Stage stage = stage(sheet, header.title(), file);
        List<SheetColumn> read = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < header.paths().size(); i++) {
            if (!header.paths().get(i).isEmpty()) {
                read.add(column(file, sheet, header, i, stage, samples(head, header, i), seen));
            }
        }
        List<SheetColumn> settled = settle(read, file, sheet);
        long known = settled.stream().filter(SheetColumn::reads).count();
        if (known == 0 || (known == 1 && settled.size() > 3)) {
            return Optional.empty();
        }
        return Optional.of(new TableSheet(file, source, sheet, header, settled, target(settled)));
    }

    private SheetColumn column(
            String file,
            String sheet,
            HeaderBlock header,
            int index,
            @Nullable Stage stage,
            List<String> samples,
            Map<String, Integer> seen) {
        List<String> path = header.paths().get(index);
        String signature = signature(path, stage);
        HeadingMatcher.Match match = matcher.match(path, stage, signature);
        int times = seen.merge(signature, 1, Integer::sum);
        PackColumn column = match.column();
        Place place = new Place(file, sheet, 0, index, String.join(" > ", path));
        if (match.unitFault() && column != null) {
            problems.accept(new ImportProblem(
                    ProblemCode.UNIT_UNKNOWN,
                    place,
                    "",
                    path.getLast(),
                    "表头“" + path.getLast() + "”的单位不能换算成“" + column.element().unit() + "”。",
                    "请改正表头中的单位，或改选对应的数据项。"));
        }
        ColumnMapping mapping = new ColumnMapping(
                sheet + "|" + signature + (times > 1 ? "#" + times : ""),
                file,
                sheet,
                path,
                place.letters(),
                signature,
                column == null && match.how() == How.REMEMBERED
                        ? ColumnMapping.IGNORED
                        : column == null ? null : column.id(),
                match.unitFault() ? How.NONE : match.how(),
                match.note(),
                samples);
        return new SheetColumn(index, mapping, column, match.factor(), match.covers(), match.adds());
    }

    /** What is remembered of a heading: its normalised path and the stage it is read for. */
    private static String signature(List<String> path, @Nullable Stage stage) {
        return String.join(">", path.stream().map(Plain::key).toList()) + (stage == null ? "" : "@" + stage.id());
    }

    private static List<String> samples(List<GridRow> head, HeaderBlock header, int index) {
        return head.stream()
                .filter(row -> row.number() >= header.firstDataRow() && !TableReader.isTotal(row))
                .map(row -> Plain.cell(row.cell(index).text()))
                .filter(text -> !text.isEmpty())
                .limit(SAMPLES)
                .toList();
    }

    /** The one stage that the sheet's name, else its title, else the file's name speaks of. */
    private @Nullable Stage stage(String sheet, String title, String file) {
        for (String text : List.of(sheet, title, file)) {
            List<Stage> named = columns.stages().stream()
                    .filter(stage -> text.contains(stage.name()))
                    .toList();
            if (named.size() == 1) {
                return named.getFirst();
            }
        }
        return null;
    }

    /** Subtotals give way to the columns they cover; of two headings for one column the better one is read. */
    private List<SheetColumn> settle(List<SheetColumn> read, String file, String sheet) {
        Set<String> detailed = new HashSet<>();
        for (SheetColumn column : read) {
            PackColumn target = column.column();
            if (column.reads() && column.covers().isEmpty() && target != null) {
                detailed.add(target.id());
            }
        }
        Map<String, SheetColumn> best = new HashMap<>();
        List<SheetColumn> byMerit = read.stream()
                .filter(SheetColumn::reads)
                .sorted(Comparator.comparingInt(c -> merit(c.mapping().how())))
                .toList();
        List<SheetColumn> settled = new ArrayList<>(read);
        for (SheetColumn column : byMerit) {
            String id = column.column() == null ? "" : column.column().id();
            if (!column.covers().isEmpty()
                    && (column.covers().stream().anyMatch(detailed::contains) || detailed.contains(id))) {
                settled.set(read.indexOf(column), unread(column, "小计，已由分项列读入"));
                continue;
            }
            SheetColumn earlier = best.putIfAbsent(id, column);
            if (earlier != null && !(earlier.adds() && column.adds())) {
                settled.set(
                        read.indexOf(column),
                        unread(column, "已由 " + earlier.mapping().place() + " 列读入"));
                warnTwice(column, earlier, file, sheet);
            }
        }
        for (int i = 0; i < settled.size(); i++) {
            SheetColumn column = settled.get(i);
            if (column.mapping().how() == How.GUESS
                    && column.column() != null
                    && best.containsKey(column.column().id())) {
                settled.set(i, unread(column, ""));
            }
        }
        return settled;
    }

    private static int merit(How how) {
        return switch (how) {
            case MANUAL -> 0;
            case REMEMBERED -> 1;
            case ID -> 2;
            case NAME -> 3;
            case ALIAS -> 4;
            case GUESS -> 5;
            case NONE -> 6;
        };
    }

    private void warnTwice(SheetColumn column, SheetColumn earlier, String file, String sheet) {
        if (merit(column.mapping().how()) == merit(earlier.mapping().how())) {
            Place place = new Place(
                    file,
                    sheet,
                    0,
                    column.index(),
                    String.join(" > ", column.mapping().heading()));
            String heading = column.column() == null ? "" : column.column().heading();
            problems.accept(new ImportProblem(
                    ProblemCode.COLUMN_TWICE,
                    place,
                    "",
                    column.mapping().heading().getLast(),
                    "本列和 " + earlier.mapping().place() + " 列都是“" + heading + "”。",
                    "请删去其中一列，或在列对应中把其中一列设为不读入。"));
        }
    }

    private static SheetColumn unread(SheetColumn column, String note) {
        ColumnMapping old = column.mapping();
        return column.with(
                new ColumnMapping(
                        old.key(),
                        old.file(),
                        old.sheet(),
                        old.heading(),
                        old.place(),
                        old.signature(),
                        null,
                        How.NONE,
                        note,
                        old.samples()),
                null);
    }

    /** A table whose measured columns are the district's speaks of districts. */
    private static ImportedRow.Target target(List<SheetColumn> columns) {
        int districts = 0;
        int schools = 0;
        for (SheetColumn column : columns) {
            PackColumn target = column.column();
            if (column.reads() && target != null && !isName(target)) {
                districts += target.ofDistrict() ? 1 : 0;
                schools += target.ofDistrict() ? 0 : 1;
            }
        }
        return districts > schools ? ImportedRow.Target.DISTRICT : ImportedRow.Target.SCHOOL;
    }

    private static boolean isName(PackColumn column) {
        return Set.of(PackColumns.CODE, PackColumns.NAME, PackColumns.DISTRICT).contains(column.id());
    }
}
