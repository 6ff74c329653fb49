package org.duxue.outcome.opinion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.outcome.opinion.view.CardView;
import org.duxue.outcome.opinion.view.ComparisonView;
import org.duxue.outcome.opinion.view.DiagnosisView;
import org.jspecify.annotations.Nullable;

/**
 * The document behind an opinion: what it says, the result as it was, and the facts and reasons it came from.
 *
 * @param person the head whose term is evaluated, in words, or null
 * @param reasons what reviewers wrote, by point, without their names
 * @param evidence names of the evidence, by point
 */
public record FrozenOpinion(
        UUID caseId,
        String unitCode,
        String unitName,
        @Nullable String person,
        String programmeTitle,
        String pack,
        String version,
        String period,
        OpinionText text,
        CardView card,
        DiagnosisView diagnosis,
        ComparisonView comparison,
        List<FactCopy> facts,
        Map<String, List<String>> reasons,
        Map<String, List<String>> evidence) {

    public record FactCopy(
            String column, String name, @Nullable BigDecimal number, String text, String source) {}
}
