package org.duxue.outcome.opinion.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.Span;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.jspecify.annotations.Nullable;

/** The report card: by domain rather than one number. Amounts are points of 100, rates per cent; limits while something is open. */
public record CardView(
        Range total,
        int decimals,
        @Nullable String grade,
        @Nullable String gradeName,
        List<String> possibleGrades,
        List<Line> redLines,
        List<DomainCard> domains,
        List<StepName> steps,
        List<Unsettled> unsettled) {
    private static final int DECIMALS = 2;

    public record Range(double low, double high) {
        static Range of(Span span) {
            return new Range(span.low().toDouble(), span.high().toDouble());
        }
    }

    public record Line(String id, String name, String reason, String caps) {}

    public record StepName(String id, String name, String nameEn) {}

    public record Unsettled(String point, String name, String state, String reason) {}

    public record DomainCard(
            String id,
            String name,
            String nameEn,
            double weight,
            Range earned,
            @Nullable Range rate,
            Map<String, Integer> counts,
            List<IndicatorCard> indicators,
            List<PointCard> points) {}

    public record IndicatorCard(
            String id,
            String name,
            String nameEn,
            double weight,
            Range earned,
            @Nullable Range rate) {}

    public record PointCard(
            String id,
            String name,
            String nameEn,
            String state,
            @Nullable String step,
            List<String> steps,
            double weight,
            Range earned,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable String reason) {}

    public static CardView of(Appraisal scheme, Appraised result) {
        var domains = result.domains().iterator();
        var indicators = result.indicators().iterator();
        var points = result.points().iterator();
        List<DomainCard> cards = new ArrayList<>();
        List<Unsettled> unsettled = new ArrayList<>();
        for (Domain domain : scheme.domains()) {
            Appraised.Node node = domains.next();
            List<IndicatorCard> indicatorCards = new ArrayList<>();
            List<PointCard> pointCards = new ArrayList<>();
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (KeyIndicator indicator : domain.indicators()) {
                indicatorCards.add(card(indicator, indicators.next()));
                for (Point point : indicator.points()) {
                    PointResult found = points.next();
                    PointCard card = card(point, found);
                    pointCards.add(card);
                    if (card.step() != null) {
                        counts.merge(card.step(), 1, Integer::sum);
                    }
                    if (result.unsettled().contains(found)) {
                        String reason = found.reason() == null ? "" : found.reason();
                        unsettled.add(new Unsettled(point.id(), point.name(), card.state(), reason));
                    }
                }
            }
            cards.add(new DomainCard(
                    domain.id(),
                    domain.name(),
                    domain.nameEn(),
                    node.weight().toDouble(),
                    Range.of(node.earned()),
                    node.rate().map(Range::of).orElse(null),
                    counts,
                    indicatorCards,
                    pointCards));
        }
        return whole(scheme, result, cards, unsettled);
    }

    private static CardView whole(
            Appraisal scheme, Appraised result, List<DomainCard> cards, List<Unsettled> unsettled) {
        String grade = result.grade().orElse(null);
        return new CardView(
                Range.of(result.total()),
                DECIMALS,
                grade,
                grade == null ? null : gradeName(scheme, grade),
                result.grades().stream().map(id -> gradeName(scheme, id)).toList(),
                lines(scheme, result),
                cards,
                scheme.scale().steps().stream()
                        .map(step -> new StepName(step.id(), step.name(), step.nameEn()))
                        .toList(),
                unsettled);
    }

    private static IndicatorCard card(KeyIndicator indicator, Appraised.Node node) {
        return new IndicatorCard(
                indicator.id(),
                indicator.name(),
                indicator.nameEn(),
                node.weight().toDouble(),
                Range.of(node.earned()),
                node.rate().map(Range::of).orElse(null));
    }

    private static PointCard card(Point point, PointResult found) {
        boolean settled = found.state() == PointResult.State.RATED || found.state() == PointResult.State.COMPUTED;
        return new PointCard(
                point.id(),
                point.name(),
                point.nameEn(),
                word(found.state()),
                settled && !found.steps().isEmpty() ? found.steps().getFirst() : null,
                found.steps(),
                found.weight().toDouble(),
                Range.of(found.earned()),
                found.value(),
                point.measure() instanceof Measure.Bands bands ? bands.unit() : null,
                found.reason());
    }

    private static List<Line> lines(Appraisal scheme, Appraised result) {
        return scheme.redLines().stream()
                .filter(line -> result.struck().containsKey(line.id()))
                .map(line -> new Line(
                        line.id(),
                        line.name(),
                        result.struck().getOrDefault(line.id(), ""),
                        gradeName(scheme, line.caps())))
                .toList();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String gradeName(Appraisal scheme, String id) {
        return scheme.grades().stream()
                .filter(grade -> grade.id().equals(id))
                .map(Grade::name)
                .findFirst()
                .orElse(id);
    }
}
