package org.duxue.statistics.bench.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code ./bench parity [--data FOLDER]}: for every fit of the folder, how far our figures lie from the reference's.
 * Ends with 1 when one is farther than allowed. Without a folder the figures that the build ships are used.
 */
public final class ParityBench {
    private static final List<ParityCheck> CHECKS = List.of(
            new MixedParity(),
            new CrossedParity(),
            new GrowthParity(),
            new RatingParity(),
            new SurveyParity(),
            new ReliabilityParity());

    private static final List<String> COLUMNS = List.of(
            Parity.CRITERION,
            Parity.FIXED,
            Parity.SE,
            Parity.VARIANCES,
            Parity.MODES,
            Parity.MODE_SE,
            Parity.CHECKSUMS);

    private ParityBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of("statistics/src/test/resources/reference");
        if (args.length == 2 && args[0].equals("--data")) {
            folder = Path.of(args[1]);
        } else if (args.length > 0) {
            System.err.println("usage: ./bench parity [--data FOLDER]");
            System.exit(2);
        }
        if (!Files.isDirectory(folder)) {
            System.err.println("no such folder: " + folder);
            System.exit(1);
        }
        System.exit(compare(new References(folder)) ? 0 : 1);
    }

    /** Prints every comparison; whether all pass. */
    static boolean compare(References folder) throws IOException {
        System.out.printf(Locale.ROOT, "%-32s", "fit");
        COLUMNS.forEach(column -> System.out.printf(Locale.ROOT, " %10s", column));
        System.out.println("  verdict");
        List<Parity> all = new ArrayList<>();
        for (ParityCheck check : CHECKS) {
            for (Parity parity : check.over(folder)) {
                print(parity);
                all.add(parity);
            }
        }
        long failed = all.stream().filter(parity -> !parity.passes()).count();
        System.out.printf(
                Locale.ROOT,
                "%d fits compared, %d apart. Criterion: ours less the reference's, at most 1e-6; the others: worst"
                        + " relative difference, at most %.0e unless a limit is named.%n",
                all.size(),
                failed,
                Parity.RELATIVE);
        return failed == 0 && !all.isEmpty();
    }

    private static void print(Parity parity) {
        System.out.printf(Locale.ROOT, "%-32s", parity.fit());
        for (String column : COLUMNS) {
            String shown = parity.gaps().stream()
                    .filter(gap -> gap.kind().equals(column))
                    .map(gap -> String.format(Locale.ROOT, "%.1e", gap.difference()))
                    .collect(Collectors.joining(" "));
            System.out.printf(Locale.ROOT, " %10s", shown.isEmpty() ? "–" : shown);
        }
        System.out.print(parity.passes() ? "  ok" : "  APART");
        for (Parity.Gap gap : parity.gaps()) {
            if (!COLUMNS.contains(gap.kind())) {
                System.out.printf(Locale.ROOT, "  %s %.1e (at most %.0e)", gap.kind(), gap.difference(), gap.allowed());
            }
        }
        System.out.println(parity.note().isEmpty() ? "" : "  " + parity.note());
    }
}
