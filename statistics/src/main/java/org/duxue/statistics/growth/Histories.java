package org.duxue.statistics.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duxue.statistics.growth.quantile.Knots;

/**
 * How many of the latest priors each pupil has without a gap: a missing score ends the history, older ones cannot be
 * used. Pupils without a current score have none.
 */
final class Histories {
    private final double[][] priors;
    private final double[] current;
    private final int[] length;
    private final int longest;

    Histories(double[][] priors, double[] current) {
        if (priors.length == 0 || priors.length > GrowthModel.LONGEST) {
            throw new IllegalArgumentException(
                    "growth needs one to " + GrowthModel.LONGEST + " priors, not " + priors.length);
        }
        for (double[] prior : priors) {
            if (prior.length != current.length) {
                throw new IllegalArgumentException(prior.length + " prior scores but " + current.length + " scores");
            }
        }
        this.priors = priors;
        this.current = current;
        length = new int[current.length];
        int most = 0;
        for (int i = 0; i < length.length; i++) {
            while (!Double.isNaN(current[i]) && length[i] < priors.length && !Double.isNaN(priors[length[i]][i])) {
                length[i]++;
            }
            most = Math.max(most, length[i]);
        }
        if (most == 0) {
            throw new IllegalArgumentException("no pupil has both the current score and the latest prior");
        }
        longest = most;
    }

    /** How many of the priors, latest first, are known without a gap; at most {@code most}. */
    static int known(double[] priors, int most) {
        int known = 0;
        while (known < Math.min(most, priors.length) && !Double.isNaN(priors[known])) {
            known++;
        }
        return known;
    }

    int longest() {
        return longest;
    }

    int length(int row) {
        return length[row];
    }

    int[] atLeast(int j) {
        return IntStream.range(0, length.length).filter(i -> length[i] >= j).toArray();
    }

    int[] exactly(int j) {
        return IntStream.range(0, length.length).filter(i -> length[i] == j).toArray();
    }

    /** Per prior, the knots over all pupils whose history reaches it. */
    List<Knots> knots() {
        List<Knots> knots = new ArrayList<>();
        for (int j = 1; j <= longest; j++) {
            knots.add(Knots.of(pick(priors[j - 1], atLeast(j))));
        }
        return knots;
    }

    double[][] priors(int[] rows, int count) {
        return Arrays.stream(priors, 0, count).map(column -> pick(column, rows)).toArray(double[][]::new);
    }

    double[] current(int[] rows) {
        return pick(current, rows);
    }

    private static double[] pick(double[] column, int[] rows) {
        return rows.length == column.length
                ? column
                : Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }
}
