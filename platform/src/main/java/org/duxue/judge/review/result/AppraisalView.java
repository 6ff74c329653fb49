package org.duxue.judge.review.result;

import java.util.List;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.PointResult;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.judge.review.ReviewedScheme;
import org.duxue.judge.review.sheet.PointViews;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;

/** Points and grade of a case on the wire. */
public record AppraisalView(
        UUID caseId,
        String unitCode,
        String unitName,
        String pack,
        String version,
        @Nullable String hidden,
        @Nullable SpanView total,
        @Nullable String grade,
        @Nullable String gradeName,
        List<GradeView> grades,
        List<NodeView> domains,
        List<NodeView> indicators,
        List<PointView> points,
        List<StruckView> struck,
        List<String> unsettled) {

    /** @param possible whether what is open may still end in it */
    public record GradeView(String id, String name, String nameEn, boolean possible) {}

    public record NodeView(
            String id,
            String name,
            String nameEn,
            double weight,
            SpanView earned,
            @Nullable SpanView rate) {}

    public record PointView(
            String id,
            String domain,
            String name,
            String nameEn,
            String state,
            double weight,
            SpanView share,
            SpanView earned,
            List<String> steps,
            @Nullable Double value,
            @Nullable String reason) {}

    public record StruckView(String id, String name, String reason) {}

    static AppraisalView hidden(CaseView reviewed, String why) {
        return new AppraisalView(
                reviewed.id(),
                reviewed.unit().value(),
                reviewed.unitName(),
                reviewed.pack(),
                reviewed.version(),
                why,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static AppraisalView of(CaseView reviewed, ReviewedScheme scheme, Appraised result) {
        String grade = result.grade().orElse(null);
        List<KeyIndicator> indicators = scheme.scheme().domains().stream()
                .flatMap(domain -> domain.indicators().stream())
                .toList();
        return new AppraisalView(
                reviewed.id(),
                reviewed.unit().value(),
                reviewed.unitName(),
                reviewed.pack(),
                reviewed.version(),
                null,
                SpanView.of(result.total()),
                grade,
                grade == null ? null : scheme.gradeName(grade),
                scheme.scheme().grades().stream()
                        .map(g -> new GradeView(
                                g.id(), g.name(), g.nameEn(), result.grades().contains(g.id())))
                        .toList(),
                result.domains().stream().map(node -> domain(scheme, node)).toList(),
                result.indicators().stream()
                        .map(node -> indicator(indicators, node))
                        .toList(),
                result.points().stream().map(point -> point(scheme, point)).toList(),
                scheme.scheme().redLines().stream()
                        .filter(line -> result.struck().containsKey(line.id()))
                        .map(line -> new StruckView(
                                line.id(), line.name(), result.struck().getOrDefault(line.id(), "")))
                        .toList(),
                result.unsettled().stream().map(PointResult::point).toList());
    }

    private static NodeView domain(ReviewedScheme scheme, Appraised.Node node) {
        Domain domain = scheme.scheme().domains().stream()
                .filter(d -> d.id().equals(node.id()))
                .findFirst()
                .orElseThrow();
        return node(node, domain.name(), domain.nameEn());
    }

    private static NodeView indicator(List<KeyIndicator> indicators, Appraised.Node node) {
        KeyIndicator indicator = indicators.stream()
                .filter(i -> i.id().equals(node.id()))
                .findFirst()
                .orElseThrow();
        return node(node, indicator.name(), indicator.nameEn());
    }

    private static NodeView node(Appraised.Node node, String name, String nameEn) {
        return new NodeView(
                node.id(),
                name,
                nameEn,
                node.weight().toDouble(),
                SpanView.of(node.earned()),
                node.rate().map(SpanView::of).orElse(null));
    }

    private static PointView point(ReviewedScheme scheme, PointResult point) {
        ReviewedScheme.Place place = scheme.place(point.point());
        return new PointView(
                point.point(),
                place.domain().id(),
                place.point().name(),
                place.point().nameEn(),
                PointViews.word(point.state()),
                point.weight().toDouble(),
                SpanView.of(point.share()),
                SpanView.of(point.earned()),
                point.steps(),
                point.value(),
                point.reason());
    }
}
