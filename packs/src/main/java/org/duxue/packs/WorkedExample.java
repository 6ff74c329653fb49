package org.duxue.packs;

import java.time.LocalDate;
import java.util.Map;
import org.duxue.evaluation.facts.Facts;

/**
 * A worked example of a pack: facts and what must come out.
 *
 * @param expected expected figures and verdicts by written address ({@link org.duxue.evaluation.result.Address}); a
 *     number, or one of {@code met}, {@code not-met}, {@code undetermined}, {@code not-applicable}
 * @param tolerance greatest admissible absolute difference of numbers
 */
public record WorkedExample(
        String id,
        String title,
        String source,
        LocalDate asOf,
        Facts facts,
        Map<String, String> expected,
        double tolerance) {
    public WorkedExample {
        expected = Map.copyOf(expected);
    }
}
