package org.duxue.workbooks.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duxue.workbooks.text.Plain;

/** The heading paths of the wide county export, kept as data in {@code wide-export.yaml}. */
final class OfficialHeadings {
    private static final Set<String> TOTALS = Set.of("合计", "计", "小计", "总计", "总数");

    private final Map<String, List<List<String>>> paths = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> sums = new LinkedHashMap<>();
    private final Map<String, Subtotal> subtotals = new LinkedHashMap<>();

    /** A subtotal column and the element columns it stands for when they are absent. */
    record Subtotal(String element, List<String> path, List<String> covers) {}

    static OfficialHeadings load() {
        Map<?, ?> file = Yaml.resource("wide-export.yaml");
        OfficialHeadings headings = new OfficialHeadings();
        Yaml.map(file, "paths")
                .forEach((element, paths) -> headings.paths.put(
                        element,
                        Yaml.texts(paths).stream()
                                .map(OfficialHeadings::components)
                                .toList()));
        Yaml.map(file, "subtotals")
                .forEach((element, rule) -> headings.subtotals.put(
                        element,
                        new Subtotal(
                                element, components(Yaml.text(rule, "path")), Yaml.texts(Yaml.get(rule, "covers")))));
        Yaml.map(file, "sums")
                .forEach((element, paths) -> headings.sums.put(
                        element,
                        Yaml.texts(paths).stream()
                                .map(OfficialHeadings::components)
                                .toList()));
        return headings;
    }

    /** The element into which columns of this path are added up. */
    Optional<String> addedTo(List<String> keys) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().stream().anyMatch(pattern -> fits(pattern, withoutTotals(keys))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean total(String key) {
        return TOTALS.contains(key);
    }

    /** The element whose path fits, the longest path first. */
    Optional<String> element(List<String> keys) {
        List<String> path = withoutTotals(keys);
        String best = null;
        int length = 0;
        for (Map.Entry<String, List<List<String>>> entry : paths.entrySet()) {
            for (List<String> pattern : entry.getValue()) {
                if (pattern.size() > length && fits(pattern, path)) {
                    best = entry.getKey();
                    length = pattern.size();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    Optional<Subtotal> subtotal(List<String> keys) {
        return subtotals.values().stream()
                .filter(rule -> fits(rule.path(), keys))
                .findFirst();
    }

    /** Whether the pattern's headings occur in order in the path and its last is the path's last. */
    private static boolean fits(List<String> pattern, List<String> path) {
        if (path.isEmpty() || !pattern.getLast().equals(path.getLast())) {
            return false;
        }
        int next = 0;
        for (String heading : path.subList(0, path.size() - 1)) {
            if (next < pattern.size() - 1 && heading.equals(pattern.get(next))) {
                next++;
            }
        }
        return next == pattern.size() - 1;
    }

    static List<String> withoutTotals(List<String> keys) {
        List<String> path = new ArrayList<>(keys);
        while (path.size() > 1 && total(path.getLast())) {
            path.removeLast();
        }
        return path;
    }

    private static List<String> components(String path) {
        return List.of(path.split(">")).stream().map(Plain::key).toList();
    }
}
