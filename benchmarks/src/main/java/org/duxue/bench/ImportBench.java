package org.duxue.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duxue.packs.Pack;
import org.duxue.packs.PackLibrary;
import org.duxue.workbooks.FactFiles;
import org.duxue.workbooks.InputFile;
import org.duxue.workbooks.Progress;
import org.duxue.workbooks.ReadOptions;
import org.duxue.workbooks.ReadSummary;
import org.duxue.workbooks.columns.MappingMemory;
import org.duxue.workbooks.columns.PackColumn;
import org.duxue.workbooks.columns.PackColumns;
import org.duxue.workbooks.rows.ImportProblem;
import org.duxue.workbooks.rows.ImportSink;
import org.duxue.workbooks.rows.ImportedRow;
import org.duxue.workbooks.rows.NearMatch;
import org.duxue.workbooks.rows.UnitDirectory;
import org.duxue.workbooks.source.Limits;

/**
 * The import of a large workbook – recognised, mapped, checked, streamed – beside a plain POI SAX read of the same file
 * that only turns cells into text. Both run in JVMs of their own with 256 MB, in turn, so they meet the same noise.
 */
public final class ImportBench {
    private static final int ROUNDS = 3;
    private static final int WIDTH = 30;

    private ImportBench() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("ours")) {
            report(ours(Path.of(args[1])));
        } else if (args.length == 2 && args[0].equals("poi")) {
            report(PlainPoiRead.of(Path.of(args[1])));
        } else {
            compare(args.length == 1 ? Integer.parseInt(args[0]) : 100_000);
        }
    }

    private static void compare(int rows) throws Exception {
        Path file = Files.createTempFile("duxue-import", ".xlsx");
        try {
            write(file, rows);
            System.out.printf(
                    Locale.ROOT, "import: %,d rows × %d columns, %.1f MB%n", rows, WIDTH, Files.size(file) / 1e6);
            List<Double> ours = new ArrayList<>();
            List<Double> poi = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                ours.add(fork("ours", file));
                poi.add(fork("poi", file));
            }
            System.out.printf(
                    Locale.ROOT,
                    "median: duxue %.2f s (%,.0f rows/s), POI SAX %.2f s; ratio %.2f (target ≤ 2)%n",
                    median(ours),
                    rows / median(ours),
                    median(poi),
                    median(ours) / median(poi));
        } finally {
            Files.delete(file);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static double fork(String reader, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportBench.class.getName(),
                        reader,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer;
        try (InputStream out = process.getInputStream()) {
            answer = new String(out.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        }
        if (process.waitFor() != 0 || answer.isEmpty()) {
            throw new IOException(reader + " failed: " + answer);
        }
        System.out.println("  " + reader + ": " + answer);
        return Double.parseDouble(answer.substring(0, answer.indexOf(' ')));
    }

    record Run(double seconds, long rows, long cells) {}

    private static void report(Run run) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%.3f s, %,d rows, %,d cells, heap peak ≤ %d MB%n",
                run.seconds(),
                run.rows(),
                run.cells(),
                peak >> 20);
    }

    private static Run ours(Path file) {
        Pack pack = PackLibrary.builtIn("balanced-development");
        long start = System.nanoTime();
        FactFiles files = FactFiles.open(
                List.of(InputFile.of(file)),
                pack,
                new MappingMemory(),
                UnitDirectory.empty(),
                Limits.DEFAULT,
                Progress.none());
        ReadSummary summary = files.read(ReadOptions.plain(), new Drain(), Progress.none());
        return new Run((System.nanoTime() - start) / 1e9, summary.rows(), summary.values());
    }

    private static final class Drain implements ImportSink {
        @Override
        public void row(ImportedRow row) {}

        @Override
        public void problem(ImportProblem problem) {
            throw new IllegalStateException(problem.toString());
        }

        @Override
        public void match(NearMatch match) {
            throw new IllegalStateException(match.toString());
        }
    }

    private static void write(Path file, int rows) throws IOException {
        List<PackColumn> columns = PackColumns.of(PackLibrary.builtIn("balanced-development")).all().stream()
                .filter(column -> !column.ofDistrict() && plausible(column))
                .limit(WIDTH)
                .toList();
        Random random = new Random(1);
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "bench", "1.0");
            Worksheet sheet = book.newWorksheet("学校");
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c).heading());
            }
            for (int r = 1; r <= rows; r++) {
                for (int c = 0; c < columns.size(); c++) {
                    cell(sheet, r, c, columns.get(c), random);
                }
            }
            book.finish();
        }
    }

    private static boolean plausible(PackColumn column) {
        return switch (column.element().kind()) {
            case COUNT, NUMBER ->
                column.element().unit().equals("人") || column.element().unit().equals("m2");
            case TEXT, CHOICE -> List.of("code", "name", "type", "setting").contains(column.id());
            case FLAG, NUMBERS -> false;
        };
    }

    /** Values that no check objects to, so that reading is measured and not the writing of problems. */
    private static void cell(Worksheet sheet, int row, int column, PackColumn target, Random random) {
        switch (target.id()) {
            case "code" -> sheet.value(row, column, Long.toString(2_100_000_000L + row));
            case "name" -> sheet.value(row, column, "第" + row + "小学");
            case "type" -> sheet.value(row, column, "九年一贯制学校");
            case "setting" -> sheet.value(row, column, "镇区");
            default -> sheet.value(row, column, amount(target, random));
        }
    }

    private static int amount(PackColumn target, Random random) {
        return switch (target.element().id()) {
            case "pupils" -> 600 + random.nextInt(50);
            case "teachers" -> 90;
            case "teachers_diploma", "teachers_bachelor" -> 30 + random.nextInt(10);
            case "teaching_area", "outdoor_sports_area" -> 9_000 + random.nextInt(500);
            default -> 1 + random.nextInt(2);
        };
    }
}
