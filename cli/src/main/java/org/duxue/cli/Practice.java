package org.duxue.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.parquet.ParquetWriter;

/**
 * What the script {@code ./duxue} has the Java machine watch once after a build: the statistics over a few rows, so that
 * the classes they load are kept ready. Makes its files in a temporary folder and takes them away.
 */
final class Practice {
    private static final int ROWS = 400;

    private Practice() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("duxue");
        try {
            statistics(folder);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void statistics(Path folder) throws IOException {
        double[] score = new double[ROWS];
        double[] prior = new double[ROWS];
        int[] school = new int[ROWS];
        StringBuilder csv = new StringBuilder("school,score,prior,sex\n");
        for (int i = 0; i < ROWS; i++) {
            school[i] = i % 20;
            prior[i] = 80 + 37 * i % 41;
            score[i] = 10 + 0.8 * prior[i] + school[i] % 7 + 0.25 * (i % 13);
            csv.append(school[i]).append(',').append(score[i]).append(',').append(prior[i]);
            csv.append(',').append(i % 3 == 0 ? "女" : "男").append('\n');
        }
        Path text = Files.writeString(folder.resolve("a.csv"), csv);
        Path columns = folder.resolve("a.parquet");
        List<String> levels = Stream.iterate(0, i -> i + 1)
                .limit(20)
                .map(i -> "校" + (char) ('a' + i))
                .toList();
        new ParquetWriter()
                .categories("school", new Factor("school", school, levels))
                .numbers("score", score)
                .numbers("prior", prior)
                .write(columns);
        Path out = folder.resolve("a.json");
        String[] model = {"--outcome", "score", "--group", "school", "--fixed"};
        run(words(text, "value-added", out, model, "prior,sex"));
        run(words(columns, "value-added", out, model, "prior"));
        run("statistics", "dispersion", "--data", text.toString(), "--value", "score", "--weight", "prior");
    }

    private static String[] words(Path data, String method, Path out, String[] model, String fixed) {
        Stream<String> head = Stream.of("statistics", method, "--data", data.toString(), "--out", out.toString());
        return Stream.of(head, Stream.of(model), Stream.of(fixed))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    private static void run(String... args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Duxue.run(args, Map.of(), nowhere, nowhere, false);
    }
}
