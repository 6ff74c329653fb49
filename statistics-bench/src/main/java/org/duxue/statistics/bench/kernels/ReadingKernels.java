package org.duxue.statistics.bench.kernels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.duxue.statistics.bench.Cohort;
import org.duxue.statistics.moments.RunningMoments;
import org.duxue.tables.Passed;
import org.duxue.tables.Progress;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.duxue.tables.TableRefused;
import org.duxue.tables.Tables;
import org.duxue.tables.Wish;
import org.duxue.tables.parquet.ParquetWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading seven columns of numbers and the schools of 10⁶ pupils by one thread: passed over, gathered, held. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingKernels {
    private static final List<String> COLUMNS =
            List.of("prior", "sex", "ses", "migrant", "boarding", "onlychild", "score");
    private static final Wish WISH = new Wish(COLUMNS, "school", RunningMoments.BLOCK);

    /** The format of the file. */
    @Param({"csv", "parquet"})
    public String format = "csv";

    private Path file = Path.of("");

    @Setup
    public void write() throws IOException {
        Cohort cohort = Cohort.of(1_000_000);
        file = Files.createTempFile("cohort", "." + format);
        if (format.equals("csv")) {
            cohort.writeCsv(file);
        } else {
            ParquetWriter writer = new ParquetWriter().categories("school", cohort.school());
            COLUMNS.forEach(name -> writer.numbers(name, cohort.numbers(name)));
            writer.write(file);
        }
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public Optional<Passed> pass() throws IOException, TableRefused {
        return Tables.pass(file, WISH, 1, Progress.SILENT, (numbers, codes, rows, levels) -> {});
    }

    @Benchmark
    public RunningMoments gather() throws IOException, TableRefused {
        RunningMoments moments = new RunningMoments(COLUMNS);
        Tables.pass(file, WISH, 1, Progress.SILENT, moments::add);
        return moments;
    }

    @Benchmark
    public Table hold() throws IOException, TableRefused {
        return Tables.read(file, Selection.none().numbers(COLUMNS).categories("school"), 1, Progress.SILENT);
    }
}
