package org.duxue.evaluation.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.framework.Level;
import org.duxue.evaluation.framework.Preparation;
import org.duxue.evaluation.framework.Preparation.Parts;
import org.duxue.evaluation.framework.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The preparation with its names looked up.
 *
 * @param pupils the element that counts pupils, or null when parts follow from the type alone
 * @param stagesOfType which stages a type has, by stage index
 * @param weights split weights by stage index; one where none is set
 */
public record PreparationRules(
        List<Stage> stages,
        @Nullable Element pupils,
        Map<String, boolean[]> stagesOfType,
        Set<String> split,
        List<Rational> weights,
        boolean singleStageWhole,
        @Nullable Clause mergeClause,
        @Nullable Clause splitClause) {

    public static PreparationRules of(Framework framework) {
        Preparation preparation = framework.preparation();
        List<Stage> stages = framework.stages();
        Preparation.Split split = preparation.split();
        List<Rational> weights = stages.stream()
                .map(stage -> split == null ? null : split.weights().get(stage.id()))
                .map(weight -> weight == null ? Rational.ONE : Rational.of(weight))
                .toList();
        Element pupils = split == null
                ? null
                : framework.elements().stream()
                        .filter(e -> e.id().equals(split.by()))
                        .findFirst()
                        .orElse(null);
        Preparation.Merge merge = preparation.merge();
        return new PreparationRules(
                stages,
                pupils,
                stagesOfType(preparation.parts(), stages),
                split == null ? Set.of() : Set.copyOf(split.elements()),
                weights,
                merge != null && merge.singleStageWhole(),
                merge == null ? null : merge.clause(),
                split == null ? null : split.clause());
    }

    private static Map<String, boolean[]> stagesOfType(List<Parts> parts, List<Stage> stages) {
        Map<String, boolean[]> result = new HashMap<>();
        for (Parts entry : parts) {
            boolean[] has = new boolean[stages.size()];
            for (int s = 0; s < has.length; s++) {
                has[s] = entry.stages().contains(stages.get(s).id());
            }
            entry.types().forEach(type -> result.putIfAbsent(type, has));
        }
        return result;
    }

    /** The column that counts a stage's pupils, or null when there is none. */
    @Nullable
    String pupilsColumn(int stage) {
        String id = stages.get(stage).id();
        if (pupils == null || (pupils.level() == Level.PART && !pupils.stages().contains(id))) {
            return null;
        }
        return pupils.column(id);
    }
}
