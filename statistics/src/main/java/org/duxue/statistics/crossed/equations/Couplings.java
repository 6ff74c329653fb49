package org.duxue.statistics.crossed.equations;

import java.util.Arrays;
import java.util.PriorityQueue;

/** A graph that shrinks: whoever is eliminated leaves all its neighbours coupled with each other. */
final class Couplings {
    /** Neighbours in any order; only the first {@code count} count. */
    private final int[][] neighbours;

    private final int[] count;
    /** What each node weighs, and all its neighbours. */
    private final int[] weight;

    private final int[] degree;
    private final boolean[] gone;
    private final int[] mark;
    private int marked;
    /** Degree and node in one number; of a node whose degree has changed since, the entry is stale. */
    private final PriorityQueue<Long> queue = new PriorityQueue<>();

    /** @param neighbours of each node, without itself; taken over */
    Couplings(int[][] neighbours, int[] weight) {
        this.neighbours = neighbours;
        this.weight = weight;
        this.count = new int[weight.length];
        this.degree = new int[weight.length];
        this.gone = new boolean[weight.length];
        this.mark = new int[weight.length];
        for (int node = 0; node < weight.length; node++) {
            count[node] = neighbours[node].length;
            for (int neighbour : neighbours[node]) {
                degree[node] += weight[neighbour];
            }
            enqueue(node);
        }
    }

    private void enqueue(int node) {
        queue.add((long) degree[node] << 32 | node);
    }

    /** The node whose neighbours weigh least, the first of several. There must be one. */
    int fewest() {
        while (true) {
            long entry = queue.element();
            int node = (int) entry;
            if (!gone[node] && degree[node] == (int) (entry >>> 32)) {
                return node;
            }
            queue.remove();
        }
    }

    int degree(int node) {
        return degree[node];
    }

    boolean gone(int node) {
        return gone[node];
    }

    /** Takes a node out; its neighbours, now coupled with each other. */
    int[] eliminate(int node) {
        int[] left = Arrays.copyOf(neighbours[node], count[node]);
        gone[node] = true;
        neighbours[node] = left;
        for (int neighbour : left) {
            join(neighbour, left, node);
            enqueue(neighbour);
        }
        return left;
    }

    /** Adds others to a node's neighbours and takes one away. */
    private void join(int node, int[] others, int without) {
        marked++;
        int[] mine = neighbours[node];
        int n = 0;
        for (int k = 0; k < count[node]; k++) {
            if (mine[k] != without) {
                mark[mine[k]] = marked;
                mine[n++] = mine[k];
            }
        }
        mark[node] = marked;
        degree[node] -= weight[without];
        if (n + others.length > mine.length) {
            mine = Arrays.copyOf(mine, Math.min(weight.length, n + n / 2 + others.length));
        }
        for (int other : others) {
            if (mark[other] != marked) {
                mine[n++] = other;
                degree[node] += weight[other];
            }
        }
        neighbours[node] = mine;
        count[node] = n;
    }
}
