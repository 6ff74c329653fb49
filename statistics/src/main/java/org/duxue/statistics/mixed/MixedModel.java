package org.duxue.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.data.NoFit.Reason;
import org.duxue.statistics.moments.GroupMoments;

/**
 * y = X·β + Z·b + ε: an outcome, fixed effects, and for each group a random intercept with any number of random slopes of
 * free covariance; ε independent of equal variance.
 *
 * <p>One pass over the rows gathers {@link GroupMoments}; the fit works on these alone. Columns are standardised within,
 * so that units and offsets are of no account.
 *
 * <p>Edges. A row with anything missing is left out and counted. A column of the fixed effects that earlier ones determine
 * is left out and named. With one group only, or with groups of one row only, nothing can be said of variance between
 * groups: it is zero, and the fit says so ({@link MixedFit.Caution}). Variance that is best at zero is zero, with
 * {@link MixedFit#singular}. Where nothing can be fitted, {@link NoFit} says why.
 */
public final class MixedModel {
    private MixedModel() {}

    /** A random intercept. */
    public static MixedFit fit(FixedEffects fixed, Column outcome, Factor group, Method method) {
        return fit(fixed, outcome, group, List.of(), method);
    }

    /**
     * A random intercept and random slopes.
     *
     * @param slopes usually, though not necessarily, columns of the fixed effects
     * @throws NoFit when the data allow no fit
     */
    public static MixedFit fit(FixedEffects fixed, Column outcome, Factor group, List<Column> slopes, Method method) {
        List<Column> columns = new ArrayList<>(fixed.columns());
        int[] slopeAt = new int[slopes.size()];
        for (int s = 0; s < slopeAt.length; s++) {
            slopeAt[s] = place(slopes.get(s), columns);
        }
        columns.add(outcome);
        GroupMoments moments = GroupMoments.of(columns, group);
        if (moments.rows() == 0) {
            throw columns.stream()
                    .filter(MixedModel::empty)
                    .findFirst()
                    .map(column -> new NoFit(Reason.EMPTY_COLUMN, column.name()))
                    .orElseGet(() -> new NoFit(Reason.NO_ROWS, ""));
        }
        MixedFit fit = fit(moments, fixed.columns().size(), slopeAt, group.name(), method);
        return fit.withRows(new MixedFit.Rows(fixed, outcome, group, List.copyOf(slopes)));
    }

    /**
     * From moments that were gathered elsewhere.
     *
     * @param moments whose last column is the outcome
     * @param fixed how many of the first columns are fixed effects
     * @param slopes the numbers of the columns that have a random slope
     * @param group what the groups are called
     */
    public static MixedFit fit(GroupMoments moments, int fixed, int[] slopes, String group, Method method) {
        if (moments.rows() == 0) {
            throw new NoFit(Reason.NO_ROWS, "");
        }
        Standardisation standard = new Standardisation(moments, fixed, slopes);
        if (moments.rows() <= standard.fixed.length + 1) {
            throw new NoFit(Reason.TOO_FEW_ROWS, moments.rows() + "");
        }
        Reduction reduction = new Reduction(standard);
        Criterion criterion = Criterion.of(reduction, method, moments.rows());
        double[] relative = new double[reduction.terms * reduction.terms];
        int steps = 0;
        if (reduction.groups.length == 1 || reduction.groups.length == moments.rows()) {
            criterion.value(relative);
        } else {
            Descent descent = new Descent(criterion);
            relative = descent.minimise();
            steps = descent.steps();
        }
        return new MixedFit(standard, reduction, criterion, relative, steps, group, method);
    }

    /** Where a slope's column stands, putting it last when it is not there. */
    private static int place(Column slope, List<Column> columns) {
        for (int j = 0; j < columns.size(); j++) {
            if (Arrays.equals(columns.get(j).values(), slope.values())) {
                return j;
            }
        }
        columns.add(slope);
        return columns.size() - 1;
    }

    private static boolean empty(Column column) {
        return Arrays.stream(column.values()).allMatch(Double::isNaN);
    }
}
