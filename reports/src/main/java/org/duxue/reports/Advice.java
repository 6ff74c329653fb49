package org.duxue.reports;

import java.util.List;

/**
 * A costed plan as a report tells it.
 *
 * @param cost yuan in all
 * @param passes whether the district passes once the plan is applied, as evaluated
 * @param assumptions what it takes for granted, one sentence each
 */
public record Advice(List<Step> steps, double cost, boolean passes, List<String> assumptions) {
    public Advice {
        steps = List.copyOf(steps);
        assumptions = List.copyOf(assumptions);
    }

    /** So much more of something at one school. */
    public record Step(String code, String school, String stage, String what, String unit, double add, double cost) {}
}
