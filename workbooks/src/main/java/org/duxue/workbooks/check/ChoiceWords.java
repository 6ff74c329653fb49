package org.duxue.workbooks.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duxue.workbooks.columns.Yaml;
import org.duxue.workbooks.text.Plain;

/** Understands choices and flags in the words of other years and the codes of the statistics. */
final class ChoiceWords {
    private static final Set<String> YES = Set.of("是", "有", "对", "√", "✓", "✔", "1", "1.0", "true", "yes", "y");
    private static final Set<String> NO = Set.of("否", "无", "没有", "×", "✗", "✘", "x", "0", "0.0", "false", "no", "n");

    private final Map<String, Map<String, List<String>>> words = new HashMap<>();

    ChoiceWords() {
        Map<?, ?> file = Yaml.resource("words.yaml");
        for (Object element : file.keySet()) {
            Map<String, List<String>> synonyms = new HashMap<>();
            Yaml.map(file, element.toString())
                    .forEach((choice, others) -> synonyms.put(
                            choice, Yaml.texts(others).stream().map(Plain::key).toList()));
            words.put(element.toString(), synonyms);
        }
    }

    /** The choice a text means: itself, or the first choice that has it among its other words. */
    Optional<String> choice(String element, List<String> choices, String text) {
        String key = Plain.key(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
        Optional<String> same =
                choices.stream().filter(choice -> Plain.key(choice).equals(key)).findFirst();
        if (same.isPresent()) {
            return same;
        }
        Map<String, List<String>> synonyms = words.getOrDefault(element, Map.of());
        return choices.stream()
                .filter(choice -> synonyms.getOrDefault(choice, List.of()).contains(key))
                .findFirst();
    }

    static Optional<Boolean> flag(String text) {
        String key = Plain.key(text);
        if (YES.contains(key)) {
            return Optional.of(true);
        }
        return NO.contains(key) ? Optional.of(false) : Optional.empty();
    }
}
