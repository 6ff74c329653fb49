package org.duxue.judge.scoring.duty;

import java.time.Instant;
import java.util.List;
import org.duxue.define.facts.Columns.Column;
import org.duxue.define.facts.FactSheet.Fact;
import org.duxue.ground.files.FileReference;
import org.duxue.judge.scoring.view.IndicatorView;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of the district with all that is behind it.
 *
 * @param lines the district's facts it reads, in the order of its formulas
 * @param confirmation the reviewer's decision; null for an indicator that is computed alone
 * @param version of the district's facts, for the next decision to be based on
 */
public record IndicatorPage(
        String indicator,
        IndicatorView result,
        List<Line> lines,
        List<FileReference> evidence,
        @Nullable Confirmation confirmation,
        int version) {

    /** A column with its fact, if it is known. */
    public record Line(Column column, @Nullable Fact fact) {}

    /** @param status {@code met}, {@code not-met} or {@code pending} */
    public record Confirmation(
            String status,
            String note,
            @Nullable String by,
            @Nullable Instant at) {}
}
