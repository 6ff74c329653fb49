package org.duxue.judge.analysis;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duxue.define.facts.Columns;
import org.duxue.define.facts.Columns.Column;
import org.duxue.evaluation.facts.FactTable.Change;
import org.duxue.evaluation.facts.Facts;
import org.duxue.ground.organisation.Unit;
import org.duxue.judge.scoring.EvaluationRun;
import org.duxue.judge.scoring.Summaries;
import org.duxue.judge.scoring.view.SummaryView;
import org.duxue.packs.Lever;
import org.duxue.planning.Plan;
import org.duxue.planning.PlanLever;
import org.duxue.planning.PlanProgress;
import org.duxue.planning.PlanRequest;
import org.duxue.planning.Planner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a question to the planner and lays its answer out by school. */
@Component
class SolvePlan {
    private final Summaries summaries;

    SolvePlan(Summaries summaries) {
        this.summaries = summaries;
    }

    PlanView solve(UUID id, EvaluationRun run, PlanQuestion question, Duration limit) {
        long from = System.nanoTime();
        Plan plan = Planner.plan(request(run, question, limit), PlanProgress.NONE);
        return view(id, run, plan, (System.nanoTime() - from) / 1e6);
    }

    private static PlanRequest request(EvaluationRun run, PlanQuestion question, Duration limit) {
        List<PlanLever> levers = run.standard().pack().levers().stream()
                .map(lever -> new PlanLever(
                        lever.id(),
                        lever.indicator(),
                        lever.element(),
                        lever.whole(),
                        question.prices().getOrDefault(lever.id(), lever.price())))
                .toList();
        Set<PlanRequest.Forbidden> forbidden = question.exclude().stream()
                .map(e -> new PlanRequest.Forbidden(e.code(), e.lever()))
                .collect(Collectors.toSet());
        return new PlanRequest(
                run.standard().evaluator(),
                run.facts(),
                run.options(),
                levers,
                forbidden,
                Set.copyOf(question.stages()),
                limit);
    }

    private PlanView view(UUID id, EvaluationRun run, Plan plan, double milliseconds) {
        Columns columns = Columns.of(run.standard().pack().framework());
        List<PlanView.Step> steps =
                plan.steps().stream().map(step -> step(run, columns, step)).toList();
        SummaryView before = summaries.of(run, Map.of());
        SummaryView after = plan.after() == null ? null : summaries.of(run.on(applied(run, plan)), Map.of());
        return new PlanView(
                id,
                plan.state() == Plan.State.INFEASIBLE ? "infeasible" : "solved",
                number(plan.cost()),
                number(plan.lowerBound()),
                plan.gap(),
                steps,
                byLever(run, steps),
                before,
                after,
                proof(plan.proof()),
                plan.assumptions(),
                plan.reason(),
                milliseconds);
    }

    /** The facts with the plan carried out. */
    private static Facts applied(EvaluationRun run, Plan plan) {
        List<Change> changes = plan.steps().stream()
                .map(step -> new Change(step.code(), step.column(), step.to().doubleValue()))
                .toList();
        return new Facts(run.facts().schools().with(changes), run.facts().districts());
    }

    private static PlanView.Step step(EvaluationRun run, Columns columns, Plan.Step step) {
        Optional<Column> column = columns.find(step.column());
        return new PlanView.Step(
                step.code(),
                run.unit(step.code()).map(Unit::name).orElse(step.code()),
                step.stage(),
                step.lever(),
                step.column(),
                column.map(Column::name).orElse(step.column()),
                column.map(c -> c.element().unit()).orElse(""),
                step.from().doubleValue(),
                step.to().doubleValue(),
                step.add().doubleValue(),
                step.cost().doubleValue(),
                step.reasons());
    }

    private static List<PlanView.LeverTotal> byLever(EvaluationRun run, List<PlanView.Step> steps) {
        Map<String, double[]> totals = new LinkedHashMap<>();
        for (Lever lever : run.standard().pack().levers()) {
            totals.put(lever.id(), new double[2]);
        }
        for (PlanView.Step step : steps) {
            double[] total = totals.computeIfAbsent(step.lever(), key -> new double[2]);
            total[0] += step.add();
            total[1] += step.cost();
        }
        List<PlanView.LeverTotal> list = new ArrayList<>();
        totals.forEach((lever, total) -> {
            if (total[0] > 0) {
                list.add(new PlanView.LeverTotal(lever, total[0], total[1]));
            }
        });
        return list;
    }

    private static PlanView.@Nullable Proof proof(Plan.@Nullable Proof proof) {
        return proof == null
                ? null
                : new PlanView.Proof(
                        proof.units(), proof.compliant(), proof.dispersionsMet(), proof.dispersions(), proof.passes());
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
