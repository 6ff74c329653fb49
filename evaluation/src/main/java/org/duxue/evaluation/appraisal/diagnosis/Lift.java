package org.duxue.evaluation.appraisal.diagnosis;

import java.util.List;
import org.duxue.evaluation.appraisal.Span;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.formula.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What would lift the grade by one: the smallest set of points that, raised, reaches the next grade. It was tried with the
 * engine, so it holds exactly; whether it can be done in the school is for people to say.
 *
 * @param grade the grade as it is, or null while it is not certain
 * @param next the grade aimed at, or null when there is none
 * @param blocked why there are no steps, or null
 * @param total what the total would be, or null
 * @param redLines struck lines that cap the grade
 * @param gradeWithout the grade the points alone would give, or null when no line is struck
 * @param levers what one better step at each single point would bring, the most first
 */
public record Lift(
        @Nullable String grade,
        @Nullable String next,
        @Nullable Blocked blocked,
        List<Step> steps,
        @Nullable Span total,
        List<String> redLines,
        @Nullable String gradeWithout,
        List<Step> levers) {
    public Lift {
        steps = List.copyOf(steps);
        redLines = List.copyOf(redLines);
        levers = List.copyOf(levers);
    }

    /** Why the grade cannot be lifted by points. */
    public enum Blocked {
        /** It is the best grade already. */
        TOP,
        /** Something is open, so that the grade itself is not certain. */
        UNSETTLED,
        /** A red line caps it, whatever the points. */
        RED_LINE,
        /** Even with every point at its best the grade's conditions do not hold. */
        UNREACHABLE
    }

    /**
     * A point raised.
     *
     * @param from the step it stands at, or null where findings cost points
     * @param to the step it must reach, or null for a clean point
     * @param gain points of 100
     */
    public record Step(
            Domain domain,
            Point point,
            @Nullable String from,
            @Nullable String to,
            Rational gain) {}
}
