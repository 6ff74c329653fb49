package org.duxue.planning;

import java.math.BigDecimal;
import java.util.List;
import org.duxue.evaluation.result.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * A costed plan and its proof, or why there is none.
 *
 * @param cost yuan; null when infeasible
 * @param lowerBound no plan of these levers costs less; null when infeasible
 * @param gap (cost − lowerBound) ÷ cost; 0 when nothing needs to be bought
 * @param steps what to buy where, by school and column
 * @param assumptions what the plan takes for granted, in Chinese
 * @param reason why there is no plan, in Chinese, or null
 * @param after the evaluation with the plan applied, or null
 */
public record Plan(
        State state,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal lowerBound,
        @Nullable Double gap,
        List<Step> steps,
        List<String> assumptions,
        @Nullable String reason,
        Evaluation before,
        @Nullable Evaluation after,
        @Nullable Proof proof) {

    /** How good the plan is. */
    public enum State {
        /** Nothing cheaper exists. */
        OPTIMAL,
        /** It passes; {@link Plan#gap} bounds what a better one could save. */
        FEASIBLE,
        /** Nothing that may be bought makes the units pass. */
        INFEASIBLE
    }

    /**
     * One purchase.
     *
     * @param stage the stage whose column grows, or null for stock of the whole school
     * @param from the stock now, 0 when blank
     * @param add how much is bought
     * @param cost yuan
     * @param reasons what it is for, in Chinese
     */
    public record Step(
            String code,
            @Nullable String stage,
            String lever,
            String column,
            BigDecimal from,
            BigDecimal add,
            BigDecimal cost,
            List<String> reasons) {
        public BigDecimal to() {
            return from.add(add);
        }
    }

    /** What the evaluator finds with the plan applied. */
    public record Proof(int units, int compliant, int dispersionsMet, int dispersions, boolean passes) {}

    public Plan {
        steps = List.copyOf(steps);
        assumptions = List.copyOf(assumptions);
    }
}
