package org.duxue.statistics.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duxue.tables.parquet.ParquetWriter;

/**
 * The second part of {@code ./bench value-added}: what a user pays who types the command, from the start of the process
 * to the written answer, from CSV and from Parquet, beside R doing the same from the same CSV. Processor time of all
 * threads, system's share included; targets at 10⁶ pupils are 20 times (CSV) and 40 times (Parquet) less than lme4's, at
 * a peak of 300 MB. Like for like is the fit with every school's mode, errors and intervals ({@code --no-ranks}); the
 * command's usual answer also has simulated ranks, which lme4 does not give. R reads the CSV file in both comparisons.
 */
public final class WholeProcessBench {
    private static final int RUNS = 15;
    private static final int RIVALS_RUNS = 5;
    private static final String R = """
            suppressMessages(library(lme4))
            file <- commandArgs(TRUE)[1]
            d <- if (requireNamespace("data.table", quietly = TRUE)) data.table::fread(file, nThread = 1) else read.csv(file)
            fit <- lmer(score ~ prior + sex + ses + migrant + boarding + onlychild + (1 | school), d)
            modes <- ranef(fit, condVar = TRUE)
            """;

    /** What one process took: processor seconds, wall seconds, peak memory in MB. */
    private record Taken(double cpu, double wall, double peak) {}

    private WholeProcessBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int pupils = args.length == 2 && args[0].equals("--pupils") ? Integer.parseInt(args[1]) : 1_000_000;
        Path folder = Files.createTempDirectory("whole");
        try {
            measure(folder, pupils);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void measure(Path folder, int pupils) throws IOException, InterruptedException {
        Path csv = folder.resolve("cohort.csv");
        Path parquet = folder.resolve("cohort.parquet");
        Cohort cohort = Cohort.of(pupils);
        cohort.writeCsv(csv);
        ParquetWriter columns = new ParquetWriter().categories("school", cohort.school());
        for (String name : List.of("prior2", "prior", "sex", "ses", "migrant", "boarding", "onlychild", "score")) {
            columns.numbers(name, cohort.numbers(name));
        }
        columns.write(parquet);
        System.out.printf(
                Locale.ROOT,
                "%nwhole process, %d pupils in %d schools, median of %d runs%n%-16s %10s %10s %12s%n",
                pupils,
                cohort.schools(),
                RUNS,
                "",
                "CPU s",
                "wall s",
                "peak MB");
        Taken ours = row("CSV", command(csv, folder, "--no-ranks"), RUNS);
        Taken packed = row("Parquet", command(parquet, folder, "--no-ranks"), RUNS);
        Taken ranked = row("CSV, ranks too", command(csv, folder), RUNS);
        Taken packedRanked = row("Parquet, ranks", command(parquet, folder), RUNS);
        if (Rival.has("lme4")) {
            Path script = Files.writeString(folder.resolve("whole.R"), R);
            Taken theirs = row("lme4, CSV", List.of("Rscript", script.toString(), csv.toString()), RIVALS_RUNS);
            System.out.printf(
                    Locale.ROOT,
                    "processor time, lme4 over ours: %.1f× from CSV, %.1f× from Parquet; with ranks %.1f× and %.1f×%n",
                    theirs.cpu() / ours.cpu(),
                    theirs.cpu() / packed.cpu(),
                    theirs.cpu() / ranked.cpu(),
                    theirs.cpu() / packedRanked.cpu());
        }
    }

    private static List<String> command(Path data, Path folder, String... more) {
        List<String> command = new ArrayList<>(List.of(
                "./duxue",
                "statistics",
                "value-added",
                "--data",
                data.toString(),
                "--outcome",
                "score",
                "--group",
                "school",
                "--fixed",
                "prior,sex,ses,migrant,boarding,onlychild",
                "--out",
                folder.resolve("answer.json").toString()));
        command.addAll(List.of(more));
        return command;
    }

    private static Taken row(String what, List<String> command, int times) throws IOException, InterruptedException {
        List<Taken> runs = new ArrayList<>();
        for (int run = 0; run < times; run++) {
            runs.add(run(command));
        }
        Taken median = new Taken(
                median(runs.stream().mapToDouble(Taken::cpu).toArray()),
                median(runs.stream().mapToDouble(Taken::wall).toArray()),
                median(runs.stream().mapToDouble(Taken::peak).toArray()));
        System.out.printf(
                Locale.ROOT, "%-16s %10.3f %10.3f %12.0f%n", what, median.cpu(), median.wall(), median.peak());
        return median;
    }

    /** Has the shell time a process, and looks at its peak memory while it lives. */
    private static Taken run(List<String> command) throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S %R'; time \"$@\" >&2", "bash"));
        timed.addAll(command);
        File told = File.createTempFile("told", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(told);
            builder.environment().put("OPENBLAS_NUM_THREADS", "1");
            Process process = builder.start();
            double peak = 0;
            while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peak(process));
            }
            List<String> lines = Files.readAllLines(told.toPath(), StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException(String.join("\n", lines));
            }
            String[] times = lines.getLast().split(" ", -1);
            double cpu = Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
            return new Taken(cpu, Double.parseDouble(times[2]), peak);
        } finally {
            Files.delete(told.toPath());
        }
    }

    /** The largest of the processes begun, in MB as the system counts them; 0 where it does not tell. */
    private static double peak(Process process) {
        return process.descendants()
                .mapToDouble(child -> peak(Path.of("/proc", Long.toString(child.pid()), "status")))
                .max()
                .orElse(0);
    }

    private static double peak(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    * 1.024e-3;
        } catch (IOException | RuntimeException ended) {
            return 0; // it ended meanwhile
        }
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
