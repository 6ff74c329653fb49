package org.duxue.statistics.rating.rasch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.rating.Factored;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method on the marginal likelihood with step halving. Severities sum to zero, and so do the steps of a set; the
 * likelihood does not change along the matching shifts of the items, so that adding c·u·uᵀ for each sum makes the
 * information regular without moving the optimum, and every level is treated alike.
 */
final class Ascent {
    private static final double STILL = 1e-14;
    private static final double LONGEST = 2;
    private static final int HALVINGS = 40;

    private final RaschDesign design;
    private final MarginalLikelihood likelihood;
    private final List<Shift> shifts;

    /** A sum held at zero (over {@code from} to {@code to}) and the items that can take the shift instead. */
    private record Shift(int from, int to, int itemFrom, int itemTo) {
        int length() {
            return to - from;
        }

        boolean holds(int i) {
            return i >= from && i < to;
        }

        /** The direction that no score can see. */
        double direction(int i) {
            return holds(i) ? 1 : i >= itemFrom && i < itemTo ? -1 : 0;
        }
    }

    /** Where the ascent ended. */
    static final class Summit {
        final double[] parameters;
        final Evaluation evaluation;
        final int iterations;
        final boolean converged;

        Summit(double[] parameters, Evaluation evaluation, int iterations, boolean converged) {
            this.parameters = parameters;
            this.evaluation = evaluation;
            this.iterations = iterations;
            this.converged = converged;
        }
    }

    Ascent(RaschDesign design, MarginalLikelihood likelihood) {
        this.design = design;
        this.likelihood = likelihood;
        this.shifts = new ArrayList<>();
        shifts.add(new Shift(design.items, design.items + design.raters, 0, design.items));
        int sets = design.categories.size();
        for (int set = 0; set < sets; set++) {
            boolean all = sets == 1;
            shifts.add(new Shift(
                    design.stepStart[set], design.stepStart[set + 1], all ? 0 : set, all ? design.items : set + 1));
        }
    }

    Summit from(double[] start, int most) {
        double[] at = start.clone();
        Evaluation here = likelihood.evaluate(at);
        for (int iteration = 1; iteration <= most; iteration++) {
            double[] step = factor(here.information).solve(here.gradient);
            double gain = dot(here.gradient, step);
            if (gain < STILL || collapsed(at)) {
                return new Summit(at, here, iteration - 1, true);
            }
            double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
            Summit next = stepped(at, here.value(), step, Math.min(1, LONGEST / longest), gain);
            if (next == null) {
                return new Summit(at, here, iteration, gain < 1e-8);
            }
            at = next.parameters;
            here = next.evaluation;
        }
        return new Summit(at, here, most, false);
    }

    private boolean collapsed(double[] at) {
        return likelihood.spread() && at[design.spreadAt()] < Math.log(Quadrature.POINT);
    }

    private @Nullable Summit stepped(double[] at, double value, double[] step, double first, double gain) {
        double length = first;
        double noise = 1e-13 * Math.abs(value);
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] next = at.clone();
            for (int i = 0; i < step.length; i++) {
                next[i] += length * step[i];
            }
            Evaluation there = likelihood.evaluate(next);
            if (there.value() >= value + 1e-4 * length * gain - noise) {
                return new Summit(next, there, 0, false);
            }
            length /= 2;
        }
        return null;
    }

    private Factored factor(double[] information) {
        int n = likelihood.size();
        double[] regular = regular(information);
        Factored factor = Factored.of(regular, n);
        for (double ridge = 1e-4; factor == null; ridge *= 10) {
            double[] raised = regular.clone();
            for (int i = 0; i < n; i++) {
                raised[i * n + i] += ridge * (Math.abs(regular[i * n + i]) + 1);
            }
            factor = Factored.of(raised, n);
        }
        return factor;
    }

    private double[] regular(double[] information) {
        int n = likelihood.size();
        double weight = weight(information);
        double[] regular = information.clone();
        for (Shift shift : shifts) {
            for (int i = shift.from; i < shift.to; i++) {
                for (int j = shift.from; j < shift.to; j++) {
                    regular[i * n + j] += weight;
                }
            }
        }
        return regular;
    }

    private double weight(double[] information) {
        int n = likelihood.size();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.abs(information[i * n + i]);
        }
        return sum / n;
    }

    /** The covariance of the estimates under the sums of zero; null when the information is not regular. */
    double @Nullable [] covariance(double[] information) {
        int n = likelihood.size();
        Factored factor = Factored.of(regular(information), n);
        if (factor == null) {
            return null;
        }
        double[] covariance = factor.inverse();
        double weight = weight(information);
        for (Shift shift : shifts) {
            double scale = weight * shift.length() * shift.length();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    covariance[i * n + j] -= shift.direction(i) * shift.direction(j) / scale;
                }
            }
        }
        return covariance;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
