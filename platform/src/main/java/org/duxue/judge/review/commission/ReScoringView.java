package org.duxue.judge.review.commission;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duxue.judge.review.board.BoardView.FigureView;
import org.jspecify.annotations.Nullable;

/** The office's second look at a sample, compared with the marks of the institution, on the wire. */
public record ReScoringView(
        @Nullable DrawnView drawn,
        List<CaseLine> cases,
        @Nullable AgreementView agreement,
        @Nullable FigureView difference,
        List<Apart> apart,
        List<Candidate> candidates) {

    public record DrawnView(long seed, BigDecimal share, int cases, int of, String by, Instant at) {}

    /**
     * One case of the sample.
     *
     * @param exact share of the points on which both name the same step
     * @param meanDifference theirs less ours, in per cent of a point
     */
    public record CaseLine(
            UUID caseId,
            String unitName,
            String rescorer,
            @Nullable Instant handedInAt,
            int points,
            @Nullable Double exact,
            @Nullable Double meanDifference,
            @Nullable Double ours,
            @Nullable Double theirs) {}

    public record AgreementView(int points, FigureView exact, FigureView adjacent, FigureView kappa) {}

    public record Apart(
            UUID caseId,
            String unitName,
            String point,
            String name,
            String ours,
            String theirs,
            int steps,
            String reason) {}

    public record Candidate(UUID account, String name) {}
}
