package org.duxue.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.framework.Framework;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.UnitResult;
import org.junit.jupiter.api.Test;

/** Laws that hold whatever the facts. */
class LawsTest {
    private static final Framework FRAMEWORK = Qinghe.framework(
            List.of(Qinghe.teachers(), Qinghe.area(), Qinghe.equipment(), Qinghe.sports(Qinghe.TODAY)), List.of());
    private static final Evaluator EVALUATOR = Evaluator.of(FRAMEWORK);

    private static Evaluation evaluate(FactTable.Builder schools) {
        return EVALUATOR.evaluate(Qinghe.facts(schools), Qinghe.OPTIONS);
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        for (long seed = 0; seed < 30; seed++) {
            Evaluation one = evaluate(RandomSchools.of(seed, 1, 40));
            Evaluation other = evaluate(RandomSchools.of(seed, 2, 40));
            assertThat(other.units()).isEqualTo(one.units());
            assertThat(other.districts()).isEqualTo(one.districts());
            assertThat(other.notices()).containsExactlyInAnyOrderElementsOf(one.notices());
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        Facts facts = Qinghe.facts(RandomSchools.of(5, 5, 200));
        Evaluation many = EVALUATOR.evaluate(facts, Qinghe.OPTIONS);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            Evaluation single =
                    one.submit(() -> EVALUATOR.evaluate(facts, Qinghe.OPTIONS)).get();
            assertThat(single).isEqualTo(many);
        }
    }

    @Test
    void moreStockNeverLowersAValue() {
        for (long seed = 0; seed < 20; seed++) {
            Facts facts = Qinghe.facts(RandomSchools.of(seed, 0, 20));
            Evaluation before = EVALUATOR.evaluate(facts, Qinghe.OPTIONS);
            for (int row = 0; row < facts.schools().rows(); row++) {
                double area = facts.schools().number(row, "teaching_area");
                if (Double.isNaN(area)) {
                    continue;
                }
                FactTable more = facts.schools()
                        .with(List.of(new FactTable.Change(facts.schools().code(row), "teaching_area", area + 50)));
                Evaluation after = EVALUATOR.evaluate(new Facts(more, facts.districts()), Qinghe.OPTIONS);
                assertNoValueFell(before, after);
            }
        }
    }

    private static void assertNoValueFell(Evaluation before, Evaluation after) {
        assertThat(after.units()).hasSameSizeAs(before.units());
        for (int u = 0; u < before.units().size(); u++) {
            UnitResult was = before.units().get(u);
            for (int k = 0; k < was.indicators().size(); k++) {
                IndicatorResult old = was.indicators().get(k);
                double now = after.units()
                        .get(u)
                        .indicators()
                        .get(k)
                        .tests()
                        .getFirst()
                        .value();
                double then = old.tests().getFirst().value();
                assertThat(Double.isNaN(now) || now >= then).isTrue();
            }
        }
    }

    @Test
    void anEmptyTableIsUndeterminedNotMet() {
        Evaluation evaluation = EVALUATOR.evaluate(Qinghe.facts(FactTable.builder()), Qinghe.OPTIONS);
        assertThat(evaluation.units()).isEmpty();
        assertThat(Qinghe.district(evaluation).verdict()).isEqualTo(Status.UNDETERMINED);
    }
}
