package org.duxue.workbooks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.facts.Facts;
import org.duxue.packs.Pack;
import org.duxue.workbooks.check.NeededColumns;
import org.duxue.workbooks.check.Roster;
import org.duxue.workbooks.columns.ColumnMapping;
import org.duxue.workbooks.columns.ColumnMapping.How;
import org.duxue.workbooks.columns.HeadingMatcher;
import org.duxue.workbooks.columns.ImportMemory;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.form.BaseBook;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportSink;
import org.duxue.workbooks.rows.Place;
import org.duxue.workbooks.rows.ProblemCode;
import org.duxue.workbooks.rows.UnitDirectory;
import org.duxue.workbooks.source.Limits;
import org.duxue.workbooks.table.Intake;
import org.duxue.workbooks.table.TableReader;
import org.duxue.workbooks.table.TableSheet;
import org.duxue.workbooks.table.Tally;
import org.duxue.workbooks.table.VerticalSheet;

/**
 * The one door for files: recognises their layout, proposes which column is which, and reads them. Immutable; holds no
 * open file, so the files may be recognised today and read after a person has looked at the mappings.
 */
public final class FactFiles {
    private final PackColumns columns;
    private final Mappings mappings;
    private final UnitDirectory known;
    private final List<FileView> files;
    private final List<TableSheet> tables;
    private final List<VerticalSheet> verticals;
    private final Map<BaseBook, String> books;
    private final List<ImportProblem> found;

    private FactFiles(
            PackColumns columns, Mappings mappings, UnitDirectory known, Recogniser seen, List<TableSheet> tables) {
        this.columns = columns;
        this.mappings = mappings;
        this.known = known;
        this.files = List.copyOf(seen.files);
        this.tables = List.copyOf(tables);
        this.verticals = List.copyOf(seen.verticals);
        this.books = new LinkedHashMap<>(seen.books);
        this.found = List.copyOf(seen.problems);
    }

    private FactFiles(FactFiles other, List<TableSheet> tables) {
        this.columns = other.columns;
        this.mappings = other.mappings;
        this.known = other.known;
        this.files = other.files;
        this.tables = List.copyOf(tables);
        this.verticals = other.verticals;
        this.books = other.books;
        this.found = other.found;
    }

    /**
     * Recognises files. Never throws for what is in them: a file that is refused is a problem, and the others go on.
     *
     * @param known the units the office knows; with an empty directory every code is taken as it is
     */
    public static FactFiles open(
            List<InputFile> inputs,
            Pack pack,
            ImportMemory memory,
            UnitDirectory known,
            Limits limits,
            Progress progress) {
        PackColumns columns = PackColumns.of(pack);
        HeadingMatcher matcher = new HeadingMatcher(columns, memory);
        Recogniser recogniser = new Recogniser(columns, matcher, limits);
        long done = 0;
        for (InputFile input : inputs) {
            progress.at("识别文件", done++, inputs.size());
            recogniser.look(input);
        }
        progress.at("识别文件", done, inputs.size());
        return new FactFiles(columns, new Mappings(columns, matcher), known, recogniser, recogniser.tables);
    }

    public List<FileView> files() {
        return files;
    }

    /** All columns of the tables, read or not, and the cells that are read of statistics forms. */
    public List<ColumnMapping> columns() {
        Map<String, ColumnMapping> all = new LinkedHashMap<>();
        tables.forEach(table -> table.columns()
                .forEach(column -> all.putIfAbsent(column.mapping().key(), column.mapping())));
        books.keySet()
                .forEach(book -> book.mappings(columns).forEach(mapping -> all.putIfAbsent(mapping.key(), mapping)));
        return List.copyOf(all.values());
    }

    /** Mandatory columns that no table has. */
    public List<MissingColumn> missing() {
        return mappings.missing(tables);
    }

    /** Files refused, headings not understood, mandatory columns missed; {@link #read} reports them again. */
    public List<ImportProblem> problems() {
        List<ImportProblem> all = new ArrayList<>(found);
        all.addAll(mappings.problems(tables));
        return List.copyOf(all);
    }

    /** With a person's choices: key of a mapping → column, or {@link ColumnMapping#IGNORED}. */
    public FactFiles choose(Map<String, String> choices) {
        return new FactFiles(
                this,
                tables.stream().map(table -> mappings.choose(table, choices)).toList());
    }

    /** Keeps the choices that were made by hand. */
    public void remember(ImportMemory memory) {
        for (ColumnMapping mapping : columns()) {
            String column = mapping.column();
            if (mapping.how() == How.MANUAL && column != null) {
                memory.remember(mapping.signature(), column);
            }
        }
    }

    /**
     * Streams everything into the sink. Memory stays flat: what is kept is a short note per unit, and the values of
     * columns that stand in several sheets.
     */
    public ReadSummary read(ReadOptions options, ImportSink sink, Progress progress) {
        Facts held = options.known();
        NeededColumns needed = new NeededColumns(columns, columnsRead(), held == null ? null : held.schools());
        Intake intake =
                new Intake(columns, new Roster(known, options.matches()), shared(), options.previous(), needed, sink);
        Tally tally = intake.tally();
        problems().forEach(tally::problem);
        long total = tables.stream()
                .mapToLong(table -> table.source().rowsHint(table.sheet()))
                .sum();
        long before = 0;
        for (TableSheet table : tables) {
            long offset = before;
            readTable(table, intake, row -> progress.at("读取数据", offset + row, total));
            before += table.source().rowsHint(table.sheet());
        }
        for (VerticalSheet vertical : verticals) {
            intake.take(vertical.read(columns, intake.values()), false);
        }
        long done = 0;
        for (BaseBook book : books.keySet()) {
            intake.take(book.read(columns, intake.values(), tally::problem), true);
            progress.at("读取基层报表", ++done, books.size());
        }
        intake.finish();
        return new ReadSummary(tally.rows(), tally.values(), tally.errors(), tally.warnings(), tally.matches());
    }

    private void readTable(TableSheet table, Intake intake, java.util.function.LongConsumer progress) {
        try {
            long rows = new TableReader(table, columns, intake).read(progress);
            if (rows == 0) {
                intake.tally()
                        .problem(new ImportProblem(
                                ProblemCode.EMPTY,
                                Place.sheet(table.file(), table.sheet()),
                                "",
                                "",
                                "表头下面没有数据行。",
                                "请填写数据后重新上传。"));
            }
        } catch (IOException e) {
            intake.tally().problem(Recogniser.unreadable(table.file()));
        }
    }

    private Set<String> shared() {
        return mappings.shared(tables, List.of(columnsOfBooks()));
    }

    /** Statistics forms have whatever the pack asks of them. */
    private Set<String> columnsOfBooks() {
        Set<String> inBooks = new HashSet<>();
        if (!books.isEmpty()) {
            columns.all().stream().map(PackColumn::id).forEach(inBooks::add);
        }
        return inBooks;
    }

    private Set<String> columnsRead() {
        Set<String> read = columnsOfBooks();
        read.addAll(Mappings.read(tables));
        return read;
    }

    /** The whole in memory. */
    public ReadFacts toFacts(ReadOptions options, Progress progress) {
        FactsCollector collector = new FactsCollector(options);
        ReadSummary summary = read(options, collector, progress);
        return collector.result(summary);
    }
}
