package org.duxue.judge.review.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.mark.HeldMark;
import org.duxue.judge.review.mark.MarkPhase;
import org.duxue.judge.review.sheet.SheetView.ComputedView;
import org.duxue.judge.review.sheet.SheetView.DeductionView;
import org.duxue.judge.review.sheet.SheetView.DemandView;
import org.duxue.judge.review.sheet.SheetView.DomainView;
import org.duxue.judge.review.sheet.SheetView.IndicatorView;
import org.duxue.judge.review.sheet.SheetView.LineView;
import org.duxue.judge.review.sheet.SheetView.MarkView;
import org.duxue.judge.review.sheet.SheetView.PointView;
import org.duxue.judge.review.sheet.SheetView.ScaleView;
import org.duxue.judge.review.sheet.SheetView.StepText;
import org.duxue.judge.review.sheet.SheetView.StepView;
import org.jspecify.annotations.Nullable;

/** The tree of a scheme as a sheet shows it. */
public final class PointViews {
    private final Ground ground;
    private final Map<String, List<HeldMark>> marks;

    PointViews(Ground ground, List<HeldMark> marks) {
        this.ground = ground;
        this.marks = marks.stream().collect(Collectors.groupingBy(HeldMark::point));
    }

    /** The steps on the wire. */
    public static ScaleView scale(ReviewedScheme scheme) {
        return new ScaleView(
                scheme.scheme().scale().steps().stream()
                        .map(step -> new StepView(step.id(), step.name(), step.nameEn(), step.share()))
                        .toList(),
                scheme.scheme().scale().justify());
    }

    /** The red lines on the wire. */
    public static List<LineView> lines(ReviewedScheme scheme) {
        return scheme.scheme().redLines().stream()
                .map(line -> new LineView(
                        line.id(),
                        line.name(),
                        line.nameEn(),
                        line.caps(),
                        scheme.gradeName(line.caps()),
                        line.clause().text()))
                .toList();
    }

    List<DomainView> tree(Predicate<Domain> shown) {
        return ground.scheme().scheme().domains().stream()
                .filter(shown)
                .map(domain -> new DomainView(
                        domain.id(),
                        domain.name(),
                        domain.nameEn(),
                        domain.indicators().stream().map(this::indicator).toList()))
                .toList();
    }

    private IndicatorView indicator(KeyIndicator indicator) {
        return new IndicatorView(
                indicator.id(),
                indicator.name(),
                indicator.nameEn(),
                indicator.points().stream().map(this::point).toList());
    }

    private PointView point(Point point) {
        return new PointView(
                point.id(),
                point.name(),
                point.nameEn(),
                ground.scheme().place(point.id()).weight(),
                measure(point.measure()),
                texts(point.measure()),
                deductions(point.measure()),
                point.lookFor(),
                point.methods().stream().map(PointViews::word).toList(),
                word(point.ask()),
                point.clause().text(),
                point.evidence().stream()
                        .map(demand -> new DemandView(demand.id(), demand.name(), word(demand.form())))
                        .toList(),
                point.shows(),
                ground.markable(point.id()),
                computed(point),
                ground.inapplicable(point.id()),
                mark(point.id(), MarkPhase.DESK),
                mark(point.id(), MarkPhase.ON_SITE));
    }

    private @Nullable MarkView mark(String point, MarkPhase phase) {
        return marks.getOrDefault(point, List.of()).stream()
                .filter(mark -> mark.phase() == phase)
                .map(MarkView::of)
                .findFirst()
                .orElse(null);
    }

    /** rubric, bands or deductions. */
    public static String measure(Measure measure) {
        return switch (measure) {
            case Measure.Rubric _ -> "rubric";
            case Measure.Bands _ -> "bands";
            case Measure.Deductions _ -> "deductions";
        };
    }

    private static List<StepText> texts(Measure measure) {
        List<StepText> texts = new ArrayList<>();
        switch (measure) {
            case Measure.Rubric rubric -> rubric.texts().forEach((step, text) -> texts.add(new StepText(step, text)));
            case Measure.Bands bands ->
                bands.thresholds()
                        .forEach((step, limit) -> texts.add(new StepText(
                                step,
                                (bands.higherIsBetter() ? "≥ " : "≤ ") + limit.toPlainString() + " " + bands.unit())));
            case Measure.Deductions _ -> {}
        }
        return texts;
    }

    private static List<DeductionView> deductions(Measure measure) {
        return measure instanceof Measure.Deductions deductions
                ? deductions.list().stream()
                        .map(one -> new DeductionView(one.id(), one.name(), one.nameEn(), one.share()))
                        .toList()
                : List.of();
    }

    private @Nullable ComputedView computed(Point point) {
        if (!(point.measure() instanceof Measure.Bands bands)) {
            return null;
        }
        PointResult found = ground.of(point.id());
        boolean known = found.state() == PointResult.State.COMPUTED;
        return new ComputedView(
                known ? found.steps().getFirst() : null, found.value(), bands.unit(), known ? null : found.reason());
    }

    /** On the wire a word is in small letters with dashes. */
    public static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
