package org.duxue.judge.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.duxue.reports.Letterhead;
import org.duxue.reports.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation with all that went into it.
 *
 * @param recordedAt when the youngest of its facts became known
 * @param units the visible units by code
 */
public record EvaluationRun(
        Standard standard,
        Period period,
        EvaluationOptions options,
        Facts facts,
        @Nullable Instant recordedAt,
        Map<UnitCode, Unit> units,
        Evaluation evaluation) {

    /** The same standard and options on other facts. */
    public EvaluationRun on(Facts others) {
        Evaluation again = standard.evaluator().evaluate(others, options);
        return new EvaluationRun(standard, period, options, others, recordedAt, units, again);
    }

    /** What the reports take. */
    public Subject subject() {
        String district = evaluation.districts().getFirst().name();
        return new Subject(
                standard.pack(),
                standard.evaluator(),
                facts,
                options,
                evaluation,
                period.toString(),
                Letterhead.ofDistrict(district),
                null,
                List.of());
    }

    public Optional<Unit> unit(String code) {
        return Optional.ofNullable(units.get(new UnitCode(code)));
    }

    public LocalDate asOf() {
        return options.asOf();
    }
}
