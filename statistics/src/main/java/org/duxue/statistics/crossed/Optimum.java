package org.duxue.statistics.crossed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duxue.statistics.crossed.equations.Grouping;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.data.NoFit.Reason;

/**
 * Where the criterion is least; it stands there.
 *
 * @param value of the criterion, in scaled units
 * @param evaluations how often the criterion was evaluated on the way
 * @param converged whether the search came to its end
 * @param singular the names of the groupings whose root has a diagonal entry, slopes scaled, below 10⁻⁴; idle ones aside
 */
record Optimum(
        Criterion criterion,
        Solution solution,
        double value,
        int evaluations,
        boolean converged,
        List<String> singular) {
    /** As lme4 has it. */
    private static final double SINGULAR = 1e-4;
    /** A share of the outcome's variance too small to be more than rounding. */
    private static final double NOTHING = 1e-12;

    static Optimum of(Criterion criterion, String outcome) {
        double[] start = start(criterion.groupings());
        if (criterion.unexplained() < NOTHING) {
            throw new NoFit(Reason.NO_RESIDUAL, outcome);
        }
        Newton newton = new Newton(criterion, start, free(criterion.groupings()));
        boolean converged;
        try {
            converged = newton.run();
        } catch (ArithmeticException e) {
            throw new NoFit(Reason.NO_VARIATION_WITHIN_GROUPS, outcome);
        }
        if (criterion.residualVariance() < NOTHING) {
            throw new NoFit(Reason.NO_VARIATION_WITHIN_GROUPS, outcome);
        }
        double[] roots = newton.here();
        double[] snapped = roots.clone();
        List<String> singular = snap(criterion.groupings(), snapped);
        double value = newton.value();
        if (!singular.isEmpty()) {
            double atZero = criterion.at(snapped);
            value = atZero <= value + 1e-9 + 1e-13 * Math.abs(value) ? atZero : criterion.at(roots);
        }
        return new Optimum(criterion, criterion.solution(), value, newton.evaluations(), converged, singular);
    }

    /** Unit matrices, zero where a grouping is idle. */
    private static double[] start(List<Grouping> groupings) {
        double[] start =
                new double[groupings.stream().mapToInt(Grouping::parameters).sum()];
        int at = 0;
        for (Grouping grouping : groupings) {
            for (int column = 0; column < grouping.size(); column++) {
                start[at] = grouping.idle() ? 0 : 1;
                at += grouping.size() - column;
            }
        }
        return start;
    }

    private static boolean[] free(List<Grouping> groupings) {
        boolean[] free =
                new boolean[groupings.stream().mapToInt(Grouping::parameters).sum()];
        int at = 0;
        for (Grouping grouping : groupings) {
            for (int k = 0; k < grouping.parameters(); k++) {
                free[at++] = !grouping.idle();
            }
        }
        return free;
    }

    /** Sets diagonal entries that are nearly zero to zero; the groupings that have such. */
    private static List<String> snap(List<Grouping> groupings, double[] roots) {
        Set<String> singular = new LinkedHashSet<>();
        int at = 0;
        for (Grouping grouping : groupings) {
            for (int column = 0; column < grouping.size(); column++) {
                if (!grouping.idle() && Math.abs(roots[at]) < SINGULAR) {
                    singular.add(grouping.name());
                    roots[at] = 0;
                }
                at += grouping.size() - column;
            }
        }
        return List.copyOf(singular);
    }
}
