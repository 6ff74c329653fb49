package org.duxue.evaluation.appraisal.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The steps of a rating, best first.
 *
 * @param justify ids of the steps that need a written reason: those away from the middle
 */
public record Scale(List<Step> steps, List<String> justify) {
    public Scale {
        steps = List.copyOf(steps);
        justify = List.copyOf(justify);
    }

    /** @param share which part of a point's weight the step earns, from 0 to 1 */
    public record Step(String id, String name, String nameEn, BigDecimal share) {}

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** 0 for the best step. */
    public OptionalInt rank(String id) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(id)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
