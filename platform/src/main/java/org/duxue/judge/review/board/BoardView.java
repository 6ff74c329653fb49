package org.duxue.judge.review.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.judge.review.mark.FindingJson;
import org.duxue.judge.review.mark.Sheets;
import org.duxue.judge.review.result.SpanView;
import org.duxue.judge.review.sheet.SheetView.LineView;
import org.duxue.judge.review.sheet.SheetView.ScaleView;
import org.jspecify.annotations.Nullable;

/** The board of a case on the wire. */
public record BoardView(
        UUID caseId,
        String unitName,
        String caseState,
        String version,
        String pack,
        boolean open,
        @Nullable String waiting,
        boolean blind,
        int raters,
        int apart,
        String merge,
        List<BoardSheet> sheets,
        List<BoardPoint> points,
        List<BoardLine> redLines,
        @Nullable BoardAgreement agreement,
        int unsettled,
        int disputes,
        @Nullable SpanView total,
        List<String> grades,
        Sheets.@Nullable Closure closed,
        ScaleView scale,
        List<String> may) {

    /** Who marks, how far, and whether it counts. */
    public record BoardSheet(
            UUID rater,
            String name,
            String role,
            List<String> domains,
            String state,
            @Nullable Instant handedInAt,
            int marked,
            int points,
            boolean counts,
            @Nullable String reason,
            boolean mine) {}

    /** @param before what was found at the desk, where it was changed on site */
    public record BoardMark(
            UUID rater,
            String phase,
            FindingJson finding,
            String reason,
            List<UUID> evidence,
            Instant at,
            boolean counts,
            @Nullable FindingJson before) {}

    /** @param apart steps between the best and the worst mark that count, or null */
    public record BoardPoint(
            String point,
            String domain,
            String name,
            String nameEn,
            String measure,
            String state,
            @Nullable String reason,
            double weight,
            SpanView share,
            List<String> steps,
            @Nullable Double value,
            List<BoardMark> marks,
            @Nullable Integer apart,
            @Nullable AgreedView agreed) {}

    public record AgreedView(
            int version,
            FindingJson finding,
            String reason,
            List<String> participants,
            LocalDate heldAt,
            String by,
            Instant at,
            String kind) {}

    public record StruckView(int version, String reason, List<UUID> evidence, String by, Instant at) {}

    public record BoardLine(
            String id,
            String name,
            String nameEn,
            String caps,
            String capsName,
            String clause,
            @Nullable StruckView struck,
            int version) {
        static BoardLine of(LineView line, @Nullable StruckView struck, int version) {
            return new BoardLine(
                    line.id(),
                    line.name(),
                    line.nameEn(),
                    line.caps(),
                    line.capsName(),
                    line.clause(),
                    struck,
                    version);
        }
    }

    /** A figure with its interval; null where it cannot be told. */
    public record FigureView(
            @Nullable Double value,
            @Nullable Double lower95,
            @Nullable Double upper95) {}

    public record BoardAgreement(
            int points, int pairs, FigureView exact, FigureView adjacent, FigureView kappa, List<Between> between) {}

    /** @param meanDifference first less second, in steps; positive: the first is more generous */
    public record Between(String first, String second, int points, double exact, BigDecimal meanDifference) {}
}
