package org.duxue.evaluation.appraisal.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The most that can be gained by raising so many points with such an effect on the counts a grade asks for. A grid is filled
 * point by point and grids of several domains are joined, which finds the smallest set exactly and in little time:
 * {@code gain[n][e]} is the best gain with {@code n} points raised whose effects come to {@code e}.
 */
final class LiftGrid {
    private final Effects effects;
    private final double[][] gain;
    private final @Nullable Chain[][] chains;

    /** Which points were raised, the last one first. */
    record Chain(LiftMove move, @Nullable Chain before) {}

    /**
     * The counts a grade asks for, as a range of sums for each.
     *
     * @param low smallest sum that can come up, at most 0
     * @param high largest sum that matters, at least 0; larger ones count as this
     */
    record Effects(List<Integer> low, List<Integer> high) {
        int size() {
            int size = 1;
            for (int i = 0; i < low.size(); i++) {
                size *= high.get(i) - low.get(i) + 1;
            }
            return size;
        }

        int index(List<Integer> sums) {
            int index = 0;
            for (int i = 0; i < sums.size(); i++) {
                int sum = Math.max(low.get(i), Math.min(high.get(i), sums.get(i)));
                index = index * (high.get(i) - low.get(i) + 1) + sum - low.get(i);
            }
            return index;
        }

        int plus(int one, int other) {
            int index = 0;
            int scale = 1;
            int a = one;
            int b = other;
            for (int i = low.size() - 1; i >= 0; i--) {
                int width = high.get(i) - low.get(i) + 1;
                int sum = a % width + b % width + low.get(i);
                index += Math.clamp(sum, 0, width - 1) * scale;
                scale *= width;
                a /= width;
                b /= width;
            }
            return index;
        }

        /** Whether the sums behind an index reach what is needed. */
        boolean reaches(int index, List<Integer> needs) {
            int rest = index;
            for (int i = low.size() - 1; i >= 0; i--) {
                int width = high.get(i) - low.get(i) + 1;
                if (rest % width + low.get(i) < needs.get(i)) {
                    return false;
                }
                rest /= width;
            }
            return true;
        }
    }

    private LiftGrid(Effects effects, int points) {
        this.effects = effects;
        gain = new double[points + 1][effects.size()];
        chains = new @Nullable Chain[points + 1][effects.size()];
        for (double[] row : gain) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
    }

    static LiftGrid empty(Effects effects) {
        LiftGrid grid = new LiftGrid(effects, 0);
        grid.gain[0][effects.index(effects.low().stream().map(_ -> 0).toList())] = 0;
        return grid;
    }

    /** With one more point that may be left or raised in one of several ways. */
    LiftGrid with(List<LiftMove> ways) {
        LiftGrid more = new LiftGrid(effects, gain.length);
        for (int n = 0; n < gain.length; n++) {
            for (int e = 0; e < gain[n].length; e++) {
                if (gain[n][e] == Double.NEGATIVE_INFINITY) {
                    continue;
                }
                more.take(n, e, gain[n][e], chains[n][e]);
                for (LiftMove way : ways) {
                    int to = effects.plus(e, effects.index(way.effects()));
                    more.take(n + 1, to, gain[n][e] + way.gain(), new Chain(way, chains[n][e]));
                }
            }
        }
        return more;
    }

    /** Of two domains together. */
    LiftGrid joined(LiftGrid other) {
        LiftGrid both = new LiftGrid(effects, gain.length + other.gain.length - 2);
        for (int n = 0; n < gain.length; n++) {
            for (int e = 0; e < gain[n].length; e++) {
                for (int m = 0; gain[n][e] != Double.NEGATIVE_INFINITY && m < other.gain.length; m++) {
                    for (int f = 0; f < other.gain[m].length; f++) {
                        double sum = gain[n][e] + other.gain[m][f];
                        int to = effects.plus(e, f);
                        if (sum > both.gain[n + m][to]) {
                            both.gain[n + m][to] = sum;
                            both.chains[n + m][to] = append(chains[n][e], other.chains[m][f]);
                        }
                    }
                }
            }
        }
        return both;
    }

    /** Only what gains at least so much. */
    LiftGrid gaining(double least) {
        LiftGrid kept = new LiftGrid(effects, gain.length - 1);
        for (int n = 0; n < gain.length; n++) {
            for (int e = 0; e < gain[n].length; e++) {
                if (gain[n][e] >= least) {
                    kept.take(n, e, gain[n][e], chains[n][e]);
                }
            }
        }
        return kept;
    }

    /** The fewest points that gain enough and satisfy every count; of several such sets the one that gains most. */
    Optional<List<LiftMove>> smallest(double least, List<Integer> needs) {
        for (int n = 0; n < gain.length; n++) {
            int best = -1;
            for (int e = 0; e < gain[n].length; e++) {
                boolean good = gain[n][e] >= least && effects.reaches(e, needs);
                best = good && (best < 0 || gain[n][e] > gain[n][best]) ? e : best;
            }
            if (best >= 0) {
                return Optional.of(moves(chains[n][best]));
            }
        }
        return Optional.empty();
    }

    private void take(int n, int e, double amount, @Nullable Chain chain) {
        if (amount > gain[n][e]) {
            gain[n][e] = amount;
            chains[n][e] = chain;
        }
    }

    private static @Nullable Chain append(@Nullable Chain first, @Nullable Chain second) {
        Chain whole = first;
        for (LiftMove move : moves(second)) {
            whole = new Chain(move, whole);
        }
        return whole;
    }

    private static List<LiftMove> moves(@Nullable Chain chain) {
        List<LiftMove> found = new java.util.ArrayList<>();
        for (Chain link = chain; link != null; link = link.before()) {
            found.add(link.move());
        }
        return found.reversed();
    }
}
