package org.duxue.evaluation.appraisal.diagnosis;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.Mark;
import org.duxue.evaluation.facts.Facts;

/**
 * What the total of a case would be by each reviewer alone: replicate {@code j} takes the {@code j}-th mark of every point. Where
 * each point was marked by {@code k} reviewers there are {@code k} replicates; their scatter says how far a total depends on
 * who was sent.
 */
public final class Replicates {
    private Replicates() {}

    /** Totals in points of 100; none when a marked point has fewer than two marks or a total stays open. */
    public static List<Double> totals(Appraiser appraiser, Facts facts, EvaluationOptions options, CaseMarks marks) {
        int count = marks.marks().values().stream()
                .filter(list -> !list.isEmpty())
                .mapToInt(List::size)
                .min()
                .orElse(0);
        if (count < 2) {
            return List.of();
        }
        List<Double> totals = new java.util.ArrayList<>();
        for (int j = 0; j < count; j++) {
            Appraised alone = appraiser
                    .appraise(facts, options, List.of(alone(appraiser, marks, j)))
                    .of(marks.code());
            if (!alone.total().settled()) {
                return List.of();
            }
            totals.add(alone.total().low().toDouble());
        }
        return List.copyOf(totals);
    }

    private static CaseMarks alone(Appraiser appraiser, CaseMarks marks, int reviewer) {
        int raters = Math.max(1, appraiser.scheme().review().raters());
        Map<String, List<Mark>> only = new HashMap<>();
        marks.marks().forEach((point, list) -> {
            if (!list.isEmpty()) {
                only.put(point, Collections.nCopies(raters, list.get(reviewer)));
            }
        });
        Map<String, Mark> agreed = new HashMap<>(marks.agreed());
        agreed.keySet().removeAll(only.keySet());
        return new CaseMarks(marks.code(), only, agreed, marks.struck());
    }
}
