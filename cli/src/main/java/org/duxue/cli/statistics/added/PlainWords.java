package org.duxue.cli.statistics.added;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duxue.cli.statistics.Answer;
import org.duxue.cli.statistics.DataFile;
import org.duxue.cli.statistics.FixedTerms;
import org.duxue.statistics.mixed.Method;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words after {@code duxue statistics value-added} without the library that reads command lines, whose start
 * alone takes as long as reading a million rows. Only what is beyond doubt is understood here: options in full, each
 * once, a value beside each. Everything else, help and mistakes above all, is left to the library, which reads the same
 * fields of the same command.
 */
public final class PlainWords {
    private final ValueAddedCommand command = new ValueAddedCommand();
    private final Set<String> seen = new HashSet<>();
    private @Nullable Path data;
    private @Nullable Path out;
    private List<String> fixed = new ArrayList<>();

    private PlainWords() {}

    /** The command as the words have it, or null when they are not for this reader. */
    public static @Nullable ValueAddedCommand read(List<String> words) {
        PlainWords reader = new PlainWords();
        try {
            for (int at = 0; at < words.size(); at++) {
                if (!reader.seen.add(words.get(at))) {
                    return null;
                }
                if (!reader.flag(words.get(at))) {
                    String value = at + 1 < words.size() ? words.get(at + 1) : "";
                    if (value.isEmpty()
                            || "-@\"".indexOf(value.charAt(0)) >= 0
                            || !reader.value(words.get(at), value)) {
                        return null;
                    }
                    at++;
                }
            }
        } catch (IllegalArgumentException e) { // no number, no path, no such method
            return null;
        }
        return reader.command();
    }

    private @Nullable ValueAddedCommand command() {
        Path file = data;
        boolean drawn = command.draws == 0 || command.draws >= ValueAddedCommand.FEWEST_DRAWS;
        if (file == null || !drawn || !seen.contains("--outcome") || !seen.contains("--group")) {
            return null;
        }
        command.data = new DataFile(file);
        command.fixed = new FixedTerms(fixed);
        command.answer = new Answer(out);
        return command;
    }

    private boolean flag(String word) {
        switch (word) {
            case "--alike" -> command.alike = true;
            case "--diagnose" -> command.diagnose = true;
            case "--no-ranks" -> command.unranked = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether the word is known and the value may follow it. */
    private boolean value(String word, String value) throws InvalidPathException {
        switch (word) {
            case "--data" -> data = Path.of(value);
            case "--out" -> out = Path.of(value);
            case "--predictions" -> command.predictions = Path.of(value);
            case "--outcome" -> command.outcome = value;
            case "--group" -> command.group = value;
            case "--fixed" -> fixed = list(value);
            case "--slope" -> command.slopes = list(value);
            case "--method" -> command.method = method(value);
            case "--seed" -> command.seed = Long.parseLong(value);
            case "--draws" -> command.draws = Integer.parseInt(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Method method(String value) {
        return switch (value) {
            case "reml" -> Method.REML;
            case "ml" -> Method.ML;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static List<String> list(String value) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', from)) {
            parts.add(value.substring(from, comma));
            from = comma + 1;
        }
        parts.add(value.substring(from));
        if (value.indexOf('"') >= 0 || parts.contains("")) {
            throw new IllegalArgumentException(value);
        }
        return parts;
    }
}
