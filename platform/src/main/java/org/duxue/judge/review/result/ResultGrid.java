package org.duxue.judge.review.result;

import java.util.List;
import java.util.UUID;
import org.duxue.judge.review.sheet.SheetView.StepView;
import org.jspecify.annotations.Nullable;

/** All results of a programme on the wire: cases by points. */
public record ResultGrid(
        UUID programme,
        String title,
        String pack,
        String version,
        List<StepView> steps,
        List<GradeCount> grades,
        List<DomainHead> domains,
        List<PointHead> points,
        List<Row> rows,
        int total,
        int settled,
        long milliseconds) {

    /** @param cases how many certainly have it */
    public record GradeCount(String id, String name, String nameEn, int cases) {}

    public record DomainHead(String id, String name, String nameEn, double weight) {}

    public record PointHead(String id, String name, String nameEn, String domain) {}

    /**
     * A case.
     *
     * @param domains rates in per cent, null while open
     * @param cells by point the step; {@code ?} open, {@code !} disputed, {@code ~} a fact is missing, {@code -} does not apply,
     *     {@code #} deductions
     * @param shares of each point, null while open
     */
    public record Row(
            UUID caseId,
            String unitCode,
            String unitName,
            @Nullable String town,
            String state,
            SpanView total,
            List<String> grades,
            int unsettled,
            int disputes,
            List<String> struck,
            List<@Nullable Double> domains,
            List<String> cells,
            List<@Nullable Double> shares) {}
}
