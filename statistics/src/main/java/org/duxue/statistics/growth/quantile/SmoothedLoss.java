package org.duxue.statistics.growth.quantile;

import java.util.Arrays;

/**
 * Gets near the best line for one quantile by Newton steps on a smoothed check loss: every corner is rounded over a band
 * of half-width b on either side (a quadratic there), and b shrinks until few corners lie in the band (after Madsen and
 * Nielsen 1993). Only cells with a corner near the line are watched; the others pull with constant force. What comes out
 * is a start for {@link Vertex}, never an answer.
 */
final class SmoothedLoss {
    private static final double SHRINK = 5;
    private static final int STEPS = 12;
    private static final int TRIES = 30;
    /** A step this small beside the band ends the work at that band. */
    private static final double SETTLED = 0.7;
    /** How far a cell of middling sway is thought to move, in bands. */
    private static final double ROOM = 4;
    /** Kinks in the band, per column, at which the walk over corners may begin. */
    private static final int FEW = 15;

    private final Design design;
    private final Cells cells;
    private final double[] sway;
    private final double[] scale;
    private final double share;
    private final double[] theta;
    private final int[] at;
    private final int[] watch;
    private int watched;
    private double[] others;
    private double[] line;
    private double[] trial;
    private final double[] along;
    private final double[] slope;
    private final double[] bend;
    private int inside;

    /**
     * @param share the quantile τ
     * @param start coefficients to begin from, all places
     * @param sway per cell, how far its line moves for a given unrest, the middle cell's being one
     * @param scale per place, the curvature beside which a ridge is small
     */
    SmoothedLoss(Design design, double share, double[] start, double[] sway, double[] scale) {
        this.design = design;
        this.cells = design.cells;
        this.share = share;
        this.theta = start.clone();
        this.sway = sway;
        this.scale = scale;
        at = Arrays.copyOf(cells.first, cells.count);
        watch = new int[cells.count];
        others = new double[design.places];
        line = new double[cells.count];
        trial = new double[cells.count];
        along = new double[cells.count];
        slope = new double[cells.count];
        bend = new double[cells.count];
    }

    /** Shrinks the band from {@code band} on until few corners are left in it; returns the last band. */
    double approach(double band, double narrowest) {
        for (double b = band; ; b /= SHRINK) {
            watch(b);
            settle(b);
            if (inside <= FEW * design.free.length || b <= narrowest) {
                return b;
            }
        }
    }

    double[] theta() {
        return theta;
    }

    /** Chooses the cells to watch and sums up what the others pull. */
    private void watch(double b) {
        design.line(theta, design.all, cells.count, line);
        watched = 0;
        for (int c = 0; c < cells.count; c++) {
            int from = cells.first[c];
            int to = cells.first[c + 1];
            double u = line[c];
            int k = seek(c, u);
            double room = b * (1 + ROOM * sway[c]);
            boolean close = (k < to && cells.score[k] - u < room) || (k > from && u - cells.score[k - 1] < room);
            slope[c] = close ? 0 : cells.before[k] - cells.before[from] - share * cells.size(c);
            if (close) {
                watch[watched] = c;
                trial[watched++] = u;
            }
        }
        others = new double[design.places];
        design.gather(slope, design.all, cells.count, others);
        accept();
    }

    private void accept() {
        double[] swap = line;
        line = trial;
        trial = swap;
    }

    /** The first kink of a cell above a score. */
    private int seek(int c, double u) {
        int k = at[c];
        while (k > cells.first[c] && cells.score[k - 1] > u) {
            k--;
        }
        while (k < cells.first[c + 1] && cells.score[k] <= u) {
            k++;
        }
        at[c] = k;
        return k;
    }

    private void settle(double b) {
        look(line, b);
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = others.clone();
            design.gather(slope, watch, watched, gradient);
            double[] move = Columns.solve(design.gram(bend, watch, watched), gradient, design.free, scale);
            double down = 0;
            for (int i = 0; i < move.length; i++) {
                move[i] = -move[i];
                down += gradient[i] * move[i];
            }
            if (!(down < 0)) {
                return;
            }
            design.line(move, watch, watched, along);
            double away = 0; // what the cells not watched add to the slope along the move
            for (int i = 0; i < move.length; i++) {
                away += others[i] * move[i];
            }
            double length = search(away, down, b);
            double most = 0;
            for (int i = 0; i < watched; i++) {
                most = Math.max(most, Math.abs(length * along[i]));
            }
            accept();
            for (int i = 0; i < move.length; i++) {
                theta[i] += length * move[i];
            }
            if (most < SETTLED * b) {
                return;
            }
        }
    }

    /** How far to go along the move so that the slope at the end is at most half of that at the start. */
    private double search(double away, double down, double b) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double lowSlope = down;
        double highSlope = 0;
        double t = 1;
        for (int tries = 0; ; tries++) {
            for (int i = 0; i < watched; i++) {
                trial[i] = line[i] + t * along[i];
            }
            look(trial, b);
            double now = away;
            for (int i = 0; i < watched; i++) {
                now += slope[i] * along[i];
            }
            if (Math.abs(now) <= 0.5 * Math.abs(down) || tries == TRIES) {
                return t;
            }
            if (now < 0) {
                low = t;
                lowSlope = now;
            } else {
                high = t;
                highSlope = now;
            }
            if (Double.isInfinite(high)) {
                t *= 4;
            } else {
                double secant = low + (high - low) * lowSlope / (lowSlope - highSlope);
                t = Math.clamp(secant, low + 0.1 * (high - low), low + 0.9 * (high - low));
            }
        }
    }

    /** Slope and curvature of the smoothed loss in the watched cells, and how many corners the band holds. */
    private void look(double[] u, double b) {
        double half = 0.5 / b;
        int held = 0;
        double[] score = cells.score;
        int[] before = cells.before;
        for (int i = 0; i < watched; i++) {
            int c = watch[i];
            int from = cells.first[c];
            int to = cells.first[c + 1];
            double high = u[i] + b;
            int k = seek(c, u[i] - b);
            double below = before[k] - before[from];
            double weight = 0;
            for (; k < to && score[k] < high; k++) {
                int w = before[k + 1] - before[k];
                below += w * (high - score[k]) * half;
                weight += w;
                held++;
            }
            slope[i] = below - share * (before[to] - before[from]);
            bend[i] = weight * half;
        }
        inside = held;
    }
}
