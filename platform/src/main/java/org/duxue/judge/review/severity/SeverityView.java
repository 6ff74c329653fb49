package org.duxue.judge.review.severity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How severe raters are, on the wire. Shown beside the results, never instead.
 *
 * @param unit {@code points}: per cent of a point's weight, or {@code logits}
 * @param refused why nothing can be said, or null
 * @param subsets the pieces of a design in which not everybody can be compared, largest first
 */
public record SeverityView(
        UUID programme,
        String method,
        String unit,
        int scores,
        int dropped,
        @Nullable Refused refused,
        List<Subset> subsets,
        List<RaterSeverity> raters,
        @Nullable SpreadView spread,
        List<SubjectScore> subjects,
        List<CautionView> cautions,
        @Nullable DriftView drift) {

    public record Refused(String reason, String message, String messageEn) {}

    public record Subset(List<String> raters, List<String> cases, int scores) {}

    /** @param fair what the rater would give to an average case */
    public record RaterSeverity(
            String rater,
            String name,
            int scores,
            double observed,
            double severity,
            double se,
            double lower95,
            double upper95,
            double fair,
            boolean extreme,
            @Nullable Double infit,
            @Nullable Double outfit) {}

    public record SpreadView(
            @Nullable Double sd,
            @Nullable Double reliability,
            @Nullable Double p) {}

    /** @param adjusted what raters of average severity would have given */
    public record SubjectScore(
            UUID caseId,
            String unitName,
            int scores,
            double observed,
            double adjusted,
            double lower95,
            double upper95) {}

    public record CautionView(String kind, List<String> about, String message, String messageEn) {}

    public record DriftView(List<String> periods, List<RaterDrift> raters) {}

    public record RaterDrift(
            String rater,
            String name,
            List<InPeriod> values,
            @Nullable Double slope,
            @Nullable Double se,
            @Nullable Double p) {}

    public record InPeriod(String period, int scores, double severity, double se, double lower95, double upper95) {}

    /** A figure, or null where there is none. */
    static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
