package org.duxue.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duxue.statistics.data.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReadingTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte... bytes) throws IOException {
        return Files.write(folder.resolve("data.csv"), bytes);
    }

    private Table read(String text, Selection selection) throws Exception {
        return Tables.read(file(text), selection);
    }

    private List<Fault> faults(String text, Selection selection) throws IOException {
        Path data = file(text);
        TableRefused refused = catchThrowableOfType(TableRefused.class, () -> Tables.read(data, selection));
        return refused.faults();
    }

    @Test
    void readsOnlyWhatIsAskedForAndEmptyCellsAsMissing() throws Exception {
        Table table = read(
                "a,school,x,y\n1,乙校,2.5,word\n,甲校,-3e2,\nNA,,.5,1\n NaN ,乙校,+7.,2\n",
                Selection.none().numbers("a", "x").categories("school"));
        assertThat(table.rows()).isEqualTo(4);
        assertThat(table.numbers("a")).containsExactly(1, Double.NaN, Double.NaN, Double.NaN);
        assertThat(table.numbers("x")).containsExactly(2.5, -300, 0.5, 7);
        assertThat(table.factor("school").levels()).containsExactly("乙校", "甲校");
        assertThat(table.factor("school").codes()).containsExactly(0, 1, Factor.MISSING, 0);
    }

    @Test
    void readsMarksLineEndsBlankLinesAndSeparatorsOfEveryKind() throws Exception {
        Table table = read(
                "\uFEFF\"name\";\"a;b\"\r\n\"x \"\"y\"\";\r\nz\";1\r\n\r\nplain;\"2\"\r\n;3",
                Selection.none().numbers("a;b").categories("name"));
        assertThat(table.numbers("a;b")).containsExactly(1, 2, 3);
        assertThat(table.factor("name").levels()).containsExactly("plain", "x \"y\";\r\nz");
        assertThat(table.factor("name").codes()).containsExactly(1, 0, Factor.MISSING);
    }

    @Test
    void readsTheEncodingOfChineseExcel() throws Exception {
        byte[] bytes = "学校,分数\n永川中学,90\n红炉小学,81\n".getBytes(Charset.forName("GB18030"));
        Table table = Tables.read(file(bytes), Selection.none().numbers("分数").categories("学校"));
        assertThat(table.factor("学校").levels()).containsExactly("永川中学", "红炉小学");
        assertThat(table.numbers("分数")).containsExactly(90, 81);
    }

    @Test
    void takesAColumnAsNumbersOnlyWhenEveryCellIsOne() throws Exception {
        Table table =
                read("n,mixed,word\n1,1,b\n,2,a\n3,x,b\n", Selection.none().either(List.of("n", "mixed", "word")));
        assertThat(table.numbers("n")).containsExactly(1, Double.NaN, 3);
        assertThat(table.isNumber("mixed")).isFalse();
        assertThat(table.factor("mixed").levels()).containsExactly("1", "2", "x");
        assertThat(table.factor("word").codes()).containsExactly(1, 0, 1);
    }

    @Test
    void findsATextFarDownAColumnOfNumbers() throws Exception {
        StringBuilder text = new StringBuilder("a,b\n");
        int rows = 300_000;
        for (int row = 0; row < rows; row++) {
            text.append(row % 7)
                    .append(',')
                    .append(row == rows - 5 ? "late" : "1")
                    .append('\n');
        }
        Table table = read(text.toString(), Selection.none().either(List.of("a", "b")));
        assertThat(table.isNumber("a")).isTrue();
        assertThat(table.factor("b").levels()).containsExactly("1", "late");
        assertThat(table.factor("b").code(rows - 5)).isOne();
    }

    @Test
    void readsAColumnTwiceWhenItIsBothGroupAndNumber() throws Exception {
        Table table = read(
                "year\n2\n1\n",
                Selection.none().categories("year").either(List.of("year")).numbers("year"));
        assertThat(table.numbers("year")).containsExactly(2, 1);
        assertThat(table.factor("year").codes()).containsExactly(1, 0);
    }

    @Test
    void namesLineColumnAndValueOfEveryWrongCell() throws Exception {
        List<Fault> faults = faults(
                "a,b\n1,\"x\ny\"\n许多,2\n1e999,3\n0x10,4\n5\n6,7,8\n-1,1\n",
                Selection.none().numbers("a").weights(List.of("a")));
        assertThat(faults)
                .containsExactly(
                        new Fault(Fault.Kind.NO_NUMBER, 4, "a", "许多", ""),
                        new Fault(Fault.Kind.NO_NUMBER, 5, "a", "1e999", ""),
                        new Fault(Fault.Kind.NO_NUMBER, 6, "a", "0x10", ""),
                        new Fault(Fault.Kind.ROW_LENGTH, 7, "", "1", "2"),
                        new Fault(Fault.Kind.ROW_LENGTH, 8, "", "3", "2"),
                        new Fault(Fault.Kind.NEGATIVE, 9, "a", "-1", ""));
    }

    @Test
    void keepsTheFirstFaultsAndCountsAll() throws Exception {
        Path data = file("a\n" + "x\n".repeat(5000));
        TableRefused refused = catchThrowableOfType(
                TableRefused.class, () -> Tables.read(data, Selection.none().numbers("a")));
        assertThat(refused.total()).isEqualTo(5000);
        assertThat(refused.faults()).hasSize(TableRefused.KEPT);
        assertThat(refused.faults().getLast().line()).isEqualTo(101);
    }

    @Test
    void refusesFilesThatAreNoTable() throws Exception {
        Selection a = Selection.none().numbers("a");
        assertThat(faults("", a)).extracting(Fault::kind).containsExactly(Fault.Kind.EMPTY);
        assertThat(faults("\n\n", a)).extracting(Fault::kind).containsExactly(Fault.Kind.EMPTY);
        assertThat(faults("a,b\n", a)).extracting(Fault::kind).containsExactly(Fault.Kind.NO_ROWS);
        assertThat(faults("a,b,a\n1,2,3\n", a)).extracting(Fault::kind).containsExactly(Fault.Kind.TWICE);
        assertThat(faults("b,c\n1,2\n", a)).containsExactly(new Fault(Fault.Kind.NO_COLUMN, 0, "a", "a", "b, c"));
        byte[] latin = "a,caf\u00E9\n1,2\n".getBytes(StandardCharsets.ISO_8859_1);
        Path neither = file(latin);
        assertThat(catchThrowableOfType(TableRefused.class, () -> Tables.read(neither, a))
                        .faults())
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.ENCODING);
    }

    @Test
    void namesTheLineOfAMisplacedMark() throws Exception {
        Selection a = Selection.none().numbers("a");
        assertThat(faults("a,b\n1,x\n2,5\" pipe\n3,y\n", a))
                .extracting(Fault::kind, Fault::line)
                .containsExactly(tuple(Fault.Kind.QUOTE, 3L));
        assertThat(faults("a,b\n1,x\n2,5\" and 6\" pipe\n3,y\n", a))
                .extracting(Fault::kind, Fault::line)
                .containsExactly(tuple(Fault.Kind.QUOTE, 3L));
        assertThat(faults("a,b\n1,x\n2,\"open\n3,y\n", a))
                .extracting(Fault::kind, Fault::line)
                .containsExactly(tuple(Fault.Kind.OPEN_QUOTE, 3L));
    }

    @Test
    void givesTheSameTableWhateverTheNumberOfThreads() throws Exception {
        Random random = new Random(7);
        List<String> schools = new ArrayList<>();
        StringBuilder text = new StringBuilder("note,school,x\n");
        double[] expected = new double[120_000];
        for (int row = 0; row < expected.length; row++) {
            expected[row] = random.nextInt(100_000) / 1000.0;
            schools.add("校" + random.nextInt(500));
            String note = random.nextInt(4) > 0 ? "n" : "\"a,\n\"\"b\"\" " + "z".repeat(random.nextInt(40)) + "\"";
            text.append(note).append(',').append(schools.getLast()).append(',').append(expected[row]);
            text.append(random.nextInt(50) == 0 ? "\r\n\n" : "\n");
        }
        Path data = file(text.toString());
        assertThat(Files.size(data)).isGreaterThan(2 << 20);
        Selection selection = Selection.none().numbers("x").categories("school", "note");
        Factor whole = Factor.of("school", schools);
        for (int threads : new int[] {1, 2, 5}) {
            Table table = Tables.read(data, selection, threads, Progress.SILENT);
            assertThat(table.numbers("x")).isEqualTo(expected);
            assertThat(table.factor("school").levels()).isEqualTo(whole.levels());
            assertThat(table.factor("school").codes()).isEqualTo(whole.codes());
        }
    }

    @Test
    void roundsEveryNumberAsTheLanguageDoes() throws Exception {
        Random random = new Random(11);
        List<String> texts = new ArrayList<>(List.of(
                "9007199254740993",
                "9007199254740992",
                "0.1",
                "123456789012345678",
                "1234567890123456789012",
                "0.000000000000000000000001",
                "4.9e-324",
                "1.7976931348623157E308",
                "-0",
                "00012.50",
                "1e22",
                "1e23"));
        for (int i = 0; i < 50_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                texts.add(Double.toString(value));
            }
            texts.add(Long.toString(random.nextLong() >> random.nextInt(60)) + "." + random.nextInt(1_000_000));
        }
        double[] found = read("x\n" + String.join("\n", texts), Selection.none().numbers("x"))
                .numbers("x");
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as(texts.get(i)).isEqualTo(Double.parseDouble(texts.get(i)));
        }
    }

    @Test
    void tellsHowFarItIsUpToTheEnd() throws Exception {
        List<Long> seen = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        Path data = file("a\n" + "1\n".repeat(1_500_000));
        Tables.read(data, Selection.none().numbers("a"), 1, (done, total) -> {
            seen.add(done);
            totals.add(total);
        });
        assertThat(seen).isSorted().hasSizeGreaterThan(3);
        assertThat(seen.getLast()).isEqualTo(totals.getLast());
    }
}
