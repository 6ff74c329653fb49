package org.duxue.entrance.demo;

import java.util.Map;
import java.util.Random;
import org.duxue.evaluation.framework.Element;

/** Figures a unit might enter: whole and share go together, so that no invented rate is beyond 100 per cent. */
final class DemoFigures {
    private static final int LARGEST = 60;

    /** Element to its base and the least share of it, in hundredths. */
    private static final Map<String, int[]> SHARES = Map.ofEntries(
            Map.entry("trained_teachers", new int[] {60, 82}),
            Map.entry("teachers_total", new int[] {60, 100}),
            Map.entry("special_trained", new int[] {60, 70}),
            Map.entry("certified_staff", new int[] {60, 88}),
            Map.entry("pupils_start", new int[] {200, 100}),
            Map.entry("pupils_graduating", new int[] {200, 95}),
            Map.entry("fitness_tested", new int[] {900, 100}),
            Map.entry("fitness_good", new int[] {900, 42}),
            Map.entry("graduates", new int[] {300, 100}),
            Map.entry("placed", new int[] {300, 90}),
            Map.entry("staff_total", new int[] {70, 100}),
            Map.entry("insured_staff", new int[] {70, 85}),
            Map.entry("major_teachers", new int[] {40, 100}),
            Map.entry("dual_teachers", new int[] {40, 45}),
            Map.entry("goals_total", new int[] {12, 100}),
            Map.entry("goals_done", new int[] {12, 75}),
            Map.entry("iep_goals", new int[] {120, 100}),
            Map.entry("iep_reached", new int[] {120, 70}),
            Map.entry("kg_teachers", new int[] {24, 100}),
            Map.entry("certified_teachers", new int[] {24, 84}),
            Map.entry("classes_total", new int[] {12, 100}),
            Map.entry("staffed_classes", new int[] {12, 76}),
            Map.entry("oversize_before", new int[] {6, 100}),
            Map.entry("oversize_after", new int[] {6, 0}),
            Map.entry("kg_buses", new int[] {2, 0}),
            Map.entry("boarders", new int[] {80, 0}));

    private DemoFigures() {}

    /** A plausible whole number within what the element allows; shares lie between their least and ten hundredths above it. */
    static long of(Element element, Random dice) {
        int[] known = SHARES.get(element.id());
        long value = known == null
                ? dice.nextInt(LARGEST)
                : known[1] == 100 ? known[0] : Math.round(known[0] * (known[1] + dice.nextInt(11)) / 100.0);
        long least = element.min() == null ? 0 : element.min().longValue();
        long most = element.max() == null ? Long.MAX_VALUE : element.max().longValue();
        return Math.clamp(value, least, most);
    }
}
