package org.duxue.reports.narrative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.reports.Gap;
import org.duxue.reports.Official;

/** Gaps added up by stage and resource. */
final class Needs {
    private Needs() {}

    /**
     * What the units of a stage lack of one resource.
     *
     * @param present the district's stock today
     */
    record Need(String stage, String indicator, String column, String unit, int units, double lacking, double present) {
        String amount() {
            return Official.grouped(lacking, whole() ? 0 : 1) + Official.unit(unit);
        }

        private boolean whole() {
            return lacking == Math.rint(lacking);
        }
    }

    static List<Need> of(Draft draft) {
        Map<String, Need> needs = new LinkedHashMap<>();
        for (var indicator : draft.readout.framework().sections().stream()
                .flatMap(section -> section.indicators().stream())
                .toList()) {
            for (Gap gap : draft.gaps) {
                if (!gap.indicator().equals(indicator.id())) {
                    continue;
                }
                needs.merge(
                        gap.stage() + "/" + gap.indicator() + "/" + gap.column(),
                        new Need(
                                gap.stage(),
                                gap.indicator(),
                                gap.column(),
                                gap.unit(),
                                1,
                                gap.lacking(),
                                stock(draft, gap.column())),
                        (a, b) -> new Need(
                                a.stage(),
                                a.indicator(),
                                a.column(),
                                a.unit(),
                                a.units() + 1,
                                a.lacking() + b.lacking(),
                                a.present()));
            }
        }
        return byStage(draft, new ArrayList<>(needs.values()));
    }

    private static List<Need> byStage(Draft draft, List<Need> needs) {
        List<Need> ordered = new ArrayList<>();
        Set<String> stages = new HashSet<>();
        draft.readout.framework().stages().forEach(stage -> {
            stages.add(stage.id());
            needs.stream().filter(need -> need.stage().equals(stage.id())).forEach(ordered::add);
        });
        needs.stream().filter(need -> !stages.contains(need.stage())).forEach(ordered::add);
        return ordered;
    }

    private static double stock(Draft draft, String column) {
        FactTable schools = draft.subject.facts().schools();
        double sum = 0;
        for (int row = 0; row < schools.rows(); row++) {
            double value = schools.number(row, column);
            sum += Double.isNaN(value) ? 0 : value;
        }
        return sum;
    }
}
