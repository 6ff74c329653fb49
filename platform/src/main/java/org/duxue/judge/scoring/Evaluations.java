package org.duxue.judge.scoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duxue.define.facts.DistrictFacts;
import org.duxue.define.facts.FactsOf;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.organisation.Units;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.HouseProblem;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.Permission;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evaluates on request. Nothing is kept: the facts are read as the caller may see them and the engine runs, so a change
 * shows in the very next answer.
 */
@Component
public class Evaluations {
    /** Days of dated rules are days of the office. */
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final Gate gate;
    private final Standards standards;
    private final FactsOf facts;
    private final Units units;
    private final Clock clock;

    Evaluations(Gate gate, Standards standards, FactsOf facts, Units units, Clock clock) {
        this.gate = gate;
        this.standards = standards;
        this.facts = facts;
        this.units = units;
        this.clock = clock;
    }

    /** The whole district, for those who may see it. */
    @Transactional(readOnly = true)
    public EvaluationRun ofDistrict(String pack, Period period, @Nullable Instant asOf) {
        gate.require(Permission.EVALUATION_READ, district().code());
        return run(standards.inForce(pack), period, asOf);
    }

    /**
     * As far as the caller sees: the whole district, or the caller's own school alone, whose values do not depend on
     * other schools.
     */
    @Transactional(readOnly = true)
    public EvaluationRun around(UnitCode unit, String pack, Period period, @Nullable Instant asOf) {
        gate.require(Permission.EVALUATION_READ, unit);
        return run(standards.inForce(pack), period, asOf);
    }

    /**
     * The same standard on an earlier year, for the caller of this run; empty when that year has no facts. No permission is
     * asked again: row-level security shows the same units.
     */
    @Transactional(readOnly = true)
    public Optional<EvaluationRun> earlier(EvaluationRun run, Period period) {
        DistrictFacts known = facts.district(run.standard().pack().id(), period);
        return known.facts().schools().rows() == 0
                ? Optional.empty()
                : Optional.of(run(run.standard(), period, known, run.options()));
    }

    /** As it was judged once: with the standard of then, on the facts known then. */
    @Transactional(readOnly = true)
    public EvaluationRun again(Standard standard, Period period, Instant knownAt, LocalDate asOf) {
        gate.require(Permission.EVALUATION_READ, district().code());
        DistrictFacts known = facts.district(standard.pack().id(), period, knownAt);
        return run(standard, period, known, new EvaluationOptions(asOf, standard.own()));
    }

    /** The district the house belongs to. */
    public Unit district() {
        return units.root()
                .orElseThrow(() -> HouseProblem.NOT_ALLOWED.with("permission", Permission.EVALUATION_READ.code()));
    }

    /** Whether the caller sees the whole district. */
    public boolean seesDistrict() {
        return units.root()
                .filter(root -> gate.allows(Permission.EVALUATION_READ, root.code()))
                .isPresent();
    }

    private EvaluationRun run(Standard standard, Period period, @Nullable Instant asOf) {
        DistrictFacts known = asOf == null
                ? facts.district(standard.pack().id(), period)
                : facts.district(standard.pack().id(), period, asOf);
        LocalDate day = LocalDate.ofInstant(asOf == null ? clock.instant() : asOf, OFFICE);
        return run(standard, period, known, new EvaluationOptions(day, standard.own()));
    }

    private EvaluationRun run(Standard standard, Period period, DistrictFacts known, EvaluationOptions options) {
        if (known.facts().schools().rows() == 0) {
            throw ScoringProblem.NO_FACTS
                    .with("period", period)
                    .and("pack", standard.pack().title());
        }
        Evaluation evaluation = standard.evaluator().evaluate(known.facts(), options);
        Map<UnitCode, Unit> visible =
                units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity(), (a, b) -> a));
        return new EvaluationRun(standard, period, options, known.facts(), known.recordedAt(), visible, evaluation);
    }
}
