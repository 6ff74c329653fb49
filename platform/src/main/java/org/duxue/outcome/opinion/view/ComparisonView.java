package org.duxue.outcome.opinion.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duxue.evaluation.appraisal.diagnosis.Comparison;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.jspecify.annotations.Nullable;

/** Where a case stands among its like, without anybody's name; or why that is not said. */
public record ComparisonView(
        boolean shown,
        String why,
        String group,
        int size,
        @Nullable Own own,
        @Nullable Position position,
        List<DomainPlace> domains,
        String method) {
    public record Own(double total, double low, double high) {}

    public record Position(int low, int high) {}

    public record DomainPlace(String id, String name, double own, List<Double> quartiles) {}

    /**
     * @param group what makes the cases comparable, in words
     * @param rates this case's own rates, by domain
     */
    public static ComparisonView of(Appraisal scheme, Comparison found, String group, Map<String, Double> rates) {
        Comparison.Interval interval = found.own();
        Comparison.Place place = found.position();
        List<DomainPlace> domains = scheme.domains().stream()
                .filter(domain ->
                        rates.containsKey(domain.id()) && found.quartiles().containsKey(domain.id()))
                .map(domain -> {
                    Comparison.Quartiles q =
                            java.util.Objects.requireNonNull(found.quartiles().get(domain.id()));
                    return new DomainPlace(
                            domain.id(),
                            domain.name(),
                            rates.getOrDefault(domain.id(), 0.0),
                            List.of(q.lower(), q.median(), q.upper()));
                })
                .toList();
        return new ComparisonView(
                found.withheld() == null,
                why(found),
                group,
                found.group(),
                interval == null ? null : new Own(interval.total(), interval.low(), interval.high()),
                place == null ? null : new Position(place.best(), place.worst()),
                domains,
                found.withheld() == null ? method(found.freedom()) : "");
    }

    private static String method(int freedom) {
        return "区间反映由不同评估员评定造成的差异：同一个案中，每位评估员单独评定所得总分的离散程度，在全部可比个案中合并估计（自由度 " + freedom
                + "），取 95% 的 t 区间。相差没有超出区间的单位不排先后，名次以范围表示。区间不包含评估员共同的偏差和指标本身的局限。";
    }

    private static String why(Comparison found) {
        Comparison.Why why = found.withheld();
        return switch (why) {
            case null -> "";
            case TOO_FEW ->
                String.format(
                        Locale.ROOT, "同版本、同类型、同城乡属性且已评定完的单位只有 %d 个，不足 %d 个，不作比较。", found.group(), Comparison.LEAST);
            case UNSETTLED -> "本单位还有未定的观测点，总分未定，不作比较。";
            case MARKED_ONCE -> "各观测点没有由两名以上评估员分别评定，无法估计评定差异，不给出区间和名次。";
        };
    }
}
