package org.duxue.evaluation.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.FrameworkInvalid;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.evaluation.appraisal.PointResult.State;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.formula.Rational;
import org.duxue.evaluation.result.Trace;
import org.junit.jupiter.api.Test;

class AppraiserTest {
    private static final EvaluationOptions NOW = EvaluationOptions.on(LocalDate.of(2025, 11, 1));
    private static final Facts NONE = new Facts(FactTable.empty(), FactTable.empty());

    @Test
    void addsPointsUpExactly() {
        // three points of 33, 33 and 34 hundredths at 0.8: no rounding keeps the sum below the grade's 80
        Appraised found = appraise(one(3, 3), all("B", "P1", "P2", "P3", "Q1", "Q2", "Q3"));
        assertThat(found.total()).isEqualTo(Span.of(Rational.of(80)));
        assertThat(found.grade()).contains("good");
    }

    @Test
    void leavesWhatIsUnratedBetweenItsLimits() {
        Appraised found = appraise(one(1, 1), all("A", "P1"));
        assertThat(found.total()).isEqualTo(new Span(Rational.of(60), Rational.of(100)));
        assertThat(found.grades()).containsExactly("good", "fair");
        assertThat(found.grade()).isEmpty();
        assertThat(found.unsettled()).extracting(PointResult::point).containsExactly("Q1");
    }

    @Test
    void isCertainOfAGradeThatNothingOpenCanTurn() {
        // 60 points are lost already: even the best end of the other domain is below 60
        Appraised found = appraise(one(1, 1), all("D", "P1"));
        assertThat(found.grade()).contains("poor");
    }

