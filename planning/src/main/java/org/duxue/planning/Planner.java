package org.duxue.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.FactTable.Change;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.planning.Model.Group;
import org.duxue.planning.Model.Purchase;
import org.duxue.planning.Model.Unit;
import org.duxue.planning.Plan.State;

/** Plans: effects from the evaluator, a relaxed solution for the bound, a buyable one, and the evaluator's proof. */
public final class Planner {
    /** Up to so many whole purchases are searched as whole numbers; beyond, they are rounded up. */
    private static final int FEW = 40;

    private static final double[] TIGHTER = {1, 0.9999, 0.999, 0.997, 0.99, 0.98, 0.95, 0.9};

    private final PlanRequest request;
    private final PlanProgress progress;
    private final long deadline;
    private final Evaluation before;

    private Planner(PlanRequest request, PlanProgress progress) {
        this.request = request;
        this.progress = progress;
        deadline = System.nanoTime() + request.limit().toNanos();
        before = request.evaluator().evaluate(request.facts(), request.options());
    }

    /** Finds the cheapest plan within the time limit, or says why there is none. */
    public static Plan plan(PlanRequest request, PlanProgress progress) {
        Planner planner = new Planner(request, progress);
        try {
            return planner.plan();
        } catch (Impossible e) {
            return new Plan(
                    State.INFEASIBLE,
                    null,
                    null,
                    null,
                    List.of(),
                    Assumptions.of(request),
                    e.getMessage(),
                    planner.before,
                    null,
                    null);
        }
    }

    private Plan plan() throws Impossible {
        progress.at("effects", 0);
        Model model = Effects.model(request, before);
        Obstacles.refuse(model, request);
        if (model.passesAt(new double[model.purchases.size()])) {
            return finished(model, new double[model.purchases.size()], 0, true);
        }
        Search relaxed = new Search(model, false, false, deadline, null);
        Search.Found loose = relaxed.solve(1, progress, "relaxed");
        if (loose == null) {
            throw new Impossible("现有手段和限制之下没有可行方案：" + hardest(model));
        }
        long whole = model.purchases.stream().filter(p -> p.lever().whole()).count();
        if (whole <= FEW) {
            Search.Found exact = new Search(model, true, true, deadline, relaxed).solve(1, progress, "search");
            if (exact != null && exact.converged) {
                double[] bought = Rounding.up(model, exact.bought);
                if (model.passesAt(bought)) {
                    return finished(model, bought, Math.max(exact.bound, loose.bound), true);
                }
            }
        }
        return rounded(model, relaxed, loose.bound);
    }

    private Plan rounded(Model model, Search relaxed, double atLeast) throws Impossible {
        double bound = atLeast;
        double[] best = null;
        for (double tighter : TIGHTER) {
            Search.Found found = new Search(model, true, false, deadline, relaxed).solve(tighter, progress, "search");
            if (found == null) {
                break;
            }
            bound = tighter == 1 && found.converged ? Math.max(bound, found.bound) : bound;
            progress.at("rounding", 0);
            double[] bought = Rounding.up(model, found.bought);
            if (model.passesAt(bought)) {
                bought = Rounding.trimmed(model, bought, deadline + 2_000_000_000L);
                best = best == null || model.cost(bought) < model.cost(best) ? bought : best;
                break;
            }
        }
        if (best == null) {
            throw new Impossible("在时限内没有找到整数方案：" + hardest(model) + "；请放宽时限或限制");
        }
        return finished(model, best, bound, false);
    }

    private static String hardest(Model model) {
        double[] nothing = new double[model.purchases.size()];
        for (Group group : model.groups) {
            if (!model.keptAt(group, nothing)) {
                return group.indicator() + "（" + group.stage() + "）的差异系数无法降到 " + group.limit();
            }
        }
        return model.units.stream()
                .filter(u -> !u.passesAt(nothing))
                .map(Unit::name)
                .findFirst()
                .map(name -> name + "无法达标")
                .orElse("约束互相冲突");
    }

