package org.duxue.statistics.growth.quantile;

import java.util.Arrays;
import java.util.Optional;

/**
 * Walks from corner to corner of the linear programme to the best line for τ = numerator / denominator, as Barrodale and
 * Roberts do it, but over cells: the pin whose dual lies furthest out of bounds is let go, and the line swings along that
 * edge, past as many kinks as pay, to the one where the loss stops falling. Exchanges look only at cells with a kink near
 * the line; every cell is looked at before the walk may end, and again from there with wider eyes if it may not.
 *
 * <p>Whole scores and additive curves make corners where more kinks lie on the line than it has pins. {@link Split} scores
 * take such corners apart, so the walk never stands still; the final coefficients are taken at the scores as they are. Of
 * several best lines the one with the lowest mean is taken, the limit of τ from below.
 */
final class Vertex {
    /** Edges along which a cell moves less than this part of the pin's move are taken to leave it in place. */
    private static final double FLAT = 1e-11;

    private static final double WIDER = 4;
    private static final int LONGEST = 1_000_000;

    private final Design design;
    private final Cells cells;
    private final Split split;
    private final double[] score;
    private final double[] sway;
    private final int numerator;
    private final int denominator;
    private final Basis basis;
    private final Crossings crossings = new Crossings();
    /** Per cell: the first kink not below the line, or the pin. */
    private final int[] at;
    /** Per cell: what its pupils off the line pull, times the denominator. */
    private final long[] pull;

    private final int[] watch;
    private final double[] line;
    private final double[] along;
    private final double[] drag;
    /** What all cells pull at the line last looked at everywhere. */
    private double[] gathered;
    /** What the cells not watched pull. */
    private double[] others;

    private int watched;
    private double width;
    private double reach;
    private int pivots;

    Vertex(Design design, Split split, double[] sway, int numerator, int denominator, Basis start) {
        this.design = design;
        this.cells = design.cells;
        this.split = split;
        this.score = split.score;
        this.sway = sway;
        this.numerator = numerator;
        this.denominator = denominator;
        this.basis = start;
        at = Arrays.copyOf(cells.first, cells.count);
        pull = new long[cells.count];
        watch = new int[cells.count];
        line = new double[cells.count];
        along = new double[cells.count];
        drag = new double[cells.count];
        gathered = new double[design.places];
        others = gathered;
    }

    /** Walks to the best corner; {@code near} is how far a kink may lie from the line to be watched at first. */
    void walk(double near) {
        reach = near;
        for (width = near; ; width *= WIDER) {
            basis.refresh();
            design.line(basis.coefficients(score), design.all, cells.count, line);
            for (int c = 0; c < cells.count; c++) {
                weigh(c, line[c]);
            }
            gathered = design.gather(pull);
            if (choose(basis.duals(gathered)).isEmpty()) {
                return;
            }
            watch();
            while (exchange()) {
                if (++pivots > LONGEST) {
                    throw new Unproven("no best line within " + LONGEST + " exchanges");
                }
            }
        }
    }

    /** Puts a cell's kinks below or above the line and notes its pull. */
    private void weigh(int c, double u) {
        int from = cells.first[c];
        int to = cells.first[c + 1];
        int pin = basis.held[c];
        int k = pin >= 0 ? pin : at[c];
        if (pin < 0) {
            while (k > from && score[k - 1] >= u) {
                k--;
            }
            while (k < to && score[k] < u) {
                k++;
            }
        }
        at[c] = k;
        int off = cells.before[to] - cells.before[from] - (pin >= 0 ? cells.weight(pin) : 0);
        pull[c] = (long) numerator * off - (long) denominator * (cells.before[k] - cells.before[from]);
    }

    private void watch() {
        watched = 0;
        for (int c = 0; c < cells.count; c++) {
            int k = at[c];
            double room = width * sway[c];
            if (basis.held[c] >= 0
                    || (k < cells.first[c + 1] && score[k] - line[c] <= room)
                    || (k > cells.first[c] && line[c] - score[k - 1] <= room)) {
                watch[watched] = c;
                drag[watched++] = -pull[c];
            }
        }
        others = gathered.clone();
        design.gather(drag, watch, watched, others);
    }

    /** One exchange among the watched cells; false when none pays or the watched cells do not stop the line. */
    private boolean exchange() {
        design.line(basis.coefficients(score), watch, watched, line);
        for (int i = 0; i < watched; i++) {
            weigh(watch[i], line[i]);
            drag[i] = pull[watch[i]];
        }
        double[] sum = others.clone();
        design.gather(drag, watch, watched, sum);
        return choose(basis.duals(sum)).map(this::swing).orElse(false);
    }

    /**
     * A pin to let go.
     *
     * @param sign +1 when the line must rise there, −1 when it must fall
     * @param gain what the loss falls by at first per point, times the denominator
     */
    private record Edge(int pin, int sign, double gain) {}

    private Optional<Edge> choose(double[] duals) {
        Optional<Edge> best = Optional.empty();
        double most = 0;
        for (int i = 0; i < duals.length; i++) {
            double out = out(duals, i);
            double merit = out / basis.length(i);
            if (out > slack(i) && merit > most) {
                most = merit;
                best = Optional.of(new Edge(i, sign(duals, i), out));
            }
        }
        return best.isPresent() ? best : lower(duals);
    }

