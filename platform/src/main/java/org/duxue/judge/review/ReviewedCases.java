package org.duxue.judge.review;

import java.util.List;
import java.util.UUID;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.facts.Facts;
import org.duxue.work.programme.CaseView;

/** What results are computed from, for rooms that read more out of a case than its points. */
public interface ReviewedCases {
    /** @param marks those that count and that the caller may see */
    record Reviewed(
            CaseView reviewed, ReviewedScheme scheme, Facts facts, EvaluationOptions options, CaseMarks marks) {}

    Reviewed reviewed(CaseView reviewed);

    /** In the order of the units' names. */
    List<Reviewed> reviewedOf(UUID programme);
}
