package org.duxue.judge.analysis;

import java.util.List;
import java.util.UUID;
import org.duxue.judge.scoring.view.SummaryView;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is shown and kept.
 *
 * @param state {@code solving}, {@code solved}, {@code infeasible} or {@code failed}
 * @param cost yuan
 * @param lowerBound no plan of these levers costs less
 * @param gap (cost − lowerBound) ÷ cost
 * @param reason why there is no plan, in Chinese
 */
public record PlanView(
        UUID id,
        String state,
        @Nullable Double cost,
        @Nullable Double lowerBound,
        @Nullable Double gap,
        List<Step> steps,
        List<LeverTotal> byLever,
        @Nullable SummaryView before,
        @Nullable SummaryView after,
        @Nullable Proof proof,
        List<String> assumptions,
        @Nullable String reason,
        @Nullable Double milliseconds) {

    /** One purchase: so much more of a column at a school. */
    public record Step(
            String code,
            String name,
            @Nullable String stage,
            String lever,
            String column,
            String columnName,
            String unit,
            double from,
            double to,
            double add,
            double cost,
            List<String> reasons) {}

    /** All purchases of one lever. */
    public record LeverTotal(String lever, double add, double cost) {}

    /** What the evaluator finds with the plan applied. */
    public record Proof(int units, int compliant, int dispersionsMet, int of, boolean passes) {}

    static PlanView solving(UUID id) {
        return without(id, "solving", null);
    }

    static PlanView failed(UUID id, String reason) {
        return without(id, "failed", reason);
    }

    private static PlanView without(UUID id, String state, @Nullable String reason) {
        return new PlanView(
                id, state, null, null, null, List.of(), List.of(), null, null, null, List.of(), reason, null);
    }
}
