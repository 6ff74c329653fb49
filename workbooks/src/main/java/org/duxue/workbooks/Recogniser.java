package org.duxue.workbooks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duxue.workbooks.columns.HeadingMatcher;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.form.BaseBook;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;
import org.duxue.workbooks.sheets.Marks;
import org.duxue.workbooks.source.FileRefused;
import org.duxue.workbooks.source.GridRow;
import org.duxue.workbooks.source.Limits;
import org.duxue.workbooks.source.SourceFile;
import org.duxue.workbooks.table.TableRecogniser;
import org.duxue.workbooks.table.TableSheet;
import org.duxue.workbooks.table.VerticalSheet;

/** Looks at each file once and sorts its sheets by layout; a file that fails does not hold up the others. */
final class Recogniser {
    private static final int HEAD = 200;
    /** Sheets of our own that carry no data. */
    private static final Set<String> ASIDE = Set.of("填表说明", "代码表", Marks.LIST_SHEET);

    private final PackColumns columns;
    private final Limits limits;
    private final TableRecogniser tableRecogniser;
    final List<FileView> files = new ArrayList<>();
    final List<TableSheet> tables = new ArrayList<>();
    final List<VerticalSheet> verticals = new ArrayList<>();
    final Map<BaseBook, String> books = new LinkedHashMap<>();
    final List<ImportProblem> problems = new ArrayList<>();

    Recogniser(PackColumns columns, HeadingMatcher matcher, Limits limits) {
        this.columns = columns;
        this.limits = limits;
        this.tableRecogniser = new TableRecogniser(columns, matcher, problems::add);
    }

    void look(InputFile input) {
        try {
            SourceFile source = SourceFile.open(input.path(), limits);
            files.add(recognise(input.name(), source));
        } catch (FileRefused e) {
            problems.add(e.of(input.name()));
            files.add(new FileView(input.name(), null, List.of()));
        } catch (IOException e) {
            problems.add(unreadable(input.name()));
            files.add(new FileView(input.name(), null, List.of()));
        }
    }

    static ImportProblem unreadable(String file) {
        return new ImportProblem(
                ProblemCode.UNREADABLE,
                Place.file(file),
                "",
                "",
                "文件内容已损坏，不能完整读取。",
                "请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新上传。");
    }

    private FileView recognise(String file, SourceFile source) throws IOException {
        Map<String, List<GridRow>> heads = source.heads(HEAD);
        if (heads.values().stream().allMatch(rows -> rows.stream().allMatch(GridRow::blank))) {
            problems.add(new ImportProblem(
                    ProblemCode.EMPTY, Place.file(file), "", "", "文件里没有任何数据。", "请确认选对了文件；数据在隐藏的工作表里时请先取消隐藏。"));
            return new FileView(file, null, List.of());
        }
        Optional<BaseBook> book = BaseBook.recognise(file, source, heads);
        if (book.isPresent()) {
            books.put(book.get(), file);
            return new FileView(
                    file,
                    book.get().old() ? Layout.BASE_OLD : Layout.BASE_NEW,
                    book.get().sheets());
        }
        List<String> read = new ArrayList<>();
        Layout layout = null;
        for (Map.Entry<String, List<GridRow>> sheet : heads.entrySet()) {
            if (ASIDE.contains(sheet.getKey()) || sheet.getValue().isEmpty()) {
                continue;
            }
            Layout found = sheet(file, source, sheet.getKey(), sheet.getValue());
            if (found != null) {
                read.add(sheet.getKey());
                layout = layout == null ? found : layout;
            }
        }
        if (layout == null) {
            problems.add(new ImportProblem(
                    ProblemCode.LAYOUT_UNKNOWN,
                    Place.file(file),
                    "",
                    "",
                    "没有找到表头：需要有“" + name(PackColumns.CODE) + "”“" + name(PackColumns.NAME) + "”和数据项的列。",
                    "请使用下载的填报模板，或保留官方统计表原来的表头，不要删去标题行。"));
        }
        return new FileView(file, layout, read);
    }

    private String name(String id) {
        var column = columns.byId(id);
        return column == null ? id : column.heading();
    }

    private @org.jspecify.annotations.Nullable Layout sheet(
            String file, SourceFile source, String sheet, List<GridRow> head) {
        Optional<VerticalSheet> vertical = VerticalSheet.recognise(file, source, sheet, head, columns);
        if (vertical.isPresent()) {
            verticals.add(vertical.get());
            return Layout.TEMPLATE;
        }
        Optional<TableSheet> table = tableRecogniser.recognise(file, source, sheet, head);
        if (table.isEmpty()) {
            return null;
        }
        tables.add(table.get());
        boolean template = table.get().header().ids() && table.get().header().firstDataRow() > 2;
        return template ? Layout.TEMPLATE : table.get().wide() ? Layout.WIDE_EXPORT : Layout.TABLE;
    }
}
