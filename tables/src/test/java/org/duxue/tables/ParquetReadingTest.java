package org.duxue.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.parquet.ParquetWriter;
import org.duxue.tables.parquet.ParquetWriter.Codec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xerial.snappy.Snappy;

class ParquetReadingTest {
    private static final Map<Codec, UnaryOperator<byte[]>> CODECS = new EnumMap<>(Map.of(
            Codec.NONE, UnaryOperator.identity(),
            Codec.GZIP, ParquetReadingTest::gzip,
            Codec.SNAPPY, ParquetReadingTest::snappy,
            Codec.ZSTD, Zstd::compress));

    @TempDir
    private Path folder = Path.of("");

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] snappy(byte[] bytes) {
        try {
            return Snappy.compress(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsWhatWasWrittenInEveryCodecAndThreadCount() throws Exception {
        Random random = new Random(3);
        double[] whole = new double[300_000];
        double[] broken = new double[whole.length];
        List<String> schools = new ArrayList<>();
        for (int row = 0; row < whole.length; row++) {
            whole[row] = row % 11 == 3 ? Double.NaN : random.nextInt(150);
            broken[row] = random.nextGaussian();
            schools.add(row / 1000 % 5 == 0 ? "" : row < 150_000 ? "校" + row / 700 : "校" + random.nextInt(300));
        }
        Factor school = Factor.of("school", schools);
        for (Map.Entry<Codec, UnaryOperator<byte[]>> codec : CODECS.entrySet()) {
            Path file = folder.resolve(codec.getKey() + ".parquet");
            new ParquetWriter()
                    .numbers("whole", whole)
                    .categories("school", school)
                    .numbers("broken", broken)
                    .compressed(codec.getKey(), codec.getValue())
                    .write(file);
            for (int threads : new int[] {1, 3}) {
                Table table = Tables.read(
                        file,
                        Selection.none().numbers("broken", "whole").either(List.of("school")),
                        threads,
                        Progress.SILENT);
                assertThat(table.numbers("whole")).as(codec.getKey().name()).isEqualTo(whole);
                assertThat(table.numbers("broken")).isEqualTo(broken);
                assertThat(table.factor("school").levels()).isEqualTo(school.levels());
                assertThat(table.factor("school").codes()).isEqualTo(school.codes());
            }
        }
    }

    @Test
    void takesNumbersAsCategoriesAndTextsAsNumbersWhenAskedTo() throws Exception {
        Path file = folder.resolve("a.parquet");
        new ParquetWriter()
                .numbers("school", new double[] {10, 9, Double.NaN, 10})
                .numbers("half", new double[] {0.5, 1, 1, 0.5})
                .categories("score", Factor.of("score", List.of("1.5", "NA", "", "-2")))
                .write(file);
        Table table =
                Tables.read(file, Selection.none().categories("school", "half").numbers("score"));
        assertThat(table.factor("school").levels()).containsExactly("10", "9");
        assertThat(table.factor("school").codes()).containsExactly(0, 1, Factor.MISSING, 0);
        assertThat(table.factor("half").levels()).containsExactly("0.5", "1");
        assertThat(table.numbers("score")).containsExactly(1.5, Double.NaN, Double.NaN, -2);
        assertThat(Tables.headings(file)).containsExactly("school", "half", "score");
    }

    @Test
    void namesRowColumnAndValueOfEveryWrongCell() throws Exception {
        Path file = folder.resolve("a.parquet");
        new ParquetWriter()
                .categories("x", Factor.of("x", List.of("1", "许多", "2")))
                .numbers("w", new double[] {1, 2, -3})
                .numbers("y", new double[] {1, 2, Double.POSITIVE_INFINITY})
                .write(file);
        assertThat(refusal(file, Selection.none().numbers("x", "y").weights(List.of("w"))))
                .containsExactlyInAnyOrder(
                        new Fault(Fault.Kind.NO_NUMBER, 2, "x", "许多", ""),
                        new Fault(Fault.Kind.NEGATIVE, 3, "w", "-3.0", ""),
                        new Fault(Fault.Kind.NO_NUMBER, 3, "y", "Infinity", ""));
        assertThat(refusal(file, Selection.none().numbers("z")))
                .containsExactly(new Fault(Fault.Kind.NO_COLUMN, 0, "z", "z", "x, w, y"));
    }

    @Test
    void refusesADamagedFile() throws Exception {
        Path file = folder.resolve("a.parquet");
        new ParquetWriter().numbers("x", new double[5000]).write(file);
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refusal(cut, Selection.none().numbers("x")))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.UNREADABLE);
    }

    private static List<Fault> refusal(Path file, Selection selection) {
        return catchThrowableOfType(TableRefused.class, () -> Tables.read(file, selection))
                .faults();
    }
}
