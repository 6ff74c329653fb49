package org.duxue.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How large things may grow before they must be divided. A waiver is a line {@code NAME = reason} in
 * {@code house-waivers.properties}.
 */
record Budgets(int fileLines, int methodLines, int packageFiles, int imports) {
    static final Budgets HARD_STOPS = new Budgets(350, 50, 15, 35);

    /** Everything over its budget, with its measure. */
    List<String> exceeded(Sources sources, Map<String, String> waivers) {
        List<String> found = new ArrayList<>();
        for (Sources.SourceFile file : sources.files()) {
            check(found, waivers, file.name(), file.lines(), fileLines, "lines");
            check(found, waivers, file.name(), file.imports(), imports, "imports");
            for (Sources.Method method : file.methods()) {
                check(found, waivers, file.name() + "#" + method.name(), method.lines(), methodLines, "lines");
            }
        }
        filesPerPackage(sources).forEach((name, files) -> check(found, waivers, name, files, packageFiles, "files"));
        return found;
    }

    /** The value that 95 of 100 stay at or below. */
    static int p95(int... values) {
        int[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    private static void check(
            List<String> found, Map<String, String> waivers, String name, int measure, int limit, String unit) {
        if (measure > limit && !waivers.containsKey(name)) {
            found.add("%s: %d %s, at most %d".formatted(name, measure, unit, limit));
        }
    }

    private static Map<String, Integer> filesPerPackage(Sources sources) {
        return sources.files().stream()
                .filter(file -> !file.path().endsWith("package-info.java"))
                .collect(Collectors.toMap(
                        file -> file.module() + "/" + file.packageName(), file -> 1, Integer::sum, TreeMap::new));
    }
}
