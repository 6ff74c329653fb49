package org.duxue.outcome.opinion.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duxue.evaluation.appraisal.Span;
import org.duxue.evaluation.appraisal.diagnosis.Cause;
import org.duxue.evaluation.appraisal.diagnosis.Diagnosis;
import org.duxue.evaluation.appraisal.diagnosis.Lift;
import org.duxue.evaluation.appraisal.diagnosis.Reading;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.jspecify.annotations.Nullable;

/** Strengths, gaps, what goes with them, and what would lift the grade. */
public record DiagnosisView(
        List<ReadingView> strengths, List<ReadingView> gaps, List<CauseView> causes, LiftView lift) {
    private static final int LEVERS = 10;

    public record ReadingView(
            String point,
            String name,
            String domain,
            @Nullable String step,
            double weight,
            double earned,
            double lost,
            @Nullable String reason) {}

    public record CauseView(String point, String name, List<LinkView> links) {}

    public record LinkView(String kind, String id, String name, String text, boolean low) {}

    public record LiftView(
            @Nullable String grade,
            @Nullable String gradeName,
            @Nullable String next,
            @Nullable String nextName,
            @Nullable String blocked,
            List<StepView> steps,
            @Nullable Double total,
            List<LineView> redLines,
            @Nullable String gradeWithout,
            @Nullable String gradeWithoutName,
            List<LeverView> levers) {}

    /** @param needs the value a computed point must reach, in words, or null */
    public record StepView(
            String point,
            String name,
            String domain,
            String from,
            String to,
            double gain,
            @Nullable String needs) {}

    public record LeverView(String point, String name, String from, String to, double gain) {}

    public record LineView(String id, String name, String reason) {}

    /** @param reasons what reviewers wrote, by point */
    public static DiagnosisView of(
            Appraisal scheme, Diagnosis found, Map<String, String> struck, Map<String, List<String>> reasons) {
        return new DiagnosisView(
                found.strengths().stream().map(r -> reading(r, reasons)).toList(),
                found.gaps().stream().map(r -> reading(r, reasons)).toList(),
                found.causes().stream().map(DiagnosisView::cause).toList(),
                lift(scheme, found.lift(), struck));
    }

    private static ReadingView reading(Reading reading, Map<String, List<String>> reasons) {
        List<String> own = reasons.getOrDefault(reading.point().id(), List.of());
        return new ReadingView(
                reading.point().id(),
                reading.point().name(),
                reading.domain().name(),
                reading.step(),
                reading.result().weight().toDouble(),
                reading.earned().toDouble(),
                reading.lost().toDouble(),
                own.isEmpty() ? null : String.join("；", own));
    }

    private static CauseView cause(Cause cause) {
        return new CauseView(
                cause.gap().point().id(),
                cause.gap().point().name(),
                cause.links().stream()
                        .map(link -> new LinkView(
                                CardView.word(link.kind()), link.id(), link.name(), link.text(), link.low()))
                        .toList());
    }

    private static LiftView lift(Appraisal scheme, Lift lift, Map<String, String> struck) {
        Span total = lift.total();
        return new LiftView(
                lift.grade(),
                name(scheme, lift.grade()),
                lift.next(),
                name(scheme, lift.next()),
                lift.blocked() == null ? null : CardView.word(lift.blocked()),
                lift.steps().stream().map(step -> step(scheme, step)).toList(),
                total == null ? null : total.low().toDouble(),
                scheme.redLines().stream()
                        .filter(line -> lift.redLines().contains(line.id()))
                        .map(line -> new LineView(line.id(), line.name(), struck.getOrDefault(line.id(), "")))
                        .toList(),
                lift.gradeWithout(),
                name(scheme, lift.gradeWithout()),
                lift.levers().stream()
                        .limit(LEVERS)
                        .map(step -> new LeverView(
                                step.point().id(),
                                step.point().name(),
                                stepName(scheme, step.from(), "有扣分"),
                                stepName(scheme, step.to(), "无扣分"),
                                step.gain().toDouble()))
                        .toList());
    }

    private static StepView step(Appraisal scheme, Lift.Step step) {
        return new StepView(
                step.point().id(),
                step.point().name(),
                step.domain().name(),
                stepName(scheme, step.from(), "有扣分"),
                stepName(scheme, step.to(), "无扣分"),
                step.gain().toDouble(),
                needs(step));
    }

    private static @Nullable String needs(Lift.Step step) {
        if (!(step.point().measure() instanceof Measure.Bands bands) || step.to() == null) {
            return null;
        }
        BigDecimal threshold = bands.thresholds().get(step.to());
        return threshold == null
                ? null
                : (bands.higherIsBetter() ? "≥ " : "≤ ") + threshold.toPlainString() + bands.unit();
    }

    private static String stepName(Appraisal scheme, @Nullable String id, String none) {
        return Optional.ofNullable(id)
                .map(step -> scheme.scale().step(step).map(Scale.Step::name).orElse(step))
                .orElse(none);
    }

    private static @Nullable String name(Appraisal scheme, @Nullable String grade) {
        return grade == null ? null : CardView.gradeName(scheme, Objects.requireNonNull(grade));
    }
}
