package org.duxue.statistics.effects;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
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
        return of(values, draws, 1, (first, count) -> new double[][] {drawn(effects, generator(seed, first))});
    }

    /** Draws all effects together. */
    public interface Draws {
        /** Of the draws first, first + 1 …, {@code count} of them, the effects. Asked by several threads at once. */
        double[][] draw(int first, int count);
    }

    /** How many draws {@link #of(GroupEffects, long)} takes for so many groups. */
    public static int draws(int groups) {
        return Math.clamp(MOST / groups, FEWEST, DRAWS);
    }

    /** From draws of another's making, asked for {@code together} at a time. */
    public static Ranking of(double[] effects, int draws, int together, Draws source) {
        int groups = effects.length;
        Ranking ranking = new Ranking(draws, groups);
        ranking.rankEffects(effects);
        int[][] drawn = new int[draws][groups];
        IntStream.range(0, (draws + together - 1) / together).parallel().forEach(part -> {
            int first = part * together;
            double[][] values = source.draw(first, Math.min(together, draws - first));
            for (int k = 0; k < values.length; k++) {
                DrawnRanks.rank(values[k], drawn[first + k]);
            }
        });
        int low = (int) Math.floor(0.025 * draws);
        DrawnRanks.ends(drawn, low, ranking.lower, ranking.upper);
        for (int g = 0; g < groups; g++) {
            ranking.lower[g] = Math.min(ranking.rank[g], ranking.lower[g]);
            ranking.upper[g] = Math.max(ranking.rank[g], ranking.upper[g]);
        }
        return ranking;
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
        Integer[] order = new Integer[effects.length];
        Arrays.setAll(order, g -> g);
        Arrays.sort(order, (a, b) -> Double.compare(effects[b], effects[a]));
        for (int i = 0; i < order.length; i++) {
            boolean tied = i > 0 && effects[order[i]] == effects[order[i - 1]];
            rank[order[i]] = tied ? rank[order[i - 1]] : i + 1;
        }
    }

    private static double[] drawn(GroupEffects effects, RandomGenerator random) {
        double[] common = new double[effects.sharedErrors()];
        Arrays.setAll(common, k -> random.nextGaussian());
        double[] values = new double[effects.size()];
        Arrays.setAll(values, g -> effects.effect(g) + effects.error(g, random.nextGaussian(), common));
        return values;
    }

    /** The generator of one draw. */
    public static RandomGenerator generator(long seed, int draw) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 0x9E3779B97F4A7C15L + draw);
    }
}
