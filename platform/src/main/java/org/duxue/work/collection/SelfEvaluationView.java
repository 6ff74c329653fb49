package org.duxue.work.collection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A self-evaluation for the rooms above.
 *
 * @param answers by point; points without an answer are missing
 * @param citations by point
 * @param evidence every cited document, by id
 * @param submission the last signature, or null before the first
 */
public record SelfEvaluationView(
        UUID caseId,
        Map<String, Answer> answers,
        Map<String, List<Citation>> citations,
        Map<UUID, Evidence> evidence,
        @Nullable Submission submission) {
    public SelfEvaluationView {
        answers = Map.copyOf(answers);
        citations = Map.copyOf(citations);
        evidence = Map.copyOf(evidence);
    }
}
