package org.duxue.statistics.growth.quantile;

/**
 * Why a quantile's line is the best one there is. The pulls of all pupils off the line are fixed by the side they are on;
 * the pupils the line is pinned to must balance them, none pulling harder than it can (Koenker and Bassett 1978: duals
 * within τ − 1 and τ per pupil). {@code margin} is the least distance to those bounds; positive proves that the line is the
 * only best one, zero that it is one of several, negative would refute it. Sums are of twice the precision.
 *
 * @param tau the quantile
 * @param loss Σ of the check loss, score points
 * @param margin per pupil at the tightest pin; between −1e-9 and 0.5
 * @param onLine distinct kinks on the line beyond the pins: a degenerate corner when above zero
 * @param pivots exchanges made from the smoothed start
 */
public record Certificate(double tau, double loss, double margin, int onLine, int pivots) {
    /** What rounding may cost. */
    static final double SLACK = 1e-9;

    /** No other line does as well. */
    public boolean unique() {
        return margin > SLACK;
    }

    boolean holds() {
        return margin >= -SLACK;
    }
}
