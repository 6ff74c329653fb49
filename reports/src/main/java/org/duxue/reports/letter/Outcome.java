package org.duxue.reports.letter;

import java.math.BigDecimal;
import java.util.List;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.diagnosis.Diagnosis;

/** The result a letter tells: as computed, as read, and in words. */
public record Outcome(Appraised result, Diagnosis diagnosis, LetterMatter.Words words, List<Fact> facts) {
    public Outcome {
        facts = List.copyOf(facts);
    }

    /**
     * A fact of the case.
     *
     * @param column the element's column
     * @param source where it comes from, in words
     */
    public record Fact(String column, String name, BigDecimal value, String unit, String source) {}
}
