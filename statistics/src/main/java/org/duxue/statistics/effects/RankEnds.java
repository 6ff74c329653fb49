package org.duxue.statistics.effects;

/**
 * The ends of the groups' intervals of ranks: of each group the lowest few ranks met and the highest few, which is all that
 * an interval needs of any number of draws. The order of draws is of no account, so that threads may keep ends of their
 * own and put them together.
 */
final class RankEnds {
    private final int kept;
    /** The lowest ranks of each group in order. */
    private final int[] lowest;
    /** The highest ones, negated. */
    private final int[] highest;

    private int draws;

    /** @param left how many draws lie beyond an end */
    RankEnds(int groups, int left) {
        kept = left + 1;
        lowest = new int[Math.multiplyExact(groups, kept)];
        highest = new int[lowest.length];
    }

    /** Takes the ranks of a draw, by group. */
    void add(int[] ranks) {
        int size = Math.min(draws, kept);
        int last = kept - 1;
        for (int g = 0; g < ranks.length; g++) {
            int rank = ranks[g];
            if (size < kept || rank < lowest[last]) {
                keep(lowest, last - kept + 1, size, rank);
            }
            if (size < kept || -rank < highest[last]) {
                keep(highest, last - kept + 1, size, -rank);
            }
            last += kept;
        }
        draws++;
    }

    /** With what another kept of other draws, which is added to this. */
    RankEnds and(RankEnds other) {
        int theirs = Math.min(other.draws, kept);
        for (int at = 0; at < lowest.length; at += kept) {
            for (int k = 0; k < theirs; k++) {
                int size = Math.min(draws + k, kept);
                keep(lowest, at, size, other.lowest[at + k]);
                keep(highest, at, size, other.highest[at + k]);
            }
        }
        draws += other.draws;
        return this;
    }

    /** The rank that as many draws as were to be left lie below. */
    int lower(int group) {
        return lowest[(group + 1) * kept - 1];
    }

    /** The rank that as many lie above. */
    int upper(int group) {
        return -highest[(group + 1) * kept - 1];
    }

    /** Puts a value among the smallest, which stand in order from {@code at} on; there are {@code size} of them. */
    private void keep(int[] smallest, int at, int size, int value) {
        int place = at + size;
        if (size == kept) {
            place--;
            if (value >= smallest[place]) {
                return;
            }
        }
        while (place > at && smallest[place - 1] > value) {
            smallest[place] = smallest[place - 1];
            place--;
        }
        smallest[place] = value;
    }
}
