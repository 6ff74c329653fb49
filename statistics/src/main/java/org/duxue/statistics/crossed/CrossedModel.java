package org.duxue.statistics.crossed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duxue.statistics.crossed.equations.Design;
import org.duxue.statistics.crossed.equations.Grouping;
import org.duxue.statistics.data.Column;
import org.duxue.statistics.data.Factor;
import org.duxue.statistics.data.FixedEffects;
import org.duxue.statistics.data.NoFit;
import org.duxue.statistics.data.NoFit.Reason;
import org.duxue.statistics.mixed.Method;

/**
 * y = X·β + Z₁·b₁ + Z₂·b₂ (+ Z₃·b₃) + ε: an outcome, fixed effects, and several grouping factors, each with a random
 * intercept per level and any number of random slopes of free covariance; ε independent of equal variance. Factors may be
 * nested (a class lies in one school), crossed (every rater sees many schools) or anything between: what meets what is
 * found in the rows. A factor whose codes start anew in each level of another must be made distinct first, or it is taken
 * as crossed.
 *
 * <p>Edges. A row with anything missing is left out and counted. A column of the fixed effects that earlier ones determine
 * is left out and named. A factor with one level only, or with a level of its own for every row, says nothing of its
 * variance: it is zero, and the fit says so ({@link CrossedFit.Caution}); levels of one row among others are as good as
 * any. A variance that is best at zero is exactly zero, with {@link CrossedFit#singular}. Two factors that part the rows
 * alike are refused. Where nothing can be fitted, {@link NoFit} says why.
 */
public final class CrossedModel {
    private CrossedModel() {}

    /** Random intercepts only. */
    public static CrossedFit fit(FixedEffects fixed, Column outcome, Method method, Factor... factors) {
        return fit(
                fixed,
                outcome,
                Arrays.stream(factors).map(RandomTerm::intercept).toList(),
                method);
    }

    /**
     * Fits by restricted or full maximum likelihood.
     *
     * @throws NoFit when the data allow no fit
     */
    public static CrossedFit fit(FixedEffects fixed, Column outcome, List<RandomTerm> random, Method method) {
        if (random.isEmpty()) {
            throw new IllegalArgumentException("a mixed model needs a grouping factor");
        }
        List<Column> numbers = new ArrayList<>(List.of(outcome));
        random.forEach(term -> numbers.addAll(term.slopes()));
        int[] rows = fixed.completeRows(
                numbers, random.stream().map(RandomTerm::factor).toList());
        if (rows.length == 0) {
            throw nothingComplete(fixed, numbers);
        }
        FixedEffects complete = fixed.rows(rows).independent();
        Column y = outcome.rows(rows);
        if (Design.Scale.of(y.values()).constant()) {
            throw new NoFit(Reason.CONSTANT_OUTCOME, outcome.name());
        }
        if (rows.length <= complete.names().size()) {
            throw new NoFit(Reason.TOO_FEW_ROWS, Integer.toString(rows.length));
        }
        List<Grouping> groupings = groupings(random, rows);
        Design design = new Design(rows.length, columns(complete, y), largestFirst(groupings));
        Optimum optimum = Optimum.of(new Criterion(design, method == Method.REML), outcome.name());
        return new CrossedFit(new CrossedFit.Rows(fixed, outcome, random, rows), complete, groupings, optimum, method);
    }

    private static NoFit nothingComplete(FixedEffects fixed, List<Column> numbers) {
        List<Column> all = new ArrayList<>(fixed.columns());
        all.addAll(numbers);
        return all.stream()
                .filter(column -> Arrays.stream(column.values()).allMatch(Double::isNaN))
                .findFirst()
                .map(column -> new NoFit(Reason.EMPTY_COLUMN, column.name()))
                .orElseGet(() -> new NoFit(Reason.NO_ROWS, ""));
    }

    private static List<Grouping> groupings(List<RandomTerm> random, int[] rows) {
        Set<String> names = new HashSet<>();
        List<Grouping> groupings = new ArrayList<>();
        for (RandomTerm term : random) {
            if (!names.add(term.name())) {
                throw new NoFit(Reason.SAME_GROUPS, term.name() + ", " + term.name());
            }
            refuseDependentSlopes(term, rows);
            Grouping grouping = Grouping.of(term.factor(), term.slopes(), rows);
            for (Grouping other : groupings) {
                if (alike(grouping, other)) {
                    throw new NoFit(Reason.SAME_GROUPS, other.name() + ", " + grouping.name());
                }
            }
            groupings.add(grouping);
        }
        return groupings;
    }

    private static void refuseDependentSlopes(RandomTerm term, int[] rows) {
        if (term.slopes().size() > 1) {
            FixedEffects.Builder slopes = FixedEffects.builder(rows.length);
            term.slopes().forEach(slope -> slopes.number(slope.rows(rows)));
            List<String> dependent = slopes.build().independent().collinear();
            if (!dependent.isEmpty()) {
                throw new NoFit(Reason.SLOPE_NOT_IDENTIFIED, dependent.getFirst());
            }
        }
    }

    /** Whether two factors put the same rows together; factors that tell nothing anyway may be alike. */
    private static boolean alike(Grouping a, Grouping b) {
        int levels = a.levels().size();
        if (levels != b.levels().size() || a.idle()) {
            return false;
        }
        int[] partner = new int[levels];
        Arrays.fill(partner, -1);
        for (int i = 0; i < a.codes().length; i++) {
            int code = a.codes()[i];
            if (partner[code] < 0) {
                partner[code] = b.codes()[i];
            } else if (partner[code] != b.codes()[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<Grouping> largestFirst(List<Grouping> groupings) {
        return groupings.stream()
                .sorted(Comparator.comparingLong(
                        grouping -> -(long) grouping.levels().size() * grouping.size()))
                .toList();
    }

    private static double[][] columns(FixedEffects complete, Column outcome) {
        List<Column> columns = complete.columns();
        double[][] values = new double[columns.size() + 1][];
        for (int j = 0; j < columns.size(); j++) {
            values[j] = columns.get(j).values();
        }
        values[columns.size()] = outcome.values();
        return values;
    }
}
