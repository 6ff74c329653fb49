package org.duxue.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duxue.tables.csv.CsvFile;
import org.duxue.tables.csv.CsvPass;
import org.duxue.tables.parquet.ParquetFile;

/**
 * Reads a file into columns: CSV (UTF-8, with or without mark, or GB18030; separated by commas, semicolons or tabs) or
 * Parquet, told apart by their content. Only the columns asked for are read, by several threads.
 */
public final class Tables {
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    private Tables() {}

    /**
     * Reads the columns asked for.
     *
     * @param threads how many may work at once; the answer does not depend on it
     * @throws TableRefused when the file or a cell is not as asked, with every fault
     * @throws IOException when the file cannot be reached
     */
    public static Table read(Path file, Selection selection, int threads, Progress progress)
            throws IOException, TableRefused {
        return isParquet(file)
                ? ParquetFile.read(file, selection, threads, progress)
                : CsvFile.read(file, selection, threads, progress);
    }

    public static Table read(Path file, Selection selection) throws IOException, TableRefused {
        return read(file, selection, Runtime.getRuntime().availableProcessors(), Progress.SILENT);
    }

    /**
     * Passes over a file once and hands its rows on instead of keeping them, so that memory does not grow with them. The
     * taker's rows are those that {@link #read} would give, in the same order.
     *
     * @return empty when the file needs more than one look: {@link #read} then reads it, or says what is wrong with it;
     *     what the taker was given does not count
     */
    public static Optional<Passed> pass(Path file, Wish wish, int threads, Progress progress, Taker taker)
            throws IOException, TableRefused {
        return isParquet(file)
                ? ParquetFile.pass(file, wish, progress, taker)
                : CsvPass.over(file, wish, threads, progress, taker);
    }

    /** The headings of a file, in order. */
    public static List<String> headings(Path file) throws IOException, TableRefused {
        return isParquet(file) ? ParquetFile.headings(file) : CsvFile.headings(file);
    }

    /** Whether a file is Parquet, by its content. */
    public static boolean isParquet(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer first = ByteBuffer.allocate(PARQUET.length);
            channel.read(first);
            return Arrays.equals(first.array(), PARQUET) && Files.size(file) > 2L * PARQUET.length;
        }
    }
}
