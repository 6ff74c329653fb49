package org.duxue.statistics.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.statistics.bench.parity.CrossedParity;
import org.duxue.statistics.bench.parity.Formula;
import org.duxue.statistics.bench.parity.References;
import org.duxue.statistics.crossed.CrossedFit;
import org.duxue.statistics.mixed.Method;
import org.duxue.tables.Table;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./bench crossed [--data FOLDER] [--sizes 10000,100000] [--r-up-to 100000]}: models with several grouping factors
 * from columns in memory, warm, beside lme4 on the same rows in the same run when R has it. Ours is the fit with all modes
 * and both kinds of standard errors; lme4's fit and its modes with variances are told apart. Targets: five times lme4's fit
 * on InstEval, ten times on the three levels of egsingle; then how cost grows with rows on a seeded design.
 */
public final class CrossedBench {
    private static final int RUNS = 5;
    private static final List<String> MODELS = List.of(
            "egsingle_3level", "egsingle_3level_slopes", "insteval_crossed", "insteval_crossed3", "star_crossed");

    private CrossedBench() {}

    public static void main(String[] args) throws Exception {
        Optional<Path> folder = Optional.empty();
        List<Integer> sizes = List.of(10_000, 100_000, 1_000_000);
        int largestForR = 100_000;
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--data" -> folder = Optional.of(Path.of(args[i + 1]));
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
        System.out.println(
                "medians, milliseconds: processor time of all threads / wall time; lme4's processor seconds");
        System.out.printf(
                Locale.ROOT,
                "%-24s %9s %6s %18s %10s %10s %9s %9s %10s%n",
                "model",
                "rows",
                "evals",
                "ours",
                "lme4 fit",
                "its modes",
                "fit ×",
                "both ×",
                "criterion");
        if (folder.isPresent()) {
            for (String name : MODELS) {
                reference(new References(folder.get()), name, r);
            }
        }
        for (int size : sizes) {
            seeded(Ratings.of(size), r && size <= largestForR);
        }
    }

    private static void reference(References folder, String name, boolean r) throws Exception {
        JsonNode figures = folder.figures(name);
        String text = figures.path("formula").stringValue();
        Formula formula = Formula.parse(text);
        String data = figures.path("dataset").stringValue();
        Table table = folder.table(data, formula.selection());
        CrossedParity.Model model = CrossedParity.model(formula, table, figures);
        Callable<CrossedFit> work = () -> model.fit(Method.REML);
        String levels = Stream.concat(
                        formula.random().stream().map(Formula.Random::group),
                        formula.fixed().stream()
                                .filter(term ->
                                        !figures.path("REML").path("fixef").has(term)))
                .collect(Collectors.joining(","));
        measure(name, work, r ? Rival.run("crossed.R", folder.data(data), 3, text, levels) : Optional.empty());
    }

    private static void seeded(Ratings ratings, boolean r) throws Exception {
        Path file = Files.createTempFile("ratings", ".csv");
        try {
            ratings.writeCsv(file);
            int runs = ratings.rows() > 20_000 ? 1 : 3;
            measure(
                    "pupil in class in school",
                    ratings::nested,
                    r
                            ? Rival.run(
                                    "crossed.R",
                                    file,
                                    runs,
                                    "score ~ hours + (1|pupil) + (1|class) + (1|school)",
                                    "pupil,class,school")
                            : Optional.empty());
            measure(
                    "pupil, school × rater",
                    ratings::crossed,
                    r
                            ? Rival.run(
                                    "crossed.R",
                                    file,
                                    runs,
                                    "score ~ hours + (1|pupil) + (1|school) + (1|rater)",
                                    "pupil,school,rater")
                            : Optional.empty());
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(String name, Callable<CrossedFit> work, Optional<Map<String, Double>> rival)
            throws Exception {
        Cost cost = Cost.median(RUNS, 3000, work);
        CrossedFit fit = work.call();
        double theirs = rival.map(figures -> figures.getOrDefault("fit.seconds", Double.NaN))
                .orElse(Double.NaN);
        double modes = rival.map(figures -> figures.getOrDefault("modes.seconds", Double.NaN))
                .orElse(Double.NaN);
        double criterion = rival.map(figures -> figures.getOrDefault("criterion", Double.NaN))
                .orElse(Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "%-24s %9d %6d %18s %10.2f %10.2f %9.1f %9.1f %10.1e%n",
                name,
                fit.n(),
                fit.evaluations(),
                String.format(Locale.ROOT, "%.1f / %.1f", cost.cpu(), cost.wall()),
                theirs,
                modes,
                1000 * theirs / cost.cpu(),
                1000 * (theirs + modes) / cost.cpu(),
                fit.deviance() - criterion);
    }
}
