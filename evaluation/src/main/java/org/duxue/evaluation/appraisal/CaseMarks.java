package org.duxue.evaluation.appraisal;

import java.util.List;
import java.util.Map;

/**
 * All that reviewers found in one case.
 *
 * @param code the unit
 * @param marks by point id, in the order given
 * @param agreed what the team agreed on where marks lay too far apart, or where the office decided; it replaces the marks
 * @param struck red lines found to be crossed, each with its reason
 */
public record CaseMarks(
        String code, Map<String, List<Mark>> marks, Map<String, Mark> agreed, Map<String, String> struck) {
    public CaseMarks {
        marks = Map.copyOf(marks);
        agreed = Map.copyOf(agreed);
        struck = Map.copyOf(struck);
    }
}
