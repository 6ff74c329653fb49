package org.duxue.statistics.effects;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Ranks with their uncertainty (Goldstein and Spiegelhalter 1996): all effects are drawn together from their joint
 * conditional distribution, errors of the fixed effects included, and ranked, many times over; a group's interval holds
 * the middle 95 % of its ranks. It is widened, where need be, to hold the rank of the effect itself.
 *
 * <p>Each draw has its own generator, made of the seed and the draw's number, so that the answer does not depend on
 * threads.
 */
public final class Ranking {
    /** As many draws as settle the ends of an interval within about one percent of the groups. */
    public static final int DRAWS = 1000;

    /**
     * With thousands of groups an end is settled within two or three percent of them, so that ranking costs no more than
     * reading the data; whoever wants it finer asks for more draws.
     */
    private static final long MOST = 1_250_000;

    private static final int FEWEST = 250;

    /** None when ranks were asked for without intervals. */
    private final int draws;

    private final int[] rank;
    private final int[] lower;
    private final int[] upper;

    private Ranking(int draws, int groups) {
        this.draws = draws;
        this.rank = new int[groups];
        this.lower = new int[groups];
        this.upper = new int[groups];
    }

    /** With {@link #DRAWS} draws for up to 1 250 groups, fewer for more, 250 at least. */
    public static Ranking of(GroupEffects effects, long seed) {
        return of(effects, draws(effects.size()), seed);
    }

    public static Ranking of(GroupEffects effects, int draws, long seed) {
        double[] values = new double[effects.size()];
        Arrays.setAll(values, effects::effect);
        return of(values, draws, 1, () -> {
            double[][] drawn = new double[1][values.length];
            return (first, count) -> {
                effects.draw(generator(seed, first), drawn[0]);
                return drawn;
            };
        });
    }

    /** The ranks of the effects alone, without intervals. */
    public static Ranking withoutDraws(GroupEffects effects) {
        double[] values = new double[effects.size()];
        Arrays.setAll(values, effects::effect);
        Ranking ranking = new Ranking(0, values.length);
        ranking.rankEffects(values);
        return ranking;
    }

    /** Draws all effects together. */
    public interface Draws {
        /** Of the draws first, first + 1 …, {@code count} of them, the effects; looked at before the next call. */
        double[][] draw(int first, int count);
    }

    /** How many draws {@link #of(GroupEffects, long)} takes for so many groups. */
    public static int draws(int groups) {
        return Math.clamp(MOST / groups, FEWEST, DRAWS);
    }

    /**
     * From draws of another's making, asked for {@code together} at a time.
     *
     * @param source makes a thread's own
     */
    public static Ranking of(double[] effects, int draws, int together, Supplier<Draws> source) {
        Ranking ranking = new Ranking(draws, effects.length);
        ranking.rankEffects(effects);
        int parts = (draws + together - 1) / together;
        int shares = Math.min(parts, ForkJoinPool.getCommonPoolParallelism() + 1);
        RankEnds ends = IntStream.range(0, shares)
                .parallel()
                .mapToObj(share -> share(share, shares, effects.length, draws, together, source.get()))
                .reduce(RankEnds::and)
                .orElseThrow();
        for (int g = 0; g < effects.length; g++) {
            ranking.lower[g] = Math.min(ranking.rank[g], ends.lower(g));
            ranking.upper[g] = Math.max(ranking.rank[g], ends.upper(g));
        }
        return ranking;
    }

    /** The ends of every so manieth part of the draws. */
    private static RankEnds share(int share, int shares, int groups, int draws, int together, Draws source) {
        RankEnds ends = new RankEnds(groups, (int) Math.floor(0.025 * draws));
        DrawnRanks ranks = new DrawnRanks(groups);
        for (int first = share * together; first < draws; first += shares * together) {
            for (double[] values : source.draw(first, Math.min(together, draws - first))) {
                ends.add(ranks.of(values));
            }
        }
        return ends;
    }

    public int draws() {
        return draws;
    }

    /** 1 is the highest effect; equal effects share the better rank. */
    public int rank(int group) {
        return rank[group];
    }

    public int lower(int group) {
        return lower[group];
    }

    public int upper(int group) {
        return upper[group];
    }

    private void rankEffects(double[] effects) {
        int[] places = new DrawnRanks(effects.length).of(effects);
        int[] order = new int[effects.length];
        for (int g = 0; g < order.length; g++) {
            order[places[g] - 1] = g;
        }
        for (int i = 0; i < order.length; i++) {
            boolean tied = i > 0 && effects[order[i]] == effects[order[i - 1]];
            rank[order[i]] = tied ? rank[order[i - 1]] : i + 1;
        }
    }

    /** The generator of one draw. */
    public static RandomGenerator generator(long seed, int draw) {
        return new Draw(seed * 0x9E3779B97F4A7C15L + draw);
    }
}
