package org.duxue.evaluation.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duxue.evaluation.engine.Answer;
import org.duxue.evaluation.engine.Frame;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.framework.Indicator;
import org.duxue.evaluation.framework.Relaxation;
import org.duxue.evaluation.framework.Test;
import org.duxue.evaluation.judge.Program.OneRelaxation;
import org.duxue.evaluation.judge.Program.OneTest;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.jspecify.annotations.Nullable;

/** Judges one test of one unit, under the relaxation that holds for it, if any. */
final class TestJudge {
    private TestJudge() {}

    /** The outcome of a test, and whether a missed one reaches its floor. */
    record Outcome(TestResult result, boolean aboveFloor) {}

    /**
     * The formulas that hold for a unit.
     *
     * @param relaxation the relaxation applied, or null
     */
    record Applied(
            Formula value, Formula standard, @Nullable OneRelaxation relaxation) {}

    /** Why a relaxation that would concern a unit is not applied. */
    enum Refusal {
        EXPIRED,
        REQUIREMENT_FAILS,
        REQUIREMENT_UNKNOWN
    }

    /** The formulas for a unit, or null when the test does not apply to its stage. */
    static @Nullable Applied applied(OneTest test, int stage, Frame frame, int i, LocalDate asOf) {
        Formula value = test.value().get(stage);
        Formula standard = test.standard().get(stage);
        if (value == null || standard == null) {
            return null;
        }
        for (OneRelaxation one : test.relaxations()) {
            if (concerns(one, stage, frame, i) && refusal(one, stage, frame, i, asOf) == null) {
                Formula otherValue = one.value().get(stage);
                Formula otherStandard = one.standard().get(stage);
                return new Applied(
                        otherValue == null ? value : otherValue, otherStandard == null ? standard : otherStandard, one);
            }
        }
        return new Applied(value, standard, null);
    }

    static boolean concerns(OneRelaxation one, int stage, Frame frame, int i) {
        Formula when = one.when().get(stage);
        return when != null && when.at(frame, i) == 1;
    }

    static @Nullable Refusal refusal(OneRelaxation one, int stage, Frame frame, int i, LocalDate asOf) {
        Relaxation relaxation = one.relaxation();
        if (relaxation.until() != null && asOf.isAfter(relaxation.until())) {
            return Refusal.EXPIRED;
        }
        Formula requires = one.requires().get(stage);
        double fulfilled = requires == null ? 1 : requires.at(frame, i);
        return fulfilled == 1 ? null : fulfilled == 0 ? Refusal.REQUIREMENT_FAILS : Refusal.REQUIREMENT_UNKNOWN;
    }

    static Outcome judge(Indicator indicator, OneTest one, int stage, Frame frame, int i, LocalDate asOf) {
        Test test = one.test();
        Applied applied = applied(one, stage, frame, i, asOf);
        if (applied == null) {
            return new Outcome(none(test.id()), true);
        }
        String relaxation = applied.relaxation == null
                ? null
                : applied.relaxation.relaxation().id();
        double value = applied.value.at(frame, i);
        double standard = applied.standard.at(frame, i);
        if (Double.isNaN(value) || Double.isNaN(standard)) {
            return new Outcome(unknown(test.id(), value, standard, applied, frame, i, relaxation), false);
        }
        Decision decision = Decision.of(
                test.comparison(),
                test.decimals(),
                indicator.floor(),
                value,
                standard,
                applied.value.integral() && applied.standard.integral(),
                () -> exactly(applied.value, frame, i),
                () -> exactly(applied.standard, frame, i));
        TestResult result = new TestResult(
                test.id(),
                decision.value(),
                decision.standard(),
                decision.ratio(test.comparison()),
                decision.met() ? Status.MET : Status.NOT_MET,
                List.of(),
                null,
                decision.boundary(),
                relaxation);
        return new Outcome(result, decision.aboveFloor());
    }

    static Rational exactly(Formula formula, Frame frame, int i) {
        return switch (formula.exactly(frame, i)) {
            case Answer.Amount a -> a.value();
            case Answer.Truth t -> t.value() ? Rational.ONE : Rational.ZERO;
            case Answer other -> throw new IllegalStateException("known in doubles, not exactly: " + other);
        };
    }

    static TestResult none(String test) {
        return new TestResult(
                test, Double.NaN, Double.NaN, Double.NaN, Status.NOT_APPLICABLE, List.of(), null, false, null);
    }

    private static TestResult unknown(
            String test,
            double value,
            double standard,
            Applied applied,
            Frame frame,
            int i,
            @Nullable String relaxation) {
        Formula unknown = Double.isNaN(value) ? applied.value : applied.standard;
        Answer answer = unknown.exactly(frame, i);
        Answer.Unknown why = answer instanceof Answer.Unknown u ? u : null;
        return new TestResult(
                test,
                value,
                standard,
                Double.NaN,
                Status.UNDETERMINED,
                why == null ? List.of() : why.missing(),
                why == null ? "无法计算：数值超出范围" : Objects.requireNonNull(why).reason(),
                false,
                relaxation);
    }
}
