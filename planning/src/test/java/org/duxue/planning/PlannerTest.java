package org.duxue.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.planning.Plan.State;
import org.junit.jupiter.api.Test;

/** Plans whose optimum is known by hand or by trying everything; every plan is proved by the evaluator. */
class PlannerTest {
    private static Plan proved(PlanRequest request) {
        Plan plan = Valley.plan(request);
        assertThat(plan.reason()).isNull();
        assertThat(Objects.requireNonNull(plan.proof()).passes()).isTrue();
        assertThat(Objects.requireNonNull(plan.lowerBound())).isLessThanOrEqualTo(cost(plan));
        assertThat(plan.steps()).allMatch(s -> !s.reasons().isEmpty());
        BigDecimal sum = plan.steps().stream().map(Plan.Step::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(cost(plan));
        return plan;
    }

    private static BigDecimal cost(Plan plan) {
        return Objects.requireNonNull(plan.cost());
    }

    @Test
    void buysNothingWhereEverythingPasses() {
        FactTable.Builder table = FactTable.builder();
        Valley.primary(table, "A", 100, 4, 500, 20);
        Valley.primary(table, "B", 100, 4, 500, 20);
        Plan plan = proved(Valley.request(table, "0.5"));
        assertThat(plan.state()).isEqualTo(State.OPTIMAL);
        assertThat(plan.steps()).isEmpty();
        assertThat(cost(plan)).isZero();
    }

    @Test
    void leavesTheDearestMissAtItsFloor() {
        FactTable.Builder table = FactTable.builder();
        Valley.primary(table, "A", 100, 3, 400, 20);
        Valley.primary(table, "B", 100, 4, 500, 20);
        Plan plan = proved(Valley.request(table, "0.5"));
        // one teacher costs 100 000 and 100 m² 300 000; one may stay at 85 %: a teacher and 25 m², or 1 teacher anyway
        assertThat(plan.state()).isEqualTo(State.OPTIMAL);
        assertThat(cost(plan)).isEqualByComparingTo("175000");
        assertThat(plan.steps()).extracting(Plan.Step::column).containsExactly("teachers_primary", "area");
        assertThat(plan.steps().getLast().add()).isEqualByComparingTo("25");
        assertThat(plan.steps().getLast().reasons().getFirst()).contains("不低于下限");
    }

    @Test
    void buysWholeTeachersOnly() {
        FactTable.Builder table = FactTable.builder();
        Valley.primary(table, "A", 130, 3, 600, 20);
        Valley.primary(table, "B", 100, 4, 500, 20);
        Plan plan = proved(Valley.request(table, "0.5"));
        // A misses 0.3 teachers to the floor (4.42) but 2.2 to the standard (5.2); area 650 wants 50 m², equipment 26
        assertThat(plan.steps())
                .filteredOn(s -> s.lever().equals("teacher"))
                .allMatch(s -> s.add().scale() <= 0);
        assertThat(plan.state()).isEqualTo(State.OPTIMAL);
    }

    @Test
    void respectsThatThroughSchoolsShareTheirStock() {
        FactTable.Builder table = FactTable.builder();
        table.row("N")
                .text("name", "山谷学校")
                .text("type", "九年一贯制学校")
                .number("pupils_primary", 100)
                .number("pupils_junior", 100)
                .number("teachers_primary", 4)
                .number("teachers_junior", 5)
                .number("area", 1000)
                .number("equipment", 30);
        Valley.primary(table, "B", 100, 4, 500, 20);
        Plan plan = proved(Valley.request(table, "0.5"));
        // equipment: the primary part gets 100/210 of it, wants 20 (17 at its floor); the junior part is then served
        // too
        Plan.Step equipment = plan.steps().stream()
                .filter(s -> s.lever().equals("equipment"))
                .findFirst()
                .orElseThrow();
        assertThat(equipment.stage()).isNull();
        double floor = 17 * 2.1 - 30;
        assertThat(equipment.add().doubleValue()).isBetween(floor, 12 + 0.011);
    }

    @Test
    void bringsADispersionWithinItsLimit() {
        FactTable.Builder table = FactTable.builder();
        Valley.primary(table, "A", 100, 4, 500, 20);
        Valley.primary(table, "B", 100, 12, 500, 20);
        Plan plan = proved(Valley.request(table, "0.3"));
        // values 4 + x and 12: (8 − x) / (16 + x) ≤ 0.3 from x ≥ 2.46, hence three teachers
        assertThat(plan.state()).isEqualTo(State.OPTIMAL);
        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().getFirst().add()).isEqualByComparingTo("3");
        assertThat(plan.steps().getFirst().reasons().getFirst()).contains("差异系数");
    }

