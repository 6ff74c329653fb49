package org.duxue.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A table with its totals as a flow: every count is an arc, every sum that must agree is a node through which as much
 * flows in as out. Any other flow that keeps the arcs that are shown is another table that a reader could believe in;
 * how far an arc can go up or down in such flows is exactly what the reader can conclude about it. Sums that agree make
 * a network, so the bounds over whole numbers and over all numbers are the same.
 */
final class Circulation {
    private final int[] from;
    private final int[] to;
    private final long[] value;
    private final List<List<Integer>> touching = new ArrayList<>();

    /** Arcs a reader does not see. */
    final BitSet hidden = new BitSet();

    Circulation(int nodes, int[] from, int[] to, long[] value) {
        this.from = from;
        this.to = to;
        this.value = value;
        for (int node = 0; node < nodes; node++) {
            touching.add(new ArrayList<>());
        }
        for (int arc = 0; arc < value.length; arc++) {
            touching.get(from[arc]).add(arc);
            touching.get(to[arc]).add(arc);
        }
    }

    int arcs() {
        return value.length;
    }

    long value(int arc) {
        return value[arc];
    }

    /** What a reader of the arcs shown can conclude about this one. */
    Range range(int arc) {
        if (!hidden.get(arc)) {
            return new Range(value[arc], value[arc]);
        }
        BitSet used = new BitSet();
        return new Range(move(arc, false, 0, hidden, used), move(arc, true, Range.UNBOUNDED, hidden, used));
    }

    /** Hides, of the arcs that may be hidden, those that let this one reach the target at the least loss. */
    void hideUntil(int arc, long target, BitSet allowed) {
        BitSet used = new BitSet();
        move(arc, target > value[arc], target, allowed, used);
        hidden.or(used);
    }

    /**
     * Whether a reader must believe that this arc may have the value asked about.
     *
     * @param used is added the hidden arcs that make it possible
     */
    boolean canBe(int arc, long target, BitSet used) {
        return move(arc, target > value[arc], target, hidden, used) == target;
    }

    /**
     * Moves an arc towards a target as far as the other arcs allowed can make up for it, by one cheapest path after
     * another: arcs hidden or used already cost nothing, others what they tell.
     *
     * @return the value reached
     */
    private long move(int arc, boolean up, long target, BitSet allowed, BitSet used) {
        long[] now = value.clone();
        int source = up ? to[arc] : from[arc];
        int sink = up ? from[arc] : to[arc];
        while (now[arc] != target) {
            int[] path = cheapest(arc, source, sink, now, allowed, used);
            if (path.length == 0) {
                break;
            }
            long step = Math.abs(target - now[arc]);
            for (int a : path) {
                step = Math.min(step, a < 0 ? now[~a] : Range.UNBOUNDED);
                used.set(a < 0 ? ~a : a);
            }
            if (step > Range.UNBOUNDED / 2) {
                return Range.UNBOUNDED;
            }
            for (int a : path) {
                now[a < 0 ? ~a : a] += a < 0 ? -step : step;
            }
            now[arc] += up ? step : -step;
        }
        return now[arc];
    }

    private record Reached(long cost, int node) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int byCost = Long.compare(cost, other.cost);
            return byCost != 0 ? byCost : Integer.compare(node, other.node);
        }
    }

    /** The cheapest path without the arc, of equal ones one with few arcs: arcs along it, complemented (~) where taken backwards; empty when none. */
    private int[] cheapest(int without, int source, int sink, long[] now, BitSet allowed, BitSet used) {
        long[] cost = new long[touching.size()];
        int[] by = new int[cost.length];
        Arrays.fill(cost, Range.UNBOUNDED);
        cost[source] = 0;
        PriorityQueue<Reached> farther = new PriorityQueue<>();
        Deque<Reached> level = new ArrayDeque<>();
        level.add(new Reached(0, source));
        while (!level.isEmpty() || !farther.isEmpty()) {
            Reached next = level.isEmpty() ? farther.remove() : level.remove();
            if (next.node == sink) {
                return path(source, sink, by);
            }
            if (next.cost > cost[next.node]) {
                continue;
            }
            for (int arc : touching.get(next.node)) {
                boolean forward = from[arc] == next.node;
                if (arc == without || !allowed.get(arc) || (!forward && now[arc] == 0)) {
                    continue;
                }
                int other = forward ? to[arc] : from[arc];
                long sum = next.cost + (hidden.get(arc) || used.get(arc) ? 0 : value[arc]);
                if (sum < cost[other] && sum < cost[sink]) {
                    cost[other] = sum;
                    by[other] = forward ? arc : ~arc;
                    if (other == sink && sum == next.cost) {
                        return path(source, sink, by);
                    }
                    (sum == next.cost ? level : farther).add(new Reached(sum, other));
                }
            }
        }
        return new int[0];
    }

    private int[] path(int source, int sink, int[] by) {
        List<Integer> arcs = new ArrayList<>();
        for (int node = sink; node != source; ) {
            int a = by[node];
            arcs.add(a);
            node = a < 0 ? to[~a] : from[a];
        }
        return arcs.stream().mapToInt(Integer::intValue).toArray();
    }
}
