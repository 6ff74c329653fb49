package org.duxue.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.TestResult;
import org.junit.jupiter.api.Test;

/** A relaxation holds under its condition, with what it requires, until its last day. */
class RelaxationTest {
    @Test
    void aSmallRuralSchoolCountsVisitingTeachers() {
        TestResult test = test(Qinghe.TODAY, small().flag("plan_filed", true));
        assertThat(test.value()).isEqualTo(2);
        assertThat(test.status()).isEqualTo(Status.MET);
        assertThat(test.relaxation()).isEqualTo("small-rural");
    }

    @Test
    void itExpiresAfterItsLastDay() {
        FactTable.Builder table = small().flag("plan_filed", true);
        Evaluation evaluation = evaluate(Qinghe.TODAY.minusDays(1), table);
        assertThat(testOf(evaluation).status()).isEqualTo(Status.NOT_MET);
        assertThat(testOf(evaluation).relaxation()).isNull();
        assertThat(evaluation.notices()).anyMatch(n -> n.kind().equals("relaxation-expired"));
    }

    @Test
    void itIsRefusedWithoutThePlanItRequires() {
        Evaluation without = evaluate(Qinghe.TODAY, small().flag("plan_filed", false));
        assertThat(testOf(without).status()).isEqualTo(Status.NOT_MET);
        assertThat(without.notices())
                .anyMatch(n ->
                        n.kind().equals("relaxation-refused") && n.message().contains("不具备条件"));
        Evaluation unknown = evaluate(Qinghe.TODAY, small());
        assertThat(testOf(unknown).status()).isEqualTo(Status.NOT_MET);
        assertThat(unknown.notices())
                .anyMatch(n ->
                        n.kind().equals("relaxation-refused") && n.message().contains("没有填报"));
    }

    @Test
    void nothingIsSaidOfItsRefusalToASchoolThatMeetsTheStandardAnyhow() {
        Evaluation evaluation =
                evaluate(Qinghe.TODAY, small().number("pe_primary", 9).flag("plan_filed", false));
        assertThat(testOf(evaluation).status()).isEqualTo(Status.MET);
        assertThat(evaluation.notices()).isEmpty();
    }

    @Test
    void itDoesNotConcernOthers() {
        FactTable.Builder table = small().flag("plan_filed", true).text("setting", "城区");
        Evaluation evaluation = evaluate(Qinghe.TODAY, table);
        assertThat(testOf(evaluation).value()).isZero();
        assertThat(evaluation.notices()).isEmpty();
    }

    private static FactTable.Builder small() {
        return Qinghe.primary(FactTable.builder(), "S", "山村小学", 50)
                .number("pe_primary", 0)
                .number("visiting_pe_primary", 1)
                .text("setting", "乡村");
    }

    private static TestResult test(LocalDate until, FactTable.Builder table) {
        return testOf(evaluate(until, table));
    }

    private static TestResult testOf(Evaluation evaluation) {
        return Qinghe.indicator(Qinghe.unit(evaluation, "S", "primary"), "R3")
                .tests()
                .getFirst();
    }

    private static Evaluation evaluate(LocalDate until, FactTable.Builder table) {
        return Qinghe.evaluate(Qinghe.framework(List.of(Qinghe.sports(until)), List.of()), table);
    }
}
