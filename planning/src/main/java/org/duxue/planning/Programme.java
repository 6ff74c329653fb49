package org.duxue.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duxue.planning.Model.Goal;
import org.duxue.planning.Model.Need;
import org.duxue.planning.Model.Purchase;
import org.duxue.planning.Model.Unit;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * One mathematical programme, solved once: the library keeps what it inferred from a solution, so a programme with more
 * planes is built anew.
 */
final class Programme {
    private final Model model;
    private final boolean switches;
    private final boolean integers;
    private final ExpressionsBasedModel programme = new ExpressionsBasedModel();
    private final @Nullable Variable[] variables;
    private int names;

    /**
     * @param useful the purchases that may be bought
     * @param switches whether a goal is either met or not, or may be met in part (a looser programme)
     * @param integers whether whole purchases are whole, or may be broken
     * @param scale yuan per unit of the objective
     */
    Programme(Model model, Set<Integer> useful, boolean switches, boolean integers, double scale) {
        this.model = model;
        this.switches = switches;
        this.integers = integers;
        variables = new @Nullable Variable[model.purchases.size()];
        for (int i = 0; i < variables.length; i++) {
            if (useful.contains(i)) {
                Purchase purchase = model.purchases.get(i);
                Variable variable = programme.newVariable("x" + i).lower(0).weight(purchase.price() / scale);
                if (integers && purchase.lever().whole()) {
                    variable.integer();
                }
                variables[i] = variable;
            }
        }
        model.units.forEach(this::unit);
    }

    /**
     * Solves.
     *
     * @param abort milliseconds after which to stop in any case
     * @param suffice milliseconds after which any solution will do
     */
    Optimisation.Result minimise(long abort, long suffice) {
        programme.options.time_abort = abort;
        programme.options.time_suffice = suffice;
        return programme.minimise();
    }

    double[] read(Optimisation.Result result) {
        double[] bought = new double[variables.length];
        for (int i = 0; i < variables.length; i++) {
            Variable variable = variables[i];
            if (variable != null) {
                double x = Math.max(0, result.doubleValue(programme.indexOf(variable)));
                bought[i] = integers && model.purchases.get(i).lever().whole() ? Math.rint(x) : x;
            }
        }
        return bought;
    }

    void plane(Map<Integer, Double> factors, double upper) {
        Expression plane = programme.newExpression("plane" + names++);
        factors.forEach((purchase, factor) -> {
            Variable variable = variables[purchase];
            if (variable != null && factor != 0) {
                plane.set(variable, factor);
            }
        });
        plane.upper(upper);
    }

    private void unit(Unit unit) {
        double[] nothing = new double[model.purchases.size()];
        List<Goal> open = unit.goals().stream().filter(g -> !g.metAt(nothing)).toList();
        for (Goal met : unit.goals()) {
            if (!open.contains(met)) {
                met.needs().forEach(need -> keep(need, need.standard(), null, 0));
            }
        }
        if (open.isEmpty()) {
            return;
        }
        Expression count = programme.newExpression("met of " + unit.name() + names++);
        count.lower(Math.max(0, open.size() - unit.admitted()));
        for (Goal goal : open) {
            Variable met =
                    programme.newVariable("m" + names++).lower(0).upper(1).weight(0);
            if (switches) {
                met.integer();
            }
            count.set(met, 1);
            goal.needs().forEach(need -> keep(need, need.floor(), met, need.standard()));
        }
    }

    /** line ≥ low, or low + (standard − low)·met where a switch decides. */
    private void keep(Need need, double low, @Nullable Variable met, double standard) {
        boolean onlyGains = need.line().effects().values().stream().allMatch(e -> e > 0);
        if (met == null && onlyGains) {
            return;
        }
        double base = need.line().base();
        double lowest = Double.isInfinite(low) ? Math.min(base, standard) : low;
        double toLow = lowest - base;
        double toStandard = met == null ? toLow : standard - base;
        if (need.line().effects().size() == 1 && onlyGains) {
            int only = need.line().effects().firstKey();
            double gain = need.line().effects().values().iterator().next();
            double least = whole(only, Math.max(0, toLow / gain));
            double most = whole(only, Math.max(0, toStandard / gain));
            row(List.of(only), List.of(1.0), least, met, most);
            return;
        }
        List<Integer> which = new ArrayList<>(need.line().effects().keySet());
        row(which, new ArrayList<>(need.line().effects().values()), toLow, met, toStandard);
    }

    private double whole(int purchase, double amount) {
        return model.purchases.get(purchase).lever().whole() ? Math.ceil(amount - 1e-7) : amount;
    }

    private void row(List<Integer> which, List<Double> factors, double least, @Nullable Variable met, double most) {
        Expression row = programme.newExpression("need" + names++);
        for (int k = 0; k < which.size(); k++) {
            Variable variable = variables[which.get(k)];
            if (variable != null) {
                row.set(variable, factors.get(k));
            }
        }
        row.lower(least);
        if (met != null) {
            row.set(met, least - most);
        }
    }
}
