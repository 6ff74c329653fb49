package org.duxue.tables.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Passed;
import org.duxue.tables.Progress;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.duxue.tables.TableRefused;
import org.duxue.tables.Tables;
import org.duxue.tables.Wish;
import org.duxue.tables.parquet.ParquetWriter.Codec;
import org.duxue.tables.parquet.direct.DirectFile;
import org.duxue.tables.parquet.direct.Odd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xerial.snappy.Snappy;

/**
 * The reader of our own against the library. The four files beside this class were written by pyarrow 25: 250 rows, the
 * columns {@code school} (text), {@code id} (int64), {@code score} (int32), {@code ses} (double) and {@code half} (float),
 * named by encoding, codec and version of data page; all but the first have nulls in every seventh row from the fourth on.
 */
class DirectReadingTest {
    private static final Double NONE = Double.NaN;
    private static final List<String> NUMBERS = List.of("id", "score", "ses", "half");

    @TempDir
    private Path folder = Path.of("");

    private Path fixture(String name) throws IOException {
        Path file = folder.resolve(name + ".parquet");
        try (InputStream in = DirectReadingTest.class.getResourceAsStream(name + ".parquet")) {
            return Files.write(file, Objects.requireNonNull(in).readAllBytes());
        }
    }

    private static void same(Table ours, Table theirs, List<String> numbers, List<String> categories) {
        assertThat(ours.rows()).isEqualTo(theirs.rows());
        for (String column : numbers) {
            assertThat(ours.numbers(column)).as(column).isEqualTo(theirs.numbers(column));
        }
        for (String column : categories) {
            assertThat(ours.factor(column).levels())
                    .as(column)
                    .isEqualTo(theirs.factor(column).levels());
            assertThat(ours.factor(column).codes())
                    .as(column)
                    .isEqualTo(theirs.factor(column).codes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain-none-1", "dictionary-snappy-1", "dictionary-zstd-2", "plain-gzip-2"})
    void readsFilesOfAnotherProgramAsTheLibraryDoes(String name) throws Exception {
        Path file = fixture(name);
        Selection selection = Selection.none().numbers(NUMBERS).categories("school", "id");
        Table ours = DirectFile.read(file, selection, 2, Progress.SILENT);
        same(ours, ParquetFile.readByLibrary(file, selection, 1, Progress.SILENT), NUMBERS, List.of("school", "id"));
        boolean missing = !name.equals("plain-none-1");
        for (int row = 0; row < 250; row++) {
            boolean absent = missing && row % 7 == 3;
            assertThat(ours.numbers("score")[row]).isEqualTo(absent ? NONE : Double.valueOf(row * 37 % 151 - 20));
            assertThat(ours.numbers("ses")[row])
                    .isEqualTo(absent ? NONE : Double.valueOf((row * 13 % 400 - 200) / 100.0));
            int code = ours.factor("school").code(row);
            assertThat(absent ? "" : ours.factor("school").levels().get(code))
                    .isEqualTo(absent ? "" : "校" + row * 7 % 23);
        }
    }

    private ParquetWriter random(Random random, int rows) {
        double missing = random.nextInt(3) * 0.2;
        double[] whole = random.doubles(rows)
                .map(x -> x < missing ? Double.NaN : Math.floor(1000 * x) - 300)
                .toArray();
        double[] broken = random.doubles(rows)
                .map(x -> x < missing ? Double.NaN : random.nextGaussian())
                .toArray();
        List<String> texts = new ArrayList<>();
        int levels = 1 + random.nextInt(random.nextBoolean() ? 3 : 5000);
        for (int row = 0; row < rows; row++) {
            texts.add(random.nextDouble() < missing ? "" : row % 97 == 0 ? "NA" : "班" + random.nextInt(levels));
        }
        ParquetWriter writer = new ParquetWriter().numbers("whole", whole).numbers("broken", broken);
        return writer.categories("text", Factor.of("text", texts));
    }

    private static ParquetWriter packed(ParquetWriter writer, int codec) {
        return switch (codec) {
            case 0 -> writer;
            case 1 -> writer.compressed(Codec.ZSTD, Zstd::compress);
            default ->
                writer.compressed(Codec.SNAPPY, bytes -> {
                    try {
                        return Snappy.compress(bytes);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        };
    }

    @Test
    void readsAnyFileThatIsMadeAsTheLibraryDoes() throws Exception {
        Random random = new Random(7);
        Path file = folder.resolve("a.parquet");
        Selection selection = Selection.none().numbers("whole", "broken").categories("text", "whole");
        for (int i = 0; i < 18; i++) {
            int rows = i == 0 ? 1 : i < 15 ? 1 + random.nextInt(3000) : 100_000 + random.nextInt(200_000);
            packed(random(random, rows), i % 3).write(file);
            same(
                    DirectFile.read(file, selection, 1 + i % 3, Progress.SILENT),
                    ParquetFile.readByLibrary(file, selection, 1, Progress.SILENT),
                    List.of("whole", "broken"),
                    List.of("text", "whole"));
        }
    }

    @Test
    void handsOnTheRowsThatReadingGives() throws Exception {
        Random random = new Random(8);
        Path file = folder.resolve("a.parquet");
        for (int block : new int[] {1000, 4096, 1 << 20}) {
            packed(random(random, 200_001), block % 3).write(file);
            Table table = Tables.read(file, Selection.none().numbers("broken").categories("text"));
            double[] numbers = new double[table.rows()];
            int[] codes = new int[table.rows()];
            int[] row = {0};
            Passed passed = DirectFile.pass(
                    file,
                    new Wish(List.of("broken"), "text", block),
                    Progress.SILENT,
                    (columns, met, count, levels) -> {
                        System.arraycopy(columns[0], 0, numbers, row[0], count);
                        System.arraycopy(met, 0, codes, row[0], count);
                        row[0] += count;
                    });
            assertThat(row[0]).isEqualTo(table.rows());
            assertThat(numbers).isEqualTo(table.numbers("broken"));
            assertThat(passed.levels()).isEqualTo(table.factor("text").levels());
            int[] placed = Arrays.stream(codes)
                    .map(code -> code < 0 ? Factor.MISSING : passed.places()[code])
                    .toArray();
            assertThat(placed).isEqualTo(table.factor("text").codes());
        }
    }

    @Test
    void leavesToTheLibraryWhatIsNotItsOwn() throws Exception {
        Path file = folder.resolve("a.parquet");
        new ParquetWriter()
                .numbers("x", new double[] {1, Double.POSITIVE_INFINITY})
                .numbers("w", new double[] {1, -1})
                .categories("t", Factor.of("t", List.of("1", "2")))
                .write(file);
        for (Selection selection : List.of(
                Selection.none().numbers("x"),
                Selection.none().weights(List.of("w")),
                Selection.none().numbers("t"),
                Selection.none().categories("x"),
                Selection.none().numbers("nowhere"))) {
            assertThatExceptionOfType(Odd.class).isThrownBy(() -> DirectFile.read(file, selection, 1, Progress.SILENT));
        }
    }

    /** Cut anywhere, and with bytes changed at random: refused or read, never anything else. */
    @ParameterizedTest
    @ValueSource(strings = {"plain-none-1", "dictionary-snappy-1", "dictionary-zstd-2", "plain-gzip-2"})
    void neitherFailsNorHangsOverADamagedFile(String name) throws Exception {
        byte[] whole = Files.readAllBytes(fixture(name));
        Random random = new Random(11);
        int odd = 0;
        for (int i = 0; i < 300; i++) {
            byte[] bytes = i % 3 == 0 ? Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8)) : whole.clone();
            for (int flips = 1 + random.nextInt(3); i % 3 > 0 && flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            odd += isOdd(Files.write(folder.resolve("damaged.parquet"), bytes)) ? 1 : 0;
        }
        assertThat(odd).isBetween(100, 299);
    }

    private static boolean isOdd(Path file) throws IOException {
        Selection selection = Selection.none().numbers(NUMBERS).categories("school");
        try {
            assertThat(DirectFile.read(file, selection, 1, Progress.SILENT).rows())
                    .isPositive();
            DirectFile.pass(file, new Wish(NUMBERS, "school", 64), Progress.SILENT, (columns, codes, count, levels) -> {
                for (int row = 0; row < count; row++) {
                    assertThat(codes[row]).isBetween(Factor.MISSING, levels - 1);
                }
            });
            return false;
        } catch (Odd e) {
            return true;
        }
    }

    @Test
    void tellsOfADamagedFileAsBefore() throws IOException {
        byte[] whole = Files.readAllBytes(fixture("plain-none-1"));
        Path file = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length - 40));
        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> Tables.read(file, Selection.none().numbers("score")));
    }
}
