package org.duxue.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.Evaluator;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.packs.Pack;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about: an evaluation together with everything needed to explain it.
 *
 * @param period the school year, for example 2025
 * @param plan the least-cost plan to be told in the report, or null
 * @param previous earlier periods, the latest last, for comparison
 */
public record Subject(
        Pack pack,
        Evaluator evaluator,
        Facts facts,
        EvaluationOptions options,
        Evaluation evaluation,
        String period,
        Letterhead letterhead,
        @Nullable Advice plan,
        List<Previous> previous) {

    /**
     * An earlier period.
     *
     * @param coefficients coefficient of variation by {@code stage/indicator}
     */
    public record Previous(String period, Map<String, Double> coefficients) {
        public Previous {
            coefficients = Map.copyOf(coefficients);
        }
    }

    public Subject {
        previous = List.copyOf(previous);
    }

    /** Evaluates the facts and takes the letterhead from the district's name. */
    public static Subject of(Pack pack, Facts facts, EvaluationOptions options, String period) {
        Evaluator evaluator = Evaluator.of(pack.framework());
        Evaluation evaluation = evaluator.evaluate(facts, options);
        String district = evaluation.districts().size() == 1
                ? evaluation.districts().getFirst().name()
                : "";
        return new Subject(
                pack, evaluator, facts, options, evaluation, period, Letterhead.ofDistrict(district), null, List.of());
    }

    public Subject with(Letterhead other) {
        return new Subject(pack, evaluator, facts, options, evaluation, period, other, plan, previous);
    }

    public Subject with(Advice other) {
        return new Subject(pack, evaluator, facts, options, evaluation, period, letterhead, other, previous);
    }

    public LocalDate asOf() {
        return options.asOf();
    }
}
