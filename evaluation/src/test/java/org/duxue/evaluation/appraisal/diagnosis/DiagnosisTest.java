package org.duxue.evaluation.appraisal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.CaseMarks;
import org.duxue.evaluation.appraisal.Mark;
import org.duxue.evaluation.appraisal.Schemes;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final EvaluationOptions NOW = EvaluationOptions.on(LocalDate.of(2025, 11, 1));
    private static final Facts NONE = new Facts(FactTable.empty(), FactTable.empty());
    private static final List<String> STEPS = List.of("A", "B", "C", "D");

    @Test
    void namesTheFewestPointsThatReachTheNextGrade() {
        // D1 weighs 60 over 3 points, D2 40 over 2; "good" asks 80 in all, 70 % in each domain and no D
        Appraisal scheme = scheme(3, 2);
        Lift lift = read(scheme, Map.of("P1", "B", "P2", "C", "P3", "C", "Q1", "A", "Q2", "B"))
                .lift();
        assertThat(lift.grade()).isEqualTo("fair");
        assertThat(lift.next()).isEqualTo("good");
        // weights 19.8, 19.8, 20.4, 20, 20 earn 15.84+11.88+12.24+20+16 = 75.96; P3 from C to B brings 4.08: 80.04
        assertThat(lift.steps()).hasSize(1);
        assertThat(lift.steps().getFirst().from()).isEqualTo("C");
        assertThat(lift.total())
                .isNotNull()
                .satisfies(total -> assertThat(total.low().toDouble()).isEqualTo(80.04));
    }

    @Test
    void takesAwayWhatTheCountForbidsThoughItGainsLittle() {
        Appraisal scheme = scheme(2, 4);
        Lift lift = read(scheme, Map.of("P1", "A", "P2", "A", "Q1", "A", "Q2", "A", "Q3", "A", "Q4", "D"))
                .lift();
        assertThat(lift.steps()).extracting(step -> step.point().id()).containsExactly("Q4");
    }

    @Test
    void saysThatARedLineCapsWhateverThePoints() {
        Appraisal scheme = scheme(2, 2);
        CaseMarks marks = new CaseMarks(
                "A01", marks(Map.of("P1", "A", "P2", "A", "Q1", "A", "Q2", "A")), Map.of(), Map.of("X1", "查实"));
        Lift lift = Diagnosis.of(Appraiser.of(scheme), NONE, NOW, marks).lift();
        assertThat(lift.blocked()).isEqualTo(Lift.Blocked.RED_LINE);
        assertThat(lift.redLines()).containsExactly("X1");
        assertThat(lift.gradeWithout()).isEqualTo("good");
        assertThat(lift.steps()).isEmpty();
    }

    @Test
    void saysNothingOfAGradeThatIsNotCertain() {
        Lift lift = read(scheme(2, 2), Map.of("P1", "A", "Q1", "B")).lift();
        assertThat(lift.blocked()).isEqualTo(Lift.Blocked.UNSETTLED);
    }

    @Test
    void putsTheHeaviestLossFirst() {
        Diagnosis found = read(scheme(1, 4), Map.of("P1", "C", "Q1", "D", "Q2", "A", "Q3", "C", "Q4", "B"));
        // P1 loses 0.4·60 = 24, Q1 10, Q3 4
        assertThat(found.gaps()).extracting(gap -> gap.point().id()).containsExactly("P1", "Q1", "Q3");
        assertThat(found.strengths()).extracting(s -> s.point().id()).containsExactly("Q2");
    }

    /** Against trying every subset: nothing smaller reaches the grade, and what is named does. */
    @Test
    void isNeverBeatenByTryingEverySubset() {
        Random random = new Random(7);
        Appraisal scheme = scheme(4, 4);
        Appraiser appraiser = Appraiser.of(scheme);
        List<String> ids = scheme.points().map(Point::id).toList();
        int lifted = 0;
        for (int round = 0; round < 60; round++) {
            Map<String, String> now = new HashMap<>();
            ids.forEach(id -> now.put(id, STEPS.get(random.nextInt(4))));
            Lift lift = read(scheme, now).lift();
            if (lift.blocked() != null || lift.next() == null) {
                continue;
            }
            boolean single = lift.steps().stream().allMatch(s -> rank(s.to()) == rank(s.from()) - 1);
            int smallest = single
                    ? smallest(appraiser, ids, now, lift.next())
                    : lift.steps().size();
            assertThat(lift.steps()).as(now.toString()).hasSize(smallest);
            lifted++;
        }
        assertThat(lifted).isGreaterThan(20);
    }

    private static int rank(@org.jspecify.annotations.Nullable String step) {
        return step == null ? -1 : STEPS.indexOf(step);
    }

    private static int smallest(Appraiser appraiser, List<String> ids, Map<String, String> now, String grade) {
        int best = Integer.MAX_VALUE;
        for (int set = 0; set < 1 << ids.size(); set++) {
            if (Integer.bitCount(set) >= best) {
                continue;
            }
            Map<String, String> raised = new HashMap<>(now);
            for (int i = 0; i < ids.size(); i++) {
                int better = rank(now.get(ids.get(i))) - 1;
                if ((set >> i & 1) == 1 && better >= 0) {
                    raised.put(ids.get(i), STEPS.get(better));
                }
            }
            String reached = appraiser
                    .appraise(NONE, NOW, List.of(new CaseMarks("A01", marks(raised), Map.of(), Map.of())))
                    .of("A01")
                    .grade()
                    .orElseThrow();
            if (List.of("good", "fair", "poor").indexOf(reached)
                    <= List.of("good", "fair", "poor").indexOf(grade)) {
                best = Integer.bitCount(set);
            }
        }
        return best;
    }

    private static Appraisal scheme(int first, int second) {
        return Schemes.of(
                Schemes.review(1, Review.Merge.MEAN, 1), Schemes.rubrics("P", first), Schemes.rubrics("Q", second));
    }

    private static Diagnosis read(Appraisal scheme, Map<String, String> steps) {
        return Diagnosis.of(Appraiser.of(scheme), NONE, NOW, new CaseMarks("A01", marks(steps), Map.of(), Map.of()));
    }

    private static Map<String, List<Mark>> marks(Map<String, String> steps) {
        Map<String, List<Mark>> marks = new HashMap<>();
        steps.forEach((point, step) ->
                marks.put(point, new ArrayList<>(List.of(new Mark("莫", new Mark.Finding.Rated(step), "因为")))));
        return marks;
    }
}
