package org.duxue.tables.parquet;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Fault;
import org.duxue.tables.Passed;
import org.duxue.tables.Progress;
import org.duxue.tables.Selection;
import org.duxue.tables.Selection.Wanted;
import org.duxue.tables.Table;
import org.duxue.tables.TableRefused;
import org.duxue.tables.Taker;
import org.duxue.tables.Wish;
import org.duxue.tables.cells.Faults;
import org.duxue.tables.parquet.direct.DirectFile;
import org.duxue.tables.parquet.direct.Odd;

/**
 * A Parquet file as columns: pages uncompressed or packed with gzip, Snappy or Zstandard. Numbers are integers,
 * floats, booleans and decimals; categories are texts or numbers. Lists, structures, dates and times are refused when
 * they are asked for. A null is missing, and so is the text of what is missing in CSV.
 */
public final class ParquetFile {
    private ParquetFile() {}

    /** As {@link org.duxue.tables.Tables#read}. */
    public static Table read(Path file, Selection selection, int threads, Progress progress)
            throws IOException, TableRefused {
        try {
            return DirectFile.read(file, selection, threads, progress);
        } catch (Odd odd) {
            return readByLibrary(file, selection, threads, progress);
        }
    }

    /**
     * As {@link org.duxue.tables.Tables#pass}. Files that the library must read are read at once, as it hands on columns
     * rather than rows.
     */
    public static Optional<Passed> pass(Path file, Wish wish, Progress progress, Taker taker) throws IOException {
        try {
            return Optional.of(DirectFile.pass(file, wish, progress, taker));
        } catch (Odd odd) {
            return Optional.empty();
        }
    }

    /** By the library, which reads whatever there is in this format, and says what is wrong with what it cannot read. */
    static Table readByLibrary(Path file, Selection selection, int threads, Progress progress)
            throws IOException, TableRefused {
        Library.quieten();
        try (HardwoodContext context = HardwoodContext.create(threads);
                ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file), context)) {
            return read(reader, selection, progress);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // whatever a damaged file makes the library throw
            throw new TableRefused(Fault.ofFile(Fault.Kind.UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    public static List<String> headings(Path file) throws IOException {
        Library.quieten();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file))) {
            return headings(reader.getFileSchema().getColumns());
        }
    }

    /** The library's logger, touched only where the library is. */
    private static final class Library {
        /** Held, since a logger that nobody holds forgets its level: the library would tell on every run what it lacks. */
        private static final Logger LOGGER = Logger.getLogger("dev.hardwood");

        static void quieten() {
            LOGGER.setLevel(Level.WARNING);
        }
    }

    private static List<String> headings(List<ColumnSchema> columns) {
        return columns.stream()
                .map(column -> column.fieldPath().topLevelName())
                .distinct()
                .toList();
    }

    private static Table read(ParquetFileReader reader, Selection selection, Progress progress) throws TableRefused {
        long rows = reader.getFileMetaData().numRows();
        if (rows == 0 || rows > Integer.MAX_VALUE - 8) {
            throw new TableRefused(Fault.ofFile(rows == 0 ? Fault.Kind.NO_ROWS : Fault.Kind.TOO_LONG, ""));
        }
        Faults faults = new Faults();
        Map<Loader, String> loaders = loaders(reader.getFileSchema().getColumns(), selection, (int) rows, faults);
        refuse(faults);
        String[] names = selection.columns().toArray(String[]::new);
        try (ColumnReaders columns =
                reader.buildColumnReaders(ColumnProjection.columns(names)).build()) {
            int row = 0;
            while (columns.nextBatch()) {
                int count = columns.getRecordCount();
                for (Map.Entry<Loader, String> loader : loaders.entrySet()) {
                    loader.getKey().take(columns.getColumnReader(loader.getValue()), row, count);
                }
                row += count;
                progress.at(row, rows);
            }
        }
        refuse(faults);
        Map<String, double[]> numbers = new HashMap<>();
        Map<String, Factor> factors = new HashMap<>();
        for (Loader loader : loaders.keySet()) {
            loader.finish(numbers, factors);
        }
        return new Table((int) rows, numbers, factors);
    }

    /** A loader per wish, with the name of its column. */
    private static Map<Loader, String> loaders(
            List<ColumnSchema> schema, Selection selection, int rows, Faults faults) {
        Map<Loader, String> loaders = new LinkedHashMap<>();
        for (Wanted wanted : selection.wanted()) {
            String name = wanted.column();
            List<ColumnSchema> found = schema.stream()
                    .filter(column -> column.fieldPath().topLevelName().equals(name))
                    .toList();
            boolean flat = found.size() == 1
                    && found.getFirst().maxRepetitionLevel() == 0
                    && found.getFirst().fieldPath().elements().size() == 1;
            Loader loader = flat ? Loader.of(found.getFirst(), wanted.kind(), rows, faults) : null;
            if (found.isEmpty()) {
                faults.add(Fault.Kind.NO_COLUMN, 0, name, name, String.join(", ", headings(schema)));
            } else if (loader == null) {
                faults.add(Fault.Kind.COLUMN_TYPE, 0, name, type(found.getFirst()), "");
            } else {
                loaders.put(loader, name);
            }
        }
        return loaders;
    }

    private static String type(ColumnSchema column) {
        Object logical = column.logicalType();
        return column.type() + (logical == null ? "" : " " + logical);
    }

    private static void refuse(Faults faults) throws TableRefused {
        if (faults.total() > 0) {
            List<Fault> kept = new ArrayList<>(faults.kept());
            throw new TableRefused(kept, faults.total());
        }
    }
}
