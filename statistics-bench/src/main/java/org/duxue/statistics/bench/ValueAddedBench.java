package org.duxue.statistics.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./bench value-added [--sizes 10000,100000] [--r-up-to 1000000]}: random intercepts and slopes over seeded cohorts,
 * beside lme4 on the same pupils in the same run when R has it. Columns in memory, warm, with modes and intervals: targets
 * at 10⁶ pupils are 150 (intercept) and 300 (slope) times lme4's processor time and five times one scan of the columns.
 */
public final class ValueAddedBench {
    private static final int RUNS = 7;

    private ValueAddedBench() {}

    public static void main(String[] args) throws Exception {
        List<Integer> sizes = new ArrayList<>(List.of(10_000, 100_000, 1_000_000, 5_000_000));
        int largestForR = 1_000_000;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--sizes" ->
                    sizes = Arrays.stream(args[i + 1].split(",", -1))
                            .map(Integer::valueOf)
                            .toList();
                case "--r-up-to" -> largestForR = Integer.parseInt(args[i + 1]);
                default -> throw new IllegalArgumentException("no such option: " + args[i]);
            }
        }
        boolean r = Rival.has("lme4");
        System.out.println(r ? "beside R with lme4" : "alone: no R with lme4 was found");
        System.out.println("medians of " + RUNS + " runs, milliseconds; processor time of all threads / wall time");
        say(
                "pupils",
                "schools",
                "one scan",
                "intercept",
                "slope",
                "in scans",
                "lme4 int.",
                "lme4 slope",
                "times",
                "times");
        for (int size : sizes) {
            measure(Cohort.of(size), r && size <= largestForR);
        }
    }

    private static void measure(Cohort cohort, boolean r) throws Exception {
        InMemory columns = new InMemory(cohort);
        Cost scan = Cost.median(RUNS, 1000, columns::scan);
        Cost intercept = Cost.median(RUNS, 3000, columns::intercept);
        Cost slope = Cost.median(RUNS, 3000, columns::slope);
        Optional<Map<String, Double>> rival = r ? rival(cohort) : Optional.empty();
        say(
                Integer.toString(cohort.pupils()),
                Integer.toString(cohort.schools()),
                both(scan),
                both(intercept),
                both(slope),
                String.format(Locale.ROOT, "%.1f", intercept.cpu() / scan.cpu()),
                seconds(rival, "intercept"),
                seconds(rival, "slope"),
                times(rival, "intercept", intercept),
                times(rival, "slope", slope));
        rival.ifPresent(figures -> System.out.printf(
                Locale.ROOT,
                "  criterion, ours less lme4's: intercept %.1e, slope %.1e; lme4's peak memory %.0f MiB%n",
                columns.intercept() - figures.getOrDefault("intercept.criterion", Double.NaN),
                columns.slope() - figures.getOrDefault("slope.criterion", Double.NaN),
                figures.getOrDefault("peak.mib", Double.NaN)));
    }

    private static Optional<Map<String, Double>> rival(Cohort cohort) throws Exception {
        Path file = Files.createTempFile("cohort", ".csv");
        try {
            cohort.writeCsv(file);
            return Rival.run("value-added.R", file);
        } finally {
            Files.delete(file);
        }
    }

    private static String seconds(Optional<Map<String, Double>> rival, String model) {
        return rival.map(figures -> String.format(Locale.ROOT, "%.2f s", figures.get(model + ".seconds")))
                .orElse("–");
    }

    private static String times(Optional<Map<String, Double>> rival, String model, Cost ours) {
        return rival.map(figures -> figures.getOrDefault(model + ".seconds", Double.NaN) * 1000 / ours.cpu())
                .map(ratio -> String.format(Locale.ROOT, "%.0f×", ratio))
                .orElse("–");
    }

    private static String both(Cost cost) {
        return String.format(Locale.ROOT, "%.1f / %.1f", cost.cpu(), cost.wall());
    }

    private static void say(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(String.format(Locale.ROOT, i < 2 || i == 5 || i > 7 ? "%9s" : "%16s", cells[i]));
        }
        System.out.println(line);
    }
}
