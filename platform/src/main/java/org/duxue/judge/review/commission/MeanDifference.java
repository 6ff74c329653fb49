package org.duxue.judge.review.commission;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.duxue.judge.review.board.BoardView.FigureView;
import org.duxue.judge.review.commission.ReScoringView.CaseLine;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The mean over cases of how much more the institution gave than the office: d̄ ± t·s/√n with n − 1 degrees of freedom. Cases
 * and not points are counted, as the points of one case go together.
 */
final class MeanDifference {
    private static final double TAIL = 0.975;
    private static final int FEWEST = 2;

    private MeanDifference() {}

    /** Null without a compared case; with one there is no interval. */
    static @Nullable FigureView of(List<CaseLine> lines) {
        double[] differences = lines.stream()
                .map(CaseLine::meanDifference)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        int n = differences.length;
        if (n == 0) {
            return null;
        }
        double mean = Arrays.stream(differences).average().orElseThrow();
        if (n < FEWEST) {
            return new FigureView(mean, null, null);
        }
        double squares =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
        double half = new TDistribution(n - 1.0).inverseCumulativeProbability(TAIL) * Math.sqrt(squares / (n - 1) / n);
        return new FigureView(mean, mean - half, mean + half);
    }
}
