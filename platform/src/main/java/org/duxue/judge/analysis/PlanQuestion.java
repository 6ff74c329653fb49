package org.duxue.judge.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What is asked of the planner.
 *
 * @param prices yuan per unit by lever id; a lever that is not named keeps the pack's price
 * @param stages stages that must pass; empty for all
 * @param exclude what must not be bought where
 */
public record PlanQuestion(Map<String, BigDecimal> prices, List<String> stages, List<Excluded> exclude) {
    public PlanQuestion {
        prices = Map.copyOf(prices);
        stages = List.copyOf(stages);
        exclude = List.copyOf(exclude);
    }

    /** A lever that must not be used at a school. */
    public record Excluded(String code, String lever) {}
}