    @Test
    void saysWhichForbiddenLeverStandsInTheWay() {
        FactTable.Builder table = FactTable.builder();
        Valley.primary(table, "A", 100, 3, 500, 20);
        Valley.primary(table, "B", 100, 4, 500, 20);
        Plan plan = Valley.plan(Valley.request(table, "0.5", new PlanRequest.Forbidden("A", "teacher")));
        assertThat(plan.state()).isEqualTo(State.INFEASIBLE);
        assertThat(plan.reason()).contains("A小学小学部的 R1 低于下限").contains("teacher 被禁止");
        assertThat(plan.cost()).isNull();
    }

    @Test
    void saysWhichFactIsMissing() {
        FactTable.Builder table = FactTable.builder();
        Valley.primary(table, "A", 100, 3, Double.NaN, 20);
        Valley.primary(table, "B", 100, 4, 500, 20);
        Plan plan = Valley.plan(Valley.request(table, "0.5"));
        assertThat(plan.state()).isEqualTo(State.INFEASIBLE);
        assertThat(plan.reason()).contains("A小学小学部的 R2").contains("缺 用房面积");
    }

    @Test
    void saysThatADispersionCannotBeMended() {
        FactTable.Builder table = FactTable.builder();
        Valley.primary(table, "A", 100, 4, 500, 20);
        Valley.primary(table, "B", 100, 12, 500, 20);
        Plan plan = Valley.plan(Valley.request(
                table, "0.3", new PlanRequest.Forbidden("A", "teacher"), new PlanRequest.Forbidden("B", "teacher")));
        assertThat(plan.state()).isEqualTo(State.INFEASIBLE);
        assertThat(plan.reason()).contains("R1").contains("差异系数");
    }

    @Test
    void findsWhatTryingEverythingFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 25; round++) {
            int[] pupils = {40 + random.nextInt(60), 40 + random.nextInt(60), 40 + random.nextInt(60)};
            int[] teachers = {1 + random.nextInt(5), 1 + random.nextInt(5), 2 + random.nextInt(9)};
            FactTable.Builder table = FactTable.builder();
            for (int k = 0; k < 3; k++) {
                Valley.primary(table, "S" + k, pupils[k], teachers[k], 5.0 * pupils[k], 0.2 * pupils[k]);
            }
            Plan plan = proved(Valley.request(table, "0.25"));
            assertThat(cost(plan).intValueExact() / 100_000)
                    .as(
                            "%s %s",
                            List.of(pupils[0], pupils[1], pupils[2]), List.of(teachers[0], teachers[1], teachers[2]))
                    .isEqualTo(cheapest(pupils, teachers));
        }
    }

    /** The fewest teachers that bring three schools to the floor (one miss is admitted) and within a dispersion of ¼. */
    private static int cheapest(int[] pupils, int[] teachers) {
        int best = Integer.MAX_VALUE;
        for (int a = 0; a < 25; a++) {
            for (int b = 0; b < 25; b++) {
                for (int c = 0; c < 25; c++) {
                    int[] now = {teachers[0] + a, teachers[1] + b, teachers[2] + c};
                    if (a + b + c < best && passes(pupils, now)) {
                        best = a + b + c;
                    }
                }
            }
        }
        return best;
    }

    private static boolean passes(int[] pupils, int[] teachers) {
        double all = 0;
        double stock = 0;
        for (int k = 0; k < 3; k++) {
            if (teachers[k] * 100.0 / pupils[k] < 3.4 - 1e-12) {
                return false;
            }
            all += pupils[k];
            stock += teachers[k];
        }
        double mean = 100 * stock / all;
        double squares = 0;
        for (int k = 0; k < 3; k++) {
            double off = teachers[k] * 100.0 / pupils[k] - mean;
            squares += pupils[k] * off * off;
        }
        return Math.sqrt(squares / all) <= 0.25 * mean + 1e-12;
    }

    @Test
    void plansAWholeDistrictWithSmallGap() {
        Random random = new Random(3);
        FactTable.Builder table = FactTable.builder();
        for (int k = 0; k < 100; k++) {
            int pupils = 80 + random.nextInt(900);
            double factor = 0.4 + random.nextDouble();
            Valley.primary(
                    table,
                    "S" + k,
                    pupils,
                    Math.rint(4 * factor * pupils / 100),
                    5 * (0.4 + random.nextDouble()) * pupils,
                    0.2 * (0.3 + 1.4 * random.nextDouble()) * pupils);
        }
        Plan plan = proved(Valley.request(table, "0.20"));
        assertThat(Objects.requireNonNull(plan.gap())).isLessThan(0.05);
        assertThat(Objects.requireNonNull(plan.proof()).units()).isEqualTo(100);
    }
}
