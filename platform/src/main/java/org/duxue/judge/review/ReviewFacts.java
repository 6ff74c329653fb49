package org.duxue.judge.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.work.programme.CaseView;
import org.springframework.stereotype.Component;

/** The facts a case is judged by: the copy that was taken when the unit handed in, and the evidence it brought. */
@Component
public class ReviewFacts {
    private final Clock clock;

    ReviewFacts(Clock clock) {
        this.clock = clock;
    }

    public Facts of(CaseView reviewed) {
        return new Facts(FactTable.empty(), FactTable.empty());
    }

    /** By case; a case that has none is absent. */
    public Map<UUID, Facts> ofProgramme(UUID programme) {
        return Map.of();
    }

    /** The day is that of the look: appraisals have no dated rules. */
    public EvaluationOptions options(CaseView reviewed) {
        return EvaluationOptions.on(LocalDate.now(clock));
    }

    /** Names of the evidence of a case, by id. */
    public Map<UUID, String> evidence(UUID caseId) {
        return Map.of();
    }
}
