package org.duxue.packs.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.facts.Facts;

/**
 * A worked example of an appraisal: marks and facts, and what must come out.
 *
 * @param expected by {@link AppraisalCheck} address in the order of the file; a number, or a word
 * @param tolerance greatest admissible absolute difference of numbers
 */
public record AppraisalExample(
        String id,
        String title,
        String source,
        LocalDate asOf,
        Map<String, BigDecimal> parameters,
        Facts facts,
        List<CaseMarks> cases,
        SequencedMap<String, String> expected,
        double tolerance) {
    public AppraisalExample {
        parameters = Map.copyOf(parameters);
        cases = List.copyOf(cases);
        expected = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(expected));
    }
}
