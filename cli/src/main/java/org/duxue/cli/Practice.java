package org.duxue.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duxue.statistics.data.Factor;
import org.duxue.tables.parquet.ParquetWriter;

/**
 * What the script {@code ./duxue} has the Java machine watch once after a build: the statistics over small files, so that
 * the classes they load are kept ready. {@code prepare FOLDER} makes the files; {@code value-added FOLDER} runs the one
 * command whose start must be quickest, by itself, since every class that is kept is loaded at every start; {@code others
 * FOLDER} runs what the other commands share.
 */
final class Practice {
    private static final int ROWS = 6000;
    private static final int SCHOOLS = 400;

    private Practice() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        String text = folder.resolve("a.csv").toString();
        String columns = folder.resolve("a.parquet").toString();
        String out = folder.resolve("a.json").toString();
        switch (args[0]) {
            case "prepare" -> prepare(folder);
            case "value-added" -> {
                valueAdded(text, "prior,ses", out);
                valueAdded(columns, "prior,ses", out);
                valueAdded(columns, "prior,ses", out, "--no-ranks");
            }
            case "others" -> {
                valueAdded(text, "prior,sex", out, "--alike", "--diagnose");
                run("statistics", "dispersion", "--data", text, "--value", "score", "--weight", "prior");
                run("statistics", "dispersion", "--data", columns, "--value", "score", "--weight", "prior");
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void prepare(Path folder) throws IOException {
        double[] score = new double[ROWS];
        double[] prior = new double[ROWS];
        double[] ses = new double[ROWS];
        int[] school = new int[ROWS];
        StringBuilder csv = new StringBuilder("school,score,prior,ses,sex\n");
        for (int i = 0; i < ROWS; i++) {
            school[i] = (int) (SCHOOLS * Math.sqrt((double) i / ROWS)); // of many sizes
            prior[i] = 80 + 37 * i % 41;
            ses[i] = (i % 17 - 8) / 4.0;
            score[i] = 10 + Math.round(0.8 * prior[i] + 2 * ses[i] + school[i] % 7 + 0.25 * (i % 13));
            csv.append(school[i]).append(',').append((int) score[i]).append(',').append((int) prior[i]);
            csv.append(',')
                    .append(ses[i])
                    .append(',')
                    .append(i % 3 == 0 ? "女" : "男")
                    .append('\n');
        }
        Files.writeString(folder.resolve("a.csv"), csv);
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < SCHOOLS; i++) {
            levels.add("校" + (char) ('a' + i / 26) + (char) ('a' + i % 26));
        }
        new ParquetWriter()
                .categories("school", new Factor("school", school, levels))
                .numbers("score", score)
                .numbers("prior", prior)
                .numbers("ses", ses)
                .write(folder.resolve("a.parquet"));
    }

    private static void valueAdded(String data, String fixed, String out, String... more) {
        String[] words = {
            "statistics",
            "value-added",
            "--data",
            data,
            "--outcome",
            "score",
            "--group",
            "school",
            "--fixed",
            fixed,
            "--out",
            out
        };
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        run(all);
    }

    private static void run(String... args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Duxue.run(args, System.getenv(), nowhere, nowhere, false);
    }
}
