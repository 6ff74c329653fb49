package org.duxue.demo.district;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duxue.demo.school.Stage;

/**
 * The dispersion of a resource among the schools of a stage, weighted by pupils, with campuses added to their main school
 * and shared stock split by weighted heads. Only the drawing uses it, to find where to aim; what counts is what the pack
 * finds afterwards, and a test compares the two.
 */
final class Spread {
    private final Map<Stage, Map<String, double[]>> sums = new EnumMap<>(Stage.class);

    Spread(List<Cast.Role> roles, Map<String, Map<Stage, Integer>> pupils, Map<String, Stocks> stocks) {
        for (Cast.Role role : roles) {
            Map<Stage, Integer> heads = pupils.getOrDefault(role.identity().code(), Map.of());
            Stocks own = stocks.get(role.identity().code());
            if (!role.judged() || own == null) {
                continue;
            }
            String parent = role.identity().parent();
            String unit = parent == null ? role.identity().code() : parent;
            for (Stage stage : Stage.compulsory()) {
                if (heads.containsKey(stage)) {
                    add(stage, unit, heads, own);
                }
            }
        }
    }

    /** What a pupil of the stage weighs in a school with these stages. */
    static double weight(Stage stage, Collection<Stage> stages) {
        return stages.contains(Stage.PRIMARY) ? stage.weight() : stage.weight() / Stage.JUNIOR.weight();
    }

    double of(Stage stage, Measure measure) {
        Collection<double[]> units = sums.getOrDefault(stage, Map.of()).values();
        double heads = units.stream().mapToDouble(row -> row[0]).sum();
        double mean =
                units.stream().mapToDouble(row -> row[1 + measure.index()]).sum() / heads;
        double squares = units.stream()
                .mapToDouble(row -> row[0] * Math.pow(row[1 + measure.index()] / row[0] - mean, 2))
                .sum();
        return Math.sqrt(squares / heads) / mean;
    }

    private void add(Stage stage, String unit, Map<Stage, Integer> heads, Stocks own) {
        double weighted = heads.entrySet().stream()
                .mapToDouble(e -> e.getValue() * weight(e.getKey(), heads.keySet()))
                .sum();
        int here = heads.getOrDefault(stage, 0);
        double share = here * weight(stage, heads.keySet()) / weighted;
        double[] row = sums.computeIfAbsent(stage, s -> new LinkedHashMap<>())
                .computeIfAbsent(unit, u -> new double[1 + Measure.values().length]);
        row[0] += here;
        for (Measure measure : Measure.values()) {
            row[1 + measure.index()] += own.amount(measure, stage) * (measure.ofStage() ? 1 : share);
        }
    }
}
