package org.duxue.statistics.crossed.equations;

import java.util.Arrays;

/**
 * The order in which levels are eliminated, and which later ones each leaves coupled.
 *
 * <p>First all levels of the largest grouping, which share no row and so do not disturb each other. Then, among the rest,
 * always the level coupled with the fewest others (minimum degree), until what remains is coupled nearly throughout: that
 * is left to a dense factorisation. Pupils in classes in schools thus come apart class by class and school by school at a
 * cost proportional to their number, while thoroughly crossed factors end in one dense block as small as may be.
 */
final class Elimination {
    /** Dense arithmetic is worth its zeros from this share of couplings on, and for this few columns anyway. */
    private static final double DENSE_SHARE = 0.7;

    private static final int DENSE_COLUMNS = 48;

    private final Sums sums;
    /** The number of levels of the first grouping; they come first, in their order. */
    private final int leaves;
    /** Per node its place, and the reverse. */
    private final int[] place;

    private final int[] node;
    /** Per place of the sparse part, the places it is coupled with when its turn comes, ascending. */
    private final int[][] later;
    /** The number of places eliminated one by one. */
    private final int sparse;

    private Elimination(Sums sums, int leaves, int[] place, int[] node, int[][] later, int sparse) {
        this.sums = sums;
        this.leaves = leaves;
        this.place = place;
        this.node = node;
        this.later = later;
        this.sparse = sparse;
    }

    static Elimination of(Sums sums) {
        int leaves = sums.base(1);
        int nodes = sums.nodes();
        int[][] coupled = coupledByLeaves(sums, leaves);
        int[] node = new int[nodes];
        int[] place = new int[nodes];
        int[][] later = new int[nodes][];
        Arrays.setAll(node, i -> i);
        int sparse = leaves + eliminate(sums, coupled, node, later, leaves);
        for (int i = 0; i < nodes; i++) {
            place[node[i]] = i;
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            later[leaf] = partners(sums, leaf);
        }
        for (int i = 0; i < sparse; i++) {
            int[] places = later[i];
            for (int k = 0; k < places.length; k++) {
                places[k] = place[places[k]];
            }
            Arrays.sort(places);
        }
        return new Elimination(sums, leaves, place, node, Arrays.copyOf(later, sparse), sparse);
    }

    /** The nodes that share a row with a level of the first grouping. */
    private static int[] partners(Sums sums, int leaf) {
        int count = 0;
        for (int g = 1; g < sums.groupings().size(); g++) {
            Sums.Meetings meetings = sums.meetings(0, g);
            count += meetings.start(leaf + 1) - meetings.start(leaf);
        }
        int[] partners = new int[count];
        int n = 0;
        for (int g = 1; g < sums.groupings().size(); g++) {
            Sums.Meetings meetings = sums.meetings(0, g);
            for (int m = meetings.start(leaf); m < meetings.start(leaf + 1); m++) {
                partners[n++] = sums.base(g) + meetings.other(m);
            }
        }
        return partners;
    }

    /** Per node beyond the leaves, the nodes with which some leaf couples it; numbered from the first such node. */
    private static int[][] coupledByLeaves(Sums sums, int leaves) {
        int rest = sums.nodes() - leaves;
        int[][] leavesOf = new int[rest][];
        int[] count = new int[rest];
        int[][] partners = new int[leaves][];
        for (int leaf = 0; leaf < leaves; leaf++) {
            partners[leaf] = partners(sums, leaf);
            for (int partner : partners[leaf]) {
                count[partner - leaves]++;
            }
        }
        Arrays.setAll(leavesOf, i -> new int[count[i]]);
        Arrays.fill(count, 0);
        for (int leaf = 0; leaf < leaves; leaf++) {
            for (int partner : partners[leaf]) {
                leavesOf[partner - leaves][count[partner - leaves]++] = leaf;
            }
        }
        int[][] coupled = new int[rest][];
        int[] mark = new int[rest];
        int[] found = new int[rest];
        for (int i = 0; i < rest; i++) {
            int n = 0;
            mark[i] = i + 1;
            for (int k = 0; k < leavesOf[i].length && n < rest - 1; k++) {
                for (int partner : partners[leavesOf[i][k]]) {
                    int j = partner - leaves;
                    if (mark[j] != i + 1) {
                        mark[j] = i + 1;
                        found[n++] = j;
                    }
                }
            }
            coupled[i] = Arrays.copyOf(found, n);
        }
        return coupled;
    }

    /** Fills the order and the couplings beyond the leaves; returns how many were eliminated one by one. */
    private static int eliminate(Sums sums, int[][] coupled, int[] node, int[][] later, int leaves) {
        int[] size = new int[coupled.length];
        int columns = 0;
        for (int i = 0; i < size.length; i++) {
            size[i] = sums.groupings().get(sums.grouping(leaves + i)).size();
            columns += size[i];
        }
        Couplings rest = new Couplings(coupled, size);
        int done = 0;
        while (columns > DENSE_COLUMNS) {
            int next = rest.fewest();
            if (rest.degree(next) >= DENSE_SHARE * (columns - size[next])) {
                break;
            }
            columns -= size[next];
            node[leaves + done] = leaves + next;
            later[leaves + done] =
                    Arrays.stream(rest.eliminate(next)).map(i -> leaves + i).toArray();
            done++;
        }
        int at = leaves + done;
        for (int i = 0; i < size.length; i++) {
            if (!rest.gone(i)) {
                node[at++] = leaves + i;
            }
        }
        return done;
    }

    int places() {
        return node.length;
    }

    int sparse() {
        return sparse;
    }

    int leaves() {
        return leaves;
    }

    int place(int node) {
        return place[node];
    }

    int node(int place) {
        return node[place];
    }

    int[] later(int place) {
        return later[place];
    }

    /** The number of columns of the level at a place. */
    int size(int place) {
        return sums.groupings().get(sums.grouping(node[place])).size();
    }
}
