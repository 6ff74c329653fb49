package org.duxue.judge.analysis;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.duxue.evaluation.framework.Stage;
import org.duxue.ground.shared.Acting;
import org.duxue.ground.shared.Errands;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.Problem;
import org.duxue.ground.shared.UnitCode;
import org.duxue.judge.analysis.PlanQuestion.Excluded;
import org.duxue.judge.scoring.EvaluationRun;
import org.duxue.judge.scoring.Evaluations;
import org.duxue.judge.scoring.Standards;
import org.duxue.packs.Lever;
import org.duxue.packs.Pack;
import org.duxue.reports.Advice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes questions to the planner, has them solved aside, and keeps the answers. */
@Component
public class Plans {
    private static final Logger LOG = LoggerFactory.getLogger(Plans.class);

    /** How long to look for something better once a plan is known. */
    private static final Duration SEARCH = Duration.ofSeconds(20);

    /** An unfinished plan older than this was broken off by a restart. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Gate gate;
    private final Evaluations evaluations;
    private final Standards standards;
    private final SolvePlan solve;
    private final PlanBook rows;
    private final Errands errands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Plans(
            Gate gate,
            Evaluations evaluations,
            Standards standards,
            SolvePlan solve,
            PlanBook rows,
            Errands errands,
            TransactionTemplate transaction,
            Clock clock) {
        this.gate = gate;
        this.evaluations = evaluations;
        this.standards = standards;
        this.solve = solve;
        this.rows = rows;
        this.errands = errands;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes the question; the answer is found under the id once it is there. */
    @Transactional
    public PlanView ask(String pack, Period period, PlanQuestion question) {
        UnitCode district = evaluations.district().code();
        gate.require(Permission.PLAN, district);
        Pack definition = standards.inForce(pack).pack();
        check(definition, question);
        UUID id = rows.ask(district, pack, period, question, Acting.actor());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                errands.start("plan " + id, PATIENCE, () -> answer(id, pack, period, question));
            }
        });
        return PlanView.solving(id);
    }

    private void answer(UUID id, String pack, Period period, PlanQuestion question) {
        PlanView view;
        try {
            EvaluationRun run = evaluations.ofDistrict(pack, period, null);
            view = solve.solve(id, run, question, SEARCH);
        } catch (Problem refused) {
            view = PlanView.failed(id, refused.detail(Locale.CHINESE));
        } catch (RuntimeException broken) {
            LOG.error("plan {} could not be solved", id, broken);
            view = PlanView.failed(id, "求解时出现意外错误，已记录；请稍后再试");
        }
        PlanView outcome = view;
        transaction.executeWithoutResult(status -> rows.finish(outcome));
    }

    private static void check(Pack pack, PlanQuestion question) {
        if (pack.levers().isEmpty()) {
            throw AnalysisProblem.NO_LEVERS.with("pack", pack.title());
        }
        List<String> known = pack.levers().stream().map(Lever::id).toList();
        Problem problem = HouseProblem.FIELDS_INVALID.problem();
        for (var price : question.prices().entrySet()) {
            if (!known.contains(price.getKey())) {
                problem = problem.at("prices." + price.getKey(), "没有这项措施");
            } else if (price.getValue().signum() < 0) {
                problem = problem.at("prices." + price.getKey(), "单价不能是负数");
            }
        }
        for (Excluded excluded : question.exclude()) {
            if (!known.contains(excluded.lever())) {
                problem = problem.at("exclude." + excluded.lever(), "没有这项措施");
            }
        }
        for (String stage : question.stages()) {
            if (pack.framework().stages().stream().noneMatch(s -> s.evaluated() && s.id().equals(stage))) {
                problem = problem.at("stages." + stage, "没有这个学段");
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem.and("count", problem.fields().size());
        }
    }

    @Transactional(readOnly = true)
    public PlanView find(UUID id) {
        gate.require(Permission.PLAN, evaluations.district().code());
        PlanBook.Entry row = rows.find(id).orElseThrow(AnalysisProblem.PLAN_UNKNOWN::problem);
        PlanView outcome = row.outcome();
        if (outcome != null) {
            return outcome;
        }
        boolean abandoned = row.askedAt().plus(PATIENCE).isBefore(clock.instant());
        return abandoned ? PlanView.failed(id, "求解中断，请重新求解") : PlanView.solving(id);
    }

    /** A plan as a workbook; refused while it is still being solved. */
    @Transactional(readOnly = true)
    public byte[] workbook(UUID id) {
        PlanView plan = find(id);
        if (plan.state().equals("solving")) {
            throw AnalysisProblem.PLAN_NOT_READY.problem();
        }
        return PlanWorkbook.of(plan);
    }

    /** The youngest plan that passes, as a report tells it. */
    @Transactional(readOnly = true)
    public Optional<Advice> latestAdvice(String pack, Period period) {
        return rows.latestSolved(pack, period)
                .map(view -> advice(standards.inForce(pack).pack(), view));
    }

    private static Advice advice(Pack pack, PlanView view) {
        List<Advice.Step> steps = view.steps().stream()
                .map(step -> new Advice.Step(
                        step.code(),
                        step.name(),
                        stageName(pack, step),
                        leverName(pack, step.lever()),
                        step.unit(),
                        step.add(),
                        step.cost()))
                .toList();
        PlanView.Proof proof = view.proof();
        double cost = view.cost() == null ? 0 : view.cost();
        return new Advice(steps, cost, proof != null && proof.passes(), view.assumptions());
    }

    private static String stageName(Pack pack, PlanView.Step step) {
        return pack.framework().stages().stream()
                .filter(stage -> stage.id().equals(step.stage()))
                .map(Stage::name)
                .findFirst()
                .orElse("全校");
    }

    private static String leverName(Pack pack, String id) {
        return pack.levers().stream()
                .filter(lever -> lever.id().equals(id))
                .map(Lever::name)
                .findFirst()
                .orElse(id);
    }
}
