package org.duxue.tables.parquet;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duxue.tables.Fault;
import org.duxue.tables.Progress;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.duxue.tables.TableRefused;

/** A Parquet file as columns. */
public final class ParquetFile {
    private ParquetFile() {}

    public static Table read(Path file, Selection selection, int threads, Progress progress)
            throws IOException, TableRefused {
        throw new TableRefused(Fault.ofFile(Fault.Kind.UNREADABLE, "parquet"));
    }

    public static List<String> headings(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file))) {
            return reader.getFileSchema().getColumns().stream()
                    .map(ColumnSchema::name)
                    .toList();
        }
    }
}
