package org.duxue.evaluation.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One judged unit: a part of a school ({@code stage} given) or, for school-level indicators, the whole school
 * ({@code stage} empty).
 *
 * @param weight pupils of the unit, as used in the dispersion
 * @param unitRule outcome of the section's unit rule (≥6 of 7, rest ≥85 %), or null when the framework has none
 * @param compliant outcome over all indicators that concern this unit
 */
public record UnitResult(
        String code,
        String name,
        String district,
        String stage,
        String type,
        double weight,
        List<IndicatorResult> indicators,
        @Nullable UnitRuleResult unitRule,
        Status compliant) {

    /**
     * @param met how many indicators are met
     * @param applicable how many were asked
     * @param belowFloor indicators that are below their floor
     */
    public record UnitRuleResult(Status status, int met, int applicable, List<String> belowFloor) {}
}
