package org.duxue.judge.review.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.judge.review.mark.FindingJson;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.Sheet;
import org.jspecify.annotations.Nullable;

/** A reviewer's sheet on the wire: rubrics, what the facts give, and the marks beside them. */
public record SheetView(
        UUID caseId,
        UUID programme,
        String programmeTitle,
        String pack,
        String version,
        String period,
        String unitCode,
        String unitName,
        @Nullable Person subject,
        String caseState,
        boolean paused,
        @Nullable String role,
        List<String> domains,
        @Nullable Instant until,
        String state,
        String phase,
        boolean editable,
        boolean blind,
        boolean boardOpen,
        @Nullable Instant handedInAt,
        Sheet.@Nullable Reopening reopened,
        ScaleView scale,
        List<DomainView> tree,
        List<LineView> redLines,
        List<Lacking> lacking,
        Progress progress) {

    /** The head whose term is evaluated. */
    public record Person(String name, String post, LocalDate from, LocalDate to) {}

    /** The steps of a rating, best first, and those that need a reason. */
    public record ScaleView(List<StepView> steps, List<String> justify) {}

    /** @param share which part of a point's weight it earns */
    public record StepView(String id, String name, String nameEn, BigDecimal share) {}

    /** @param caps the best grade that remains once it is struck */
    public record LineView(String id, String name, String nameEn, String caps, String capsName, String clause) {}

    public record DomainView(String id, String name, String nameEn, List<IndicatorView> indicators) {}

    public record IndicatorView(String id, String name, String nameEn, List<PointView> points) {}

    /** An observation point with everything a reviewer needs beside it. */
    public record PointView(
            String id,
            String name,
            String nameEn,
            BigDecimal weight,
            String measure,
            List<StepText> texts,
            List<DeductionView> deductions,
            String lookFor,
            List<String> methods,
            String ask,
            String clause,
            List<DemandView> demands,
            List<String> shows,
            boolean markable,
            @Nullable ComputedView computed,
            @Nullable String inapplicable,
            @Nullable MarkView desk,
            @Nullable MarkView onSite) {}

    public record StepText(String step, String text) {}

    public record DeductionView(String id, String name, String nameEn, BigDecimal share) {}

    public record DemandView(String id, String name, String form) {}

    /** What the facts give, or which one is missing. */
    public record ComputedView(
            @Nullable String step,
            @Nullable Double value,
            String unit,
            @Nullable String missing) {}

    public record Progress(int points, int marked, int minutes) {}

    /** A mark on the wire. */
    public record MarkView(int version, @Nullable FindingJson finding, String reason, List<UUID> evidence, Instant at) {
        public static MarkView of(HeldMark mark) {
            return new MarkView(
                    mark.version(), FindingJson.ofNullable(mark.finding()), mark.reason(), mark.evidence(), mark.at());
        }
    }
}