    /** Of equally good lines the lower: a pin that costs nothing to let go and brings the mean down. */
    private Optional<Edge> lower(double[] duals) {
        for (int i = 0; i < duals.length; i++) {
            if (out(duals, i) >= -slack(i)) {
                int sign = sign(duals, i);
                double mean = Columns.dot(design.whole[0], basis.edge(i, sign));
                if (mean < -Certificate.SLACK * cells.pupils) {
                    return Optional.of(new Edge(i, sign, 2 * slack(i)));
                }
            }
        }
        return Optional.empty();
    }

    private double slack(int i) {
        return Certificate.SLACK * denominator * cells.weight(basis.kink[i]);
    }

    /** How far a dual lies beyond its nearer bound; negative within. */
    private double out(double[] duals, int i) {
        double w = cells.weight(basis.kink[i]);
        return Math.max(duals[i] - numerator * w, (numerator - denominator) * w - duals[i]);
    }

    private int sign(double[] duals, int i) {
        double w = cells.weight(basis.kink[i]);
        return duals[i] - numerator * w > (numerator - denominator) * w - duals[i] ? -1 : 1;
    }

    private boolean swing(Edge edge) {
        int own = cells.cell[basis.kink[edge.pin]];
        design.line(basis.edge(edge.pin, edge.sign), watch, watched, along);
        double most = 0;
        for (int i = 0; i < watched; i++) {
            int c = watch[i];
            along[i] = basis.held[c] < 0 ? along[i] : c == own ? edge.sign : 0;
            most = Math.max(most, Math.abs(along[i]) / sway[c]);
        }
        double end = watched == cells.count ? Double.MAX_VALUE : width / most;
        for (double far = Math.min(reach, end); ; far = Math.min(8 * far, end)) {
            meet(far);
            int entering = crossings.where(edge.gain / denominator);
            if (entering >= 0) {
                reach = Math.max(2 * crossings.last(), 1e-6 * width);
                basis.exchange(edge.pin, entering);
                return true;
            }
            if (far >= end) {
                return false;
            }
        }
    }

    /** All watched kinks that the line crosses before it has gone {@code far}. */
    private void meet(double far) {
        crossings.clear();
        for (int i = 0; i < watched; i++) {
            int c = watch[i];
            double v = along[i];
            double u = line[i];
            if (v > FLAT) {
                int end = cells.first[c + 1];
                for (int k = basis.held[c] >= 0 ? at[c] + 1 : at[c]; k < end && score[k] - u <= far * v; k++) {
                    crossings.add((score[k] - u) / v, k, cells.weight(k) * v);
                }
            } else if (v < -FLAT) {
                for (int k = at[c] - 1; k >= cells.first[c] && score[k] - u >= far * v; k--) {
                    crossings.add((score[k] - u) / v, k, -cells.weight(k) * v);
                }
            }
        }
    }

    /** The line through the pins at the scores as they are, all places. */
    double[] coefficients() {
        return basis.coefficients(cells.score);
    }

    /**
     * The proof for the line just walked to, at the scores as they are. A kink no further from the line than scores were
     * moved counts as on it and pulls to the side it was found on; any other must lie on the side it was found on.
     */
    Certificate certify() {
        design.line(coefficients(), design.all, cells.count, line);
        double tau = (double) numerator / denominator;
        double near = 2 * split.moved;
        double loss = 0;
        int onLine = 0;
        for (int c = 0; c < cells.count; c++) {
            int from = cells.first[c];
            int to = cells.first[c + 1];
            int k = at[c];
            int pin = basis.held[c];
            double u = line[c];
            for (int b = k - 1; b >= from && cells.score[b] >= u - near; b--) {
                onLine += side(cells.score[b] <= u + near);
            }
            for (int a = pin >= 0 ? k + 1 : k; a < to && cells.score[a] <= u + near; a++) {
                onLine += side(cells.score[a] >= u - near);
            }
            loss += tau * (cells.sum(from, to) - u * cells.size(c));
            loss -= cells.sum(from, k) - u * (cells.before[k] - cells.before[from]);
        }
        double[] duals = basis.duals(gathered);
        double margin = duals.length == 0 ? 0.5 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < duals.length; i++) {
            margin = Math.min(margin, -out(duals, i) / denominator / cells.weight(basis.kink[i]));
        }
        Certificate proof = new Certificate(tau, loss, margin, onLine, pivots);
        if (!proof.holds()) {
            throw new Unproven("a dual lies out of bounds by " + -margin);
        }
        return proof;
    }

    private static int side(boolean right) {
        if (!right) {
            throw new Unproven("a score lies on the other side of the line");
        }
        return 1;
    }

    /** A walk that rounding led astray; it is tried again with scores moved otherwise. */
    static final class Unproven extends ArithmeticException {
        private static final long serialVersionUID = 1;

        Unproven(String message) {
            super(message);
        }
    }
}
