package org.duxue.evaluation.appraisal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.Grade;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.RedLine;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.framework.Element;
import org.duxue.evaluation.framework.Level;
import org.jspecify.annotations.Nullable;

/** Small schemes for claims: two domains of 60 and 40, with points that tests choose. */
public final class Schemes {
    public static final Clause CLAUSE = new Clause("算例。", null, false);
    public static final Scale SCALE =
            new Scale(List.of(step("A", "1"), step("B", "0.8"), step("C", "0.6"), step("D", "0")), List.of("A", "D"));

    private Schemes() {}

    public static Appraisal of(Review review, List<Point> first, List<Point> second) {
        return new Appraisal(
                "small",
                "1",
                SCALE,
                List.of(domain("D1", 60, "K1", first), domain("D2", 40, "K2", second)),
                List.of(new RedLine("X1", "红线", "Red line", "fair", CLAUSE)),
                List.of(
                        grade("good", "80", "70", new Grade.Count(List.of("D"), false, BigDecimal.ZERO, false)),
                        grade("fair", "60", null),
                        grade("poor", null, null)),
                review,
                List.of(element("taught", "人"), element("pupils", "人")),
                List.of());
    }

    /** Points of equal weight that are rated by rubric. */
    public static List<Point> rubrics(String prefix, int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> point(prefix + i, share(i, n), new Measure.Rubric(texts()), null))
                .toList();
    }

    public static Point point(String id, String weight, Measure measure, @Nullable String when) {
        return new Point(
                id,
                id,
                id,
                new BigDecimal(weight),
                measure,
                when,
                Point.Ask.UNIT,
                "看。",
                List.of(Point.Method.DOCUMENTS),
                List.of(),
                List.of(),
                5,
                CLAUSE);
    }

    public static Review review(int raters, Review.Merge merge, int apart) {
        return new Review(3, raters, true, merge, apart);
    }

    public static Measure.Bands taughtShare() {
        SequencedMap<String, BigDecimal> thresholds = new LinkedHashMap<>();
        thresholds.put("A", new BigDecimal("95"));
        thresholds.put("B", new BigDecimal("90"));
        return new Measure.Bands("convert(taught / pupils, %)", "%", 1, true, thresholds);
    }

    public static Measure.Deductions deductions() {
        return new Measure.Deductions(List.of(
                new Measure.Deduction("late", "迟报", "Late", new BigDecimal("30")),
                new Measure.Deduction("wrong", "错报", "Wrong", new BigDecimal("50"))));
    }

    private static String share(int i, int n) {
        int each = 100 / n;
        return Integer.toString(i == n ? 100 - each * (n - 1) : each);
    }

    private static SequencedMap<String, String> texts() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        SCALE.steps().forEach(step -> texts.put(step.id(), "样子 " + step.id()));
        return texts;
    }

    private static Scale.Step step(String id, String share) {
        return new Scale.Step(id, id, id, new BigDecimal(share));
    }

    private static Domain domain(String id, int weight, String indicator, List<Point> points) {
        KeyIndicator only = new KeyIndicator(indicator, indicator, indicator, BigDecimal.valueOf(100), points);
        return new Domain(id, id, id, BigDecimal.valueOf(weight), List.of(only), CLAUSE);
    }

    private static Grade grade(String id, @Nullable String total, @Nullable String domain, Grade.Count... counts) {
        return new Grade(
                id,
                id,
                id,
                total == null ? null : new BigDecimal(total),
                domain == null ? null : new BigDecimal(domain),
                List.of(counts),
                false);
    }

    private static Element element(String id, String unit) {
        return new Element(
                id,
                id,
                id,
                Element.Kind.COUNT,
                unit,
                Level.SCHOOL,
                List.of(),
                false,
                "school",
                true,
                null,
                null,
                List.of(),
                List.of(),
                "");
    }
}
