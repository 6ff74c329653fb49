package org.duxue.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duxue.planning.Model.Goal;
import org.duxue.planning.Model.Group;
import org.duxue.planning.Model.Need;
import org.duxue.planning.Model.Purchase;
import org.duxue.planning.Model.Unit;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The mathematical programme and its cuts. Purchases are variables; a goal that is not met yet has a switch that decides
 * between standard and floor; a dispersion is the convex constraint ‖√w(X − X̄)‖ ≤ L·X̄·√W, held by planes that touch it
 * (added where a solution breaks it), so the programme is always a relaxation and its value a lower bound.
 */
final class Search {
    private static final int ROUNDS = 80;

    private final Model model;
    private final boolean integers;
    private final ExpressionsBasedModel programme = new ExpressionsBasedModel();
    private final @Nullable Variable[] variables;
    private final List<Variable> order = new ArrayList<>();
    private final double scale;
    private final long deadline;
    private int cuts;

    /**
     * A solution.
     *
     * @param bought by purchase
     * @param bound no solution of the programme costs less
     * @param converged whether every dispersion is kept
     */
    static final class Found {
        final double[] bought;
        final double bound;
        final boolean converged;

        Found(double[] bought, double bound, boolean converged) {
            this.bought = bought;
            this.bound = bound;
            this.converged = converged;
        }
    }

    /**
     * @param switches whether a goal is either met or not, or may be met in part (a looser programme)
     * @param integers whether whole purchases are whole, or may be broken
     * @param deadline {@link System#nanoTime} at which to stop
     */
    Search(Model model, boolean switches, boolean integers, long deadline) {
        this.model = model;
        this.integers = integers;
        this.deadline = deadline;
        variables = new @Nullable Variable[model.purchases.size()];
        double dearest = model.purchases.stream().mapToDouble(Purchase::price).max().orElse(1);
        scale = dearest > 0 ? dearest : 1;
        Set<Integer> useful = useful();
        for (int i = 0; i < variables.length; i++) {
            if (useful.contains(i)) {
                Purchase purchase = model.purchases.get(i);
                Variable variable = programme
                        .newVariable("x" + i)
                        .lower(0)
                        .weight(purchase.price() / scale);
                if (integers && purchase.lever().whole()) {
                    variable.integer();
                }
                variables[i] = variable;
                order.add(variable);
            }
        }
        model.units.forEach(unit -> unit(unit, switches));
    }

    /** Purchases that move a test not met yet, or a dispersion that is not far below its limit. */
    private Set<Integer> useful() {
        Set<Integer> useful = new HashSet<>();
        double[] nothing = new double[model.purchases.size()];
        for (Unit unit : model.units) {
            for (Goal goal : unit.goals()) {
                if (!goal.metAt(nothing)) {
                    goal.needs().forEach(n -> useful.addAll(n.line().effects().keySet()));
                }
            }
        }
        for (Group group : model.groups) {
            boolean touched = group.values().stream()
                    .anyMatch(v -> v.effects().keySet().stream().anyMatch(useful::contains));
            if (touched || !model.keptAt(group, nothing)) {
                group.values().forEach(v -> useful.addAll(v.effects().keySet()));
            }
        }
        return useful;
    }

    private void unit(Unit unit, boolean switches) {
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
        Expression count = programme.newExpression("met of " + unit.name() + cuts++);
        count.lower(Math.max(0, open.size() - unit.admitted()));
        for (Goal goal : open) {
            Variable met = programme.newVariable("m" + cuts++).lower(0).upper(1).weight(0);
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
        Expression row = programme.newExpression("need" + cuts++);
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

    /**
     * Solves, cutting off what breaks a dispersion, until none is broken.
     *
     * @param tighter factor on all limits, 1 or a little less
     * @return null when there is no solution
     */
    @Nullable Found solve(double tighter, PlanProgress progress, String phase) {
        double bound = 0;
        double[] bought = new double[variables.length];
        for (int round = 0; round < ROUNDS; round++) {
            progress.at(phase, round);
            long left = (deadline - System.nanoTime()) / 1_000_000;
            programme.options.time_abort = Math.max(left, 200);
            programme.options.time_suffice = Math.max(left, 200);
            Optimisation.Result result = programme.minimise();
            if (!result.getState().isFeasible()) {
                return null;
            }
            bought = read(result);
            bound = result.getState().isOptimal() ? model.cost(bought) : bound;
            if (!cut(bought, tighter)) {
                return new Found(bought, bound, true);
            }
            if (left <= 0) {
                break;
            }
        }
        return new Found(bought, bound, false);
    }

    private double[] read(Optimisation.Result result) {
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

    /** Adds a touching plane for every dispersion that is broken; the cone is homogeneous, so planes pass the origin. */
    private boolean cut(double[] bought, double tighter) {
        boolean any = false;
        for (Group group : model.groups) {
            double limit = group.limit() * tighter;
            double[] x = group.valuesAt(bought);
            double mean = group.mean(x);
            double sd = group.sd(x, mean);
            if (sd - limit * mean > 1e-9 * Math.max(1, mean)) {
                plane(group, x, mean, sd, limit);
                any = true;
            }
        }
        return any;
    }

    private void plane(Group group, double[] x, double mean, double sd, double limit) {
        double[] factors = new double[variables.length];
        double constant = 0;
        for (int i = 0; i < x.length; i++) {
            double slope = group.weights().get(i) * ((x[i] - mean) / sd - limit);
            constant += slope * group.values().get(i).base();
            for (var effect : group.values().get(i).effects().entrySet()) {
                factors[effect.getKey()] += slope * effect.getValue();
            }
        }
        double largest = 0;
        for (double factor : factors) {
            largest = Math.max(largest, Math.abs(factor));
        }
        double by = largest > 0 ? largest : 1;
        Expression plane = programme.newExpression("cut" + cuts++);
        for (int i = 0; i < factors.length; i++) {
            Variable variable = variables[i];
            if (variable != null && factors[i] != 0) {
                plane.set(variable, factors[i] / by);
            }
        }
        plane.upper(-constant / by);
    }
}
