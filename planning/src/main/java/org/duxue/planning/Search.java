package org.duxue.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duxue.planning.Model.Goal;
import org.duxue.planning.Model.Group;
import org.duxue.planning.Model.Purchase;
import org.duxue.planning.Model.Unit;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Optimisation;

/**
 * The mathematical programme and its cuts. Purchases are variables; a goal that is not met yet has a switch that decides
 * between standard and floor; a dispersion is the convex constraint ‖√w(X − X̄)‖ ≤ L·X̄·√W, held by planes that touch it
 * (added where a solution breaks it), so the programme is always a relaxation and its value a lower bound.
 */
final class Search {
    private static final int ROUNDS = 80;
    /** Milliseconds after which a feasible choice of switches suffices. */
    private static final long MOMENT = 1500;

    private final Model model;
    private final boolean switches;
    private final boolean integers;
    private final Set<Integer> useful;
    private final List<Plane> planes = new ArrayList<>();
    private final double scale;
    private final long deadline;

    /** A plane that a solution must stay under: Σ factor·x ≤ upper. */
    private record Plane(Map<Integer, Double> factors, double upper) {}

    /** A solution. */
    static final class Found {
        /** How much, by purchase. */
        final double[] bought;

        /** No solution of the programme costs less. */
        final double bound;

        /** Whether every dispersion is kept. */
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
     * @param before a looser search whose planes hold here as well, or null
     */
    Search(Model model, boolean switches, boolean integers, long deadline, @Nullable Search before) {
        this.model = model;
        this.switches = switches;
        this.integers = integers;
        this.deadline = deadline;
        double dearest =
                model.purchases.stream().mapToDouble(Purchase::price).max().orElse(1);
        scale = dearest > 0 ? dearest : 1;
        useful = useful();
        if (before != null) {
            planes.addAll(before.planes);
        }
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

    /**
     * Solves, cutting off what breaks a dispersion, until none is broken.
     *
     * @param tighter factor on all limits, 1 or a little less
     * @return null when there is no solution
     */
    @Nullable
    Found solve(double tighter, PlanProgress progress, String phase) {
        double bound = 0;
        double[] bought = new double[model.purchases.size()];
        for (int round = 0; round < ROUNDS; round++) {
            progress.at(phase, round);
            long left = (deadline - System.nanoTime()) / 1_000_000;
            Programme programme = new Programme(model, useful, switches, integers, scale);
            planes.forEach(plane -> programme.plane(plane.factors, plane.upper));
            Optimisation.Result result = programme.minimise(Math.max(left, 200), patience(left));
            if (!result.getState().isFeasible()) {
                return null;
            }
            bought = programme.read(result);
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

    /** Whole numbers are searched to the end; switches alone are good after a moment, the bound is known anyway. */
    private long patience(long left) {
        return Math.max(200, integers ? left : Math.min(left, MOMENT));
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
        Map<Integer, Double> factors = new TreeMap<>();
        double constant = 0;
        for (int i = 0; i < x.length; i++) {
            double slope = group.weights().get(i) * ((x[i] - mean) / sd - limit);
            constant += slope * group.values().get(i).base();
            for (var effect : group.values().get(i).effects().entrySet()) {
                factors.merge(effect.getKey(), slope * effect.getValue(), Double::sum);
            }
        }
        double largest = factors.values().stream().mapToDouble(Math::abs).max().orElse(0);
        double by = largest > 0 ? largest : 1;
        factors.replaceAll((purchase, factor) -> factor / by);
        planes.add(new Plane(factors, -constant / by));
    }
}
