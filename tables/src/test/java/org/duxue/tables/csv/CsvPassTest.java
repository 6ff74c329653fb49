package org.duxue.tables.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.Passed;
import org.duxue.tables.Progress;
import org.duxue.tables.Selection;
import org.duxue.tables.Table;
import org.duxue.tables.Tables;
import org.duxue.tables.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvPassTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), text);
    }

    /** What was handed on, put together again. */
    private record Handed(List<double[]> numbers, List<Integer> codes, Optional<Passed> passed) {}

    private static Handed over(Path file, int piece, int threads, int block, String... numbers) throws Exception {
        List<double[]> rows = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        Wish wish = new Wish(List.of(numbers), "school", block);
        Optional<Passed> passed =
                CsvPass.over(file, wish, piece, threads, Progress.SILENT, (columns, met, count, levels) -> {
                    for (int row = 0; row < count; row++) {
                        int at = row;
                        rows.add(Arrays.stream(columns)
                                .mapToDouble(column -> column[at])
                                .toArray());
                        codes.add(met[row]);
                    }
                });
        return new Handed(rows, codes, passed);
    }

    private static void same(Handed handed, Table table, String... numbers) {
        Passed passed = handed.passed().orElseThrow();
        assertThat(handed.numbers()).hasSize(table.rows());
        assertThat(passed.levels()).isEqualTo(table.factor("school").levels());
        for (int row = 0; row < table.rows(); row++) {
            for (int j = 0; j < numbers.length; j++) {
                assertThat(handed.numbers().get(row)[j]).isEqualTo(Double.valueOf(table.numbers(numbers[j])[row]));
            }
            int code = handed.codes().get(row);
            assertThat(code < 0 ? Factor.MISSING : passed.places()[code])
                    .isEqualTo(table.factor("school").code(row));
        }
    }

    private static String cell(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "NA";
            case 2 -> random.nextInt(300) / 100.0 - 1 + "";
            case 3 -> "-" + random.nextInt(1000);
            case 4 -> "0" + random.nextInt(100);
            case 5 -> random.nextInt() + "";
            case 6 -> random.nextLong() + "";
            case 7 -> "\"" + random.nextInt(50) + "\"";
            case 8 -> random.nextGaussian() + "";
            case 9 -> "1e" + random.nextInt(20);
            default -> random.nextInt(150) + "";
        };
    }

    @Test
    void handsOnWhatReadingGivesForAnyPieceAndNumberOfThreads() throws Exception {
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            String end = i % 3 == 0 ? "\r\n" : "\n";
            StringBuilder text = new StringBuilder("x,school,left,y" + end);
            int rows = 1 + random.nextInt(400);
            for (int row = 0; row < rows; row++) {
                String school = i % 2 == 0 ? random.nextInt(30) + "" : "校 " + random.nextInt(30);
                text.append(cell(random))
                        .append(',')
                        .append(row % 50 == 7 ? "" : school)
                        .append(',');
                text.append(i % 5 == 0 ? "\"a \"\"word\"\", quoted\"" : "word").append(',');
                text.append(cell(random)).append(row == rows - 1 && i % 4 == 0 ? "" : end);
                text.append(row % 100 == 60 ? end : "");
            }
            Path file = file(text.toString());
            Table table = Tables.read(file, Selection.none().numbers("x", "y").categories("school"));
            for (int piece : new int[] {150, 1000, 1 << 18}) {
                same(over(file, piece, 1 + i % 4, 100, "x", "y"), table, "x", "y");
            }
        }
    }

    @Test
    void tellsGroupsWithLeadingZerosApart() throws Exception {
        Path file = file("school,x\n7,1\n07,2\n007,3\n7,4\n");
        Handed handed = over(file, 1 << 18, 2, 10, "x");
        assertThat(handed.codes()).containsExactly(0, 1, 2, 0);
        assertThat(handed.passed().orElseThrow().levels()).containsExactly("007", "07", "7");
    }

    @Test
    void givesUpWhereAFileNeedsMoreThanOneLook() throws Exception {
        List<String> odd = List.of(
                "school,x\n1,many\n",
                "school,x\n1,2,3\n",
                "school,x\n1\n2\n3\n4\n5\n6\n7\n8\n9\n1\n2\n3\n4\n5\n6\n7\n8\n9\n",
                "school,x\n1,2\n1,a\"b\"\n",
                "school,x\n1,2\n1,\"3\n",
                "school,x\n",
                "school,x,x\n1,2,3\n",
                "school,y\n1,2\n");
        for (String text : odd) {
            assertThat(over(file(text), 40, 2, 10, "x").passed()).as(text).isEmpty();
        }
    }

    @Test
    void givesUpWhenALineEndWithinMarksStandsBetweenPieces() throws Exception {
        Path file = file("school,x,note\n" + "1,2,\"two\nlines of a note that is longer than a piece\"\n".repeat(20));
        assertThat(over(file, 64, 2, 10, "x").passed()).isEmpty();
        assertThat(over(file, 1 << 18, 2, 10, "x").numbers()).hasSize(20);
    }
}