    @Test
    void givesTheWeightOfWhatDoesNotApplyToItsSiblings() {
        Map<String, List<Mark>> marks = all("A", "P1", "P2", "Q1");
        marks.put("P3", List.of(new Mark("甲", new Finding.Inapplicable(), "没有")));
        Appraised found = appraise(one(3, 1), marks);
        assertThat(found.total()).isEqualTo(Span.of(Rational.of(100)));
        assertThat(found.points().getFirst().weight()).isEqualTo(Rational.of(30));
        assertThat(found.points().get(2).state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void givesTheWeightOfAWholeDomainAwayWhenNothingInItApplies() {
        Map<String, List<Mark>> marks = all("B", "P1");
        marks.put("Q1", List.of(new Mark("甲", new Finding.Inapplicable(), "没有")));
        Appraised found = appraise(one(1, 1), marks);
        assertThat(found.total()).isEqualTo(Span.of(Rational.of(80)));
        assertThat(found.domains().get(1).rate()).isEmpty();
        assertThat(found.grade()).contains("good");
    }

    @Test
    void leavesMarksTooFarApartToTheTeam() {
        Appraisal scheme =
                Schemes.of(Schemes.review(2, Review.Merge.MEAN, 1), Schemes.rubrics("P", 1), Schemes.rubrics("Q", 1));
        Map<String, List<Mark>> marks = new HashMap<>();
        marks.put("P1", List.of(mark("甲", "A"), mark("乙", "C")));
        marks.put("Q1", List.of(mark("甲", "A"), mark("乙", "B")));
        Appraised found = appraise(scheme, marks);
        assertThat(found.points().getFirst().state()).isEqualTo(State.DISPUTED);
        assertThat(found.points().getFirst().steps()).containsExactly("A", "B", "C");
        assertThat(found.points().getFirst().earned()).isEqualTo(new Span(Rational.of(36), Rational.of(60)));
        assertThat(found.points().get(1).earned()).isEqualTo(Span.of(Rational.of(36)));

        CaseMarks agreed = new CaseMarks("S", marks, Map.of("P1", mark("组", "B")), Map.of());
        Appraised settled =
                Appraiser.of(scheme).appraise(NONE, NOW, List.of(agreed)).of("S");
        assertThat(settled.points().getFirst().earned()).isEqualTo(Span.of(Rational.of(48)));
    }

    @Test
    void waitsForTheSecondReviewer() {
        Appraisal scheme =
                Schemes.of(Schemes.review(2, Review.Merge.MEAN, 1), Schemes.rubrics("P", 1), Schemes.rubrics("Q", 1));
        Appraised found = appraise(scheme, all("A", "P1"));
        assertThat(found.points().getFirst().state()).isEqualTo(State.OPEN);
        assertThat(found.points().getFirst().reason()).contains("须 2 人");
    }

    @Test
    void mergesAsTheSchemeSays() {
        for (Review.Merge merge : Review.Merge.values()) {
            Appraisal scheme =
                    Schemes.of(Schemes.review(3, merge, 3), Schemes.rubrics("P", 1), Schemes.rubrics("Q", 1));
            Map<String, List<Mark>> marks = new HashMap<>();
            marks.put("P1", List.of(mark("甲", "A"), mark("乙", "A"), mark("丙", "C")));
            Span earned = appraise(scheme, marks).points().getFirst().earned();
            assertThat(earned)
                    .isEqualTo(Span.of(Rational.of(
                            switch (merge) {
                                case MEAN -> 52;
                                case MEDIAN -> 60;
                                case LOWEST -> 36;
                            })));
        }
    }

    @Test
    void capsTheGradeWhereARedLineIsCrossed() {
        CaseMarks given = new CaseMarks("S", all("A", "P1", "Q1"), Map.of(), Map.of("X1", "查实"));
        Appraised found =
                Appraiser.of(one(1, 1)).appraise(NONE, NOW, List.of(given)).of("S");
        assertThat(found.total()).isEqualTo(Span.of(Rational.of(100)));
        assertThat(found.grade()).contains("fair");
    }

    @Test
    void takesDeductionsDownToNothingAndNoFurther() {
        Appraisal scheme = withMeasured(Schemes.point("P1", "100", Schemes.deductions(), null));
        assertThat(counted(scheme, Map.of())).isEqualTo(Span.of(Rational.of(60)));
        assertThat(counted(scheme, Map.of("late", 1))).isEqualTo(Span.of(Rational.of(42)));
        assertThat(counted(scheme, Map.of("late", 2, "wrong", 3))).isEqualTo(Span.NONE);
    }

    @Test
    void readsTheStepFromTheUnroundedValue() {
        Appraisal scheme = withMeasured(Schemes.point("P1", "100", Schemes.taughtShare(), null));
        assertThat(step(scheme, 95, 100)).containsExactly("A");
        assertThat(step(scheme, 94_999, 100_000)).containsExactly("B");
        assertThat(step(scheme, 89, 100)).containsExactly("D");
    }

    @Test
    void saysWhichFactIsMissingAndKeepsAllStepsPossible() {
        Appraisal scheme = withMeasured(Schemes.point("P1", "100", Schemes.taughtShare(), null));
        Appraised found = Appraiser.of(scheme)
                .appraise(facts(95, Double.NaN), NOW, List.of(new CaseMarks("S", Map.of(), Map.of(), Map.of())))
                .of("S");
        PointResult point = found.points().getFirst();
        assertThat(point.state()).isEqualTo(State.MISSING);
        assertThat(point.reason()).contains("pupils");
        assertThat(point.steps()).containsExactly("A", "B", "C", "D");
    }

    @Test
    void asksOnlyWhereTheConditionHolds() {
        List<Point> points = new ArrayList<>();
        points.add(Schemes.point("P1", "50", Schemes.deductions(), "pupils > 100"));
        points.add(Schemes.point("P2", "50", Schemes.deductions(), null));
        Appraisal scheme = Schemes.of(Schemes.review(1, Review.Merge.MEAN, 1), points, Schemes.rubrics("Q", 1));
        CaseMarks given = new CaseMarks("S", Map.of(), Map.of(), Map.of());
        Appraiser appraiser = Appraiser.of(scheme);
        assertThat(appraiser
                        .appraise(facts(1, 100), NOW, List.of(given))
                        .of("S")
                        .points()
                        .getFirst()
                        .state())
                .isEqualTo(State.NOT_APPLICABLE);
        assertThat(appraiser
                        .appraise(facts(1, 101), NOW, List.of(given))
                        .of("S")
                        .points()
                        .getFirst()
                        .state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void namesEveryFaultOfAScheme() {
        List<Point> points = List.of(
                Schemes.point("P1", "50", Schemes.taughtShare(), null),
                Schemes.point("P1", "40", Schemes.deductions(), "nothing > 1"));
        Appraisal scheme = Schemes.of(Schemes.review(1, Review.Merge.MEAN, 1), points, Schemes.rubrics("Q", 1));
        assertThatThrownBy(() -> Appraiser.of(scheme))
                .isInstanceOfSatisfying(
                        FrameworkInvalid.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(f -> f.where() + " " + f.message())
                                .anyMatch(f -> f.startsWith("indicators/K1/points 权重之和为 90"))
                                .anyMatch(f -> f.startsWith("points/P1 编号 P1 重复"))
                                .anyMatch(f -> f.startsWith("points/P1/applies_when")));
    }

    @Test
    void namesEveryFaultOfMarks() {
        Map<String, List<Mark>> marks = new HashMap<>();
        marks.put("P1", List.of(new Mark("甲", new Finding.Rated("A"), ""), mark("甲", "B")));
        marks.put("P9", List.of(mark("甲", "B")));
        marks.put("Q1", List.of(mark("甲", "E")));
        CaseMarks given = new CaseMarks("S", marks, Map.of(), Map.of("X9", "查实", "X1", " "));
        assertThat(Appraiser.of(one(1, 1)).faults(given))
                .extracting(f -> f.message())
                .anyMatch(m -> m.contains("须写明理由"))
                .anyMatch(m -> m.contains("评定了两次"))
                .anyMatch(m -> m.contains("没有名为 P9"))
                .anyMatch(m -> m.contains("没有等级 E"))
                .anyMatch(m -> m.contains("没有名为 X9"))
                .anyMatch(m -> m.contains("须写明事实"));
        assertThatThrownBy(() -> Appraiser.of(one(1, 1)).appraise(NONE, NOW, List.of(given)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void explainsATotalDownToTheReasonOfAMark() {
        Map<String, List<Mark>> marks = all("A", "P1", "Q1");
        Appraisement found =
                Appraiser.of(one(1, 1)).appraise(NONE, NOW, List.of(new CaseMarks("S", marks, Map.of(), Map.of())));
        Trace total = found.trace("S", "total");
        assertThat(total.formula()).isEqualTo("60.00 + 40.00");
        Trace mark = total.steps()
                .getFirst()
                .steps()
                .getFirst()
                .steps()
                .getFirst()
                .steps()
                .getFirst();
        assertThat(mark.kind()).isEqualTo("mark");
        assertThat(mark.display()).isEqualTo("A：理由");
    }

    /** However the open points end, total and grade are among those that were called possible. */
    @Test
    void neverExcludesWhatComesTrue() {
        Appraisal scheme =
                Schemes.of(Schemes.review(2, Review.Merge.MEAN, 1), Schemes.rubrics("P", 4), Schemes.rubrics("Q", 3));
        Appraiser appraiser = Appraiser.of(scheme);
        List<String> ids = scheme.points().map(Point::id).toList();
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Map<String, List<Mark>> all = new HashMap<>();
            ids.forEach(id -> all.put(id, List.of(mark("甲", any(random)), mark("乙", any(random)))));
            Map<String, Mark> agreed = new HashMap<>();
            ids.forEach(id -> agreed.put(id, mark("组", between(all.getOrDefault(id, List.of()), random))));
            Map<String, List<Mark>> some = new HashMap<>(all);
            List<String> shuffled = new ArrayList<>(ids);
            Collections.shuffle(shuffled, random);
            shuffled.subList(0, random.nextInt(4)).forEach(some::remove);
            Appraised early = appraiser
                    .appraise(NONE, NOW, List.of(new CaseMarks("S", some, Map.of(), Map.of())))
                    .of("S");
            Map<String, Mark> disputes = new HashMap<>();
            Appraised unsettled = appraiser
                    .appraise(NONE, NOW, List.of(new CaseMarks("S", all, Map.of(), Map.of())))
                    .of("S");
            unsettled.unsettled().forEach(p -> disputes.put(p.point(), agreed.getOrDefault(p.point(), mark("组", "B"))));
            Appraised end = appraiser
                    .appraise(NONE, NOW, List.of(new CaseMarks("S", all, disputes, Map.of())))
                    .of("S");
            assertThat(end.total().settled()).isTrue();
            assertThat(end.total().low())
                    .isBetween(early.total().low(), early.total().high());
            assertThat(early.grades()).as("seed %d", seed).containsAll(end.grades());
            assertThat(unsettled.grades()).as("seed %d", seed).containsAll(end.grades());
        }
    }

    private static String any(Random random) {
        return List.of("A", "B", "C", "D").get(random.nextInt(4));
    }

    private static String between(List<Mark> marks, Random random) {
        int a = rank(marks.getFirst());
        int b = rank(marks.getLast());
        int chosen = Math.min(a, b) + random.nextInt(Math.abs(a - b) + 1);
        return Schemes.SCALE.steps().get(chosen).id();
    }

    private static int rank(Mark mark) {
        return Schemes.SCALE.rank(((Finding.Rated) mark.finding()).step()).orElseThrow();
    }

    private static Appraisal one(int first, int second) {
        return Schemes.of(
                Schemes.review(1, Review.Merge.MEAN, 1), Schemes.rubrics("P", first), Schemes.rubrics("Q", second));
    }

    private static Appraisal withMeasured(Point point) {
        return Schemes.of(Schemes.review(1, Review.Merge.MEAN, 1), List.of(point), Schemes.rubrics("Q", 1));
    }

    private static Span counted(Appraisal scheme, Map<String, Integer> times) {
        Mark mark = new Mark("甲", new Finding.Counted(times), "理由");
        return appraise(scheme, Map.of("P1", List.of(mark))).points().getFirst().earned();
    }

    private static List<String> step(Appraisal scheme, double taught, double pupils) {
        return Appraiser.of(scheme)
                .appraise(facts(taught, pupils), NOW, List.of(new CaseMarks("S", Map.of(), Map.of(), Map.of())))
                .of("S")
                .points()
                .getFirst()
                .steps();
    }

    private static Facts facts(double taught, double pupils) {
        FactTable.Builder table = FactTable.builder().row("S").number("taught", taught);
        return new Facts((Double.isNaN(pupils) ? table : table.number("pupils", pupils)).build(), FactTable.empty());
    }

    private static Map<String, List<Mark>> all(String step, String... points) {
        Map<String, List<Mark>> marks = new HashMap<>();
        for (String point : points) {
            marks.put(point, List.of(mark("甲", step)));
        }
        return marks;
    }

    private static Mark mark(String rater, String step) {
        return new Mark(rater, new Finding.Rated(step), "理由");
    }

    private static Appraised appraise(Appraisal scheme, Map<String, List<Mark>> marks) {
        return Appraiser.of(scheme)
                .appraise(NONE, NOW, List.of(new CaseMarks("S", marks, Map.of(), Map.of())))
                .of("S");
    }
}
