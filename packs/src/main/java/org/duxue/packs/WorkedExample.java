package org.duxue.packs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.duxue.evaluation.facts.Facts;

/**
 * A worked example of a pack: facts and what must come out.
 *
 * @param parameters the parameters set differently from the pack, by id
 * @param expected what must come out, by {@link PackCheck} address in the order of the file; a number, or a word
 * @param tolerance greatest admissible absolute difference of numbers
 */
public record WorkedExample(
        String id,
        String title,
        String source,
        LocalDate asOf,
        Map<String, BigDecimal> parameters,
        Facts facts,
        SequencedMap<String, String> expected,
        double tolerance) {
    public WorkedExample {
        parameters = Map.copyOf(parameters);
        expected = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(expected));
    }
}
