package org.duxue.judge.scoring.view;

import java.util.List;
import java.util.Optional;
import org.duxue.evaluation.result.UnitResult;
import org.duxue.ground.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** One judged unit: a part of a school, or the whole school when {@code stage} is empty. */
public record UnitView(
        String code,
        String name,
        String stage,
        String type,
        @Nullable String town,
        @Nullable String setting,
        @Nullable Double weight,
        List<IndicatorView> indicators,
        @Nullable UnitRuleView unitRule,
        String compliant) {

    /** Outcome of "at least so many met and the rest not below the floor". */
    public record UnitRuleView(String status, int met, int applicable, List<String> belowFloor) {}

    public static UnitView of(UnitResult result, Optional<Unit> unit) {
        return new UnitView(
                result.code(),
                result.name(),
                result.stage(),
                result.type(),
                unit.map(Unit::town).orElse(null),
                unit.map(Unit::setting).orElse(null),
                Wire.number(result.weight()),
                result.indicators().stream().map(IndicatorView::of).toList(),
                rule(result.unitRule()),
                Wire.word(result.compliant()));
    }

    private static @Nullable UnitRuleView rule(UnitResult.@Nullable UnitRuleResult rule) {
        return rule == null
                ? null
                : new UnitRuleView(Wire.word(rule.status()), rule.met(), rule.applicable(), rule.belowFloor());
    }

    /** The result of one indicator, or null when it is not asked of this unit. */
    public @Nullable IndicatorView indicator(String id) {
        return indicators.stream()
                .filter(i -> i.indicator().equals(id))
                .findFirst()
                .orElse(null);
    }
}
