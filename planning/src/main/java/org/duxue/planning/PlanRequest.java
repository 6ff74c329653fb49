package org.duxue.planning;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.Evaluator;
import org.duxue.evaluation.facts.Facts;

/**
 * What is to be planned.
 *
 * @param forbidden what must not be bought where
 * @param stages ids of the stages that must pass; empty for all judged stages
 * @param limit how long to look for something better once a plan is known
 */
public record PlanRequest(
        Evaluator evaluator,
        Facts facts,
        EvaluationOptions options,
        List<PlanLever> levers,
        Set<Forbidden> forbidden,
        Set<String> stages,
        Duration limit) {
    public PlanRequest {
        levers = List.copyOf(levers);
        forbidden = Set.copyOf(forbidden);
        stages = Set.copyOf(stages);
    }

    /** A lever that must not be used at a school. */
    public record Forbidden(String code, String lever) {}

    boolean inScope(String stage) {
        return !stage.isEmpty() && (stages.isEmpty() || stages.contains(stage));
    }
}
