package org.duxue.work.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.work.programme.CaseView;

/** The door of this room. What is answered is narrowed by row-level security to the cases the caller sees. */
public interface SelfEvaluations {
    SelfEvaluationView of(UUID caseId);

    /** The facts the case is judged by, one row whose code is the unit: the signed copy, or before it the facts as they stand. */
    FactTable facts(UUID caseId);

    /** The same facts one by one, each with where it came from, in the order of the scheme's elements. */
    List<FactSource> sources(UUID caseId);

    /** For many cases in a few statements, by case. */
    Map<UUID, List<FactSource>> sources(Collection<CaseView> cases);

    /** Gives an answer back to the unit, with the last day on which it may come in again. */
    void giveBack(UUID caseId, String point, String reason, LocalDate due);
}
