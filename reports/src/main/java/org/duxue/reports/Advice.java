package org.duxue.reports;

import java.util.List;
import org.duxue.planning.Plan;

/**
 * A costed plan as a report tells it.
 *
 * @param cost yuan in all
 * @param passes whether all schools and dispersions pass once the plan is applied, as evaluated
 * @param assumptions what it takes for granted, one sentence each
 */
public record Advice(List<Step> steps, double cost, boolean passes, List<String> assumptions) {
    /** A plan as advice: columns named as the workbook names them, stock of whole schools without a stage. */
    public static Advice of(Subject subject, Plan plan) {
        Readout readout = new Readout(subject);
        List<Step> steps = plan.steps().stream()
                .map(step -> new Step(
                        step.code(),
                        readout.schoolName(step.code()),
                        step.stage() == null ? "" : step.stage(),
                        ColumnNames.element(readout, step.column()),
                        ColumnNames.unit(readout, step.column()),
                        step.add().doubleValue(),
                        step.cost().doubleValue()))
                .toList();
        double cost = plan.cost() == null ? Double.NaN : plan.cost().doubleValue();
        boolean passes = plan.proof() != null && plan.proof().passes();
        return new Advice(steps, cost, passes, plan.assumptions());
    }

    public Advice {
        steps = List.copyOf(steps);
        assumptions = List.copyOf(assumptions);
    }

    /** So much more of something at one school. */
    public record Step(String code, String school, String stage, String what, String unit, double add, double cost) {}
}