    /** Proves a plan with the evaluator; a value that a double left a hair short is raised by one step. */
    private Plan finished(Model model, double[] bought, double bound, boolean optimal) throws Impossible {
        double[] amounts = bought.clone();
        for (int round = 0; round < 20; round++) {
            progress.at("proof", round);
            Evaluation after = evaluate(model, amounts);
            Plan.Proof proof = proof(after);
            if (proof.passes()) {
                return told(model, amounts, bound, optimal, after, proof);
            }
            if (!nudge(model, amounts, after)) {
                break;
            }
        }
        throw new Impossible("方案未能通过复核：按方案修改数据后仍有单位不达标，请核对数据");
    }

    private Evaluation evaluate(Model model, double[] bought) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < bought.length; i++) {
            if (bought[i] > 0) {
                Purchase purchase = model.purchases.get(i);
                double to = decimal(purchase.from()).add(decimal(bought[i])).doubleValue();
                changes.add(new Change(purchase.code(), purchase.column(), to));
            }
        }
        FactTable schools = request.facts().schools().with(changes);
        return request.evaluator().evaluate(new Facts(schools, request.facts().districts()), request.options());
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value));
    }

    private Plan.Proof proof(Evaluation after) {
        int units = 0;
        int compliant = 0;
        for (UnitResult unit : after.units()) {
            if (request.inScope(unit.stage()) && unit.unitRule() != null) {
                units++;
                compliant += unit.unitRule().status() == Status.MET ? 1 : 0;
            }
        }
        int kept = 0;
        int all = 0;
        for (DistrictResult district : after.districts()) {
            for (DispersionResult spread : district.dispersions()) {
                if (request.inScope(spread.stage()) && spread.status() != Status.NOT_APPLICABLE) {
                    all++;
                    kept += spread.status() == Status.MET ? 1 : 0;
                }
            }
        }
        return new Plan.Proof(units, compliant, kept, all, units == compliant && kept == all);
    }

    private static boolean nudge(Model model, double[] bought, Evaluation after) {
        boolean any = false;
        for (Unit unit : model.units) {
            UnitResult result = after.units().stream()
                    .filter(u -> u.code().equals(unit.code()) && u.stage().equals(unit.stage()))
                    .findFirst()
                    .orElseThrow();
            if (Objects.requireNonNull(result.unitRule()).status() == Status.MET) {
                continue;
            }
            for (Model.Goal goal : unit.goals()) {
                for (Model.Need need : goal.needs()) {
                    for (int i : need.line().effects().keySet()) {
                        if (bought[i] > 0) {
                            bought[i] += model.purchases.get(i).step();
                            any = true;
                        }
                    }
                }
            }
        }
        return any;
    }

    private Plan told(Model model, double[] bought, double bound, boolean optimal, Evaluation after, Plan.Proof proof) {
        List<Plan.Step> steps = new ArrayList<>();
        BigDecimal cost = BigDecimal.ZERO;
        for (int i = 0; i < bought.length; i++) {
            if (bought[i] > 0) {
                Plan.Step step = step(model, bought, i);
                cost = cost.add(step.cost());
                steps.add(step);
            }
        }
        BigDecimal low = BigDecimal.valueOf(Math.min(bound, cost.doubleValue())).setScale(2, RoundingMode.HALF_UP);
        double gap = cost.signum() == 0 ? 0 : Math.max(0, 1 - bound / cost.doubleValue());
        boolean best = gap < 1e-6 || (optimal && gap < 1e-4);
        return new Plan(
                best ? State.OPTIMAL : State.FEASIBLE,
                cost,
                low,
                gap,
                steps,
                Assumptions.of(request),
                null,
                before,
                after,
                proof);
    }

    private static Plan.Step step(Model model, double[] bought, int i) {
        Purchase purchase = model.purchases.get(i);
        BigDecimal add = new BigDecimal(Double.toString(bought[i]))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return new Plan.Step(
                purchase.code(),
                purchase.stage(),
                purchase.lever().id(),
                purchase.column(),
                decimal(purchase.from()),
                add,
                add.multiply(purchase.lever().price()),
                Reasons.of(model, bought, i));
    }
}
