package org.duxue.statistics.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.duxue.statistics.growth.GrowthPercentiles;
import org.duxue.statistics.growth.quantile.Certificate;

/**
 * {@code ./bench growth [SIZES]}: growth percentiles over two priors, a hundred quantiles, beside quantreg's fastest exact
 * method ({@code pfn}) on the same cohort in the same run, every pupil's percentile compared.
 *
 * <p>Both sides count the work from columns in memory to percentiles. Ours is told twice: as the first piece of work of a
 * process started as the command starts one, compiling included, and warm.
 */
public final class GrowthBench {
    private static final String OURS = "--ours";
    private static final String HEAP = "-Xmx2g";

    private static final String RIVAL = """
            suppressMessages({library(quantreg); library(splines)})
            a <- commandArgs(TRUE); d <- read.csv(a[1]); y <- as.numeric(d$score)
            t0 <- proc.time()
            basis <- function(x) bs(x, knots = round(quantile(x, c(.2, .4, .6, .8)), 3),
                                    Boundary.knots = round(extendrange(x, f = .1), 3))
            X <- cbind(1, basis(d$prior), basis(d$prior2)); X <- matrix(as.numeric(X), nrow(X))
            below <- integer(length(y))
            for (i in 1:100) {
              b <- suppressWarnings(rq.fit.pfn(X, y, tau = (i - .5) / 100)$coefficients)
              below <- below + (round(X %*% b, 5) < y)
            }
            spent <- proc.time() - t0
            cat(spent[1] + spent[2], spent[3], "\\n", file = a[3])
            writeLines(as.character(pmin(99, pmax(1, below))), a[2])
            """;

    private GrowthBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals(OURS)) {
            first(Integer.parseInt(arguments[1]));
            return;
        }
        int[] sizes = arguments.length == 0
                ? new int[] {10_000, 100_000, 1_000_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            compare(size);
        }
    }

    /** What a fresh process pays for the first cohort: told on one line to whoever started it. */
    private static void first(int size) throws Exception {
        Cohort cohort = Cohort.of(size);
        double[][] priors = priors(cohort);
        double[] score = cohort.numbers("score");
        Cost cost = Cost.once(() -> GrowthPercentiles.of(priors, score));
        System.out.println(cost.cpu() + " " + cost.wall());
    }

    private static void compare(int size) throws Exception {
        Cohort cohort = Cohort.of(size);
        double[][] priors = priors(cohort);
        double[] score = cohort.numbers("score");
        Cost cold = inFreshProcess(size);
        Cost warm = Cost.median(3, 3000, () -> GrowthPercentiles.of(priors, score));
        GrowthPercentiles ours = GrowthPercentiles.of(priors, score);
        say("growth, %,d pupils, two priors, 100 quantiles", size);
        say("  ours, first work of a process   %s", cold);
        say("  ours, warm                      %s", warm);
        List<Certificate> proofs = ours.curves().getLast().proofs();
        say(
                "  curves proven best              %d of %d, the only best %d, least margin %.2g, exchanges %,d",
                proofs.size(),
                proofs.size(),
                proofs.stream().filter(Certificate::unique).count(),
                proofs.stream().mapToDouble(Certificate::margin).min().orElseThrow(),
                proofs.stream().mapToInt(Certificate::pivots).sum());
        if (onPath("Rscript")) {
            rival(cohort, ours, cold, warm);
        } else {
            say("  quantreg                        not measured: no Rscript here");
        }
    }

    private static void rival(Cohort cohort, GrowthPercentiles ours, Cost cold, Cost warm) throws Exception {
        Path folder = Files.createTempDirectory("growth");
        try {
            Path data = folder.resolve("cohort.csv");
            Path out = folder.resolve("percentiles.txt");
            Path time = folder.resolve("time.txt");
            cohort.writeCsv(data);
            Path script = Files.writeString(folder.resolve("rival.R"), RIVAL);
            run(List.of("Rscript", script.toString(), data.toString(), out.toString(), time.toString()));
            Cost theirs = cost(Files.readString(time), 1000);
            say("  quantreg pfn                    %s", theirs);
            say(
                    "  ratio of processor times        %.1f first, %.1f warm",
                    theirs.cpu() / cold.cpu(), theirs.cpu() / warm.cpu());
            List<String> percentiles = Files.readAllLines(out);
            int alike = 0;
            for (int i = 0; i < percentiles.size(); i++) {
                alike += Integer.parseInt(percentiles.get(i)) == ours.percentile(i) ? 1 : 0;
            }
            say("  percentiles alike               %,d of %,d", alike, ours.rows());
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static double[][] priors(Cohort cohort) {
        return new double[][] {cohort.numbers("prior"), cohort.numbers("prior2")};
    }

    /** Started with the flags of the {@code duxue} command. */
    private static Cost inFreshProcess(int size) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return cost(
                run(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        HEAP,
                        "-cp",
                        Objects.requireNonNull(System.getProperty("java.class.path")),
                        GrowthBench.class.getName(),
                        OURS,
                        Integer.toString(size))),
                1);
    }

    private static Cost cost(String line, double scale) {
        String[] parts = line.strip().split(" +");
        return new Cost(scale * Double.parseDouble(parts[0]), scale * Double.parseDouble(parts[1]));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command)).redirectError(Redirect.INHERIT);
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " ended with " + process.exitValue());
        }
        return said;
    }

    private static boolean onPath(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
