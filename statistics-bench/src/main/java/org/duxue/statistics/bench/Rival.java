package org.duxue.statistics.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * R on the same file in the same run, when it is installed. A script is a resource beside this class; it prints
 * {@code NAME VALUE} lines. Linear algebra runs in one thread, so that processor time is comparable.
 */
public final class Rival {
    private Rival() {}

    /** Whether there is R with these packages. */
    public static boolean has(String... packages) {
        StringBuilder all = new StringBuilder("invisible(TRUE)");
        for (String name : packages) {
            all.append("; suppressMessages(library(").append(name).append("))");
        }
        try {
            Process process = new ProcessBuilder("Rscript", "-e", all.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the script printed; empty when it failed, whose reason it has then written to the error stream. */
    public static Optional<Map<String, Double>> run(String script, Object... arguments) throws InterruptedException {
        try {
            Path copy = Files.createTempFile("duxue", ".R");
            try (InputStream in = Rival.class.getResourceAsStream(script)) {
                Files.write(copy, Objects.requireNonNull(in, script).readAllBytes());
            }
            List<String> command = new ArrayList<>(List.of("Rscript", "--vanilla", copy.toString()));
            for (Object argument : arguments) {
                command.add(argument.toString());
            }
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("OPENBLAS_NUM_THREADS", "1");
            builder.environment().put("OMP_NUM_THREADS", "1");
            Process process = builder.start();
            Map<String, Double> figures = new HashMap<>();
            for (String line : process.inputReader().lines().toList()) {
                String[] parts = line.strip().split("\\s+", -1);
                if (parts.length == 2) {
                    figures.put(parts[0], Double.valueOf(parts[1]));
                }
            }
            Files.delete(copy);
            return process.waitFor() == 0 ? Optional.of(figures) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
