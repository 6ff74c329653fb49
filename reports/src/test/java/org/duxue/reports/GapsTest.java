package org.duxue.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Facts;
import org.duxue.evaluation.result.IndicatorResult;
import org.duxue.evaluation.result.Status;
import org.duxue.evaluation.result.UnitResult;
import org.junit.jupiter.api.Test;

class GapsTest {
    private final Subject subject = Qinghe.subject();
    private final List<Gap> gaps = Gaps.of(subject);

    @Test
    void everyGapClosesItsIndicatorWhenItIsFilled() {
        assertThat(gaps)
                .hasSizeGreaterThan(20)
                .allSatisfy(gap -> assertThat(after(gap, gap.lacking() * (1 + 1e-12)))
                        .as("%s", gap)
                        .isEqualTo(Status.MET));
    }

    @Test
    void oneTeacherOrRoomFewerIsNotEnough() {
        assertThat(gaps.stream().filter(Gap::whole).toList())
                .isNotEmpty()
                .allSatisfy(gap ->
                        assertThat(after(gap, gap.lacking() - 1)).as("%s", gap).isEqualTo(Status.NOT_MET));
    }

    @Test
    void aNineYearSchoolNeedsMoreThanItsPartSinceSharedStockIsSplit() {
        Gap gap = gaps.stream()
                .filter(g -> g.code().equals("5099010200") && g.column().equals("teaching_area"))
                .findFirst()
                .orElseThrow();
        double pupils = subject.facts()
                .schools()
                .number(subject.facts().schools().rowOf(gap.code()).orElseThrow(), "pupils_" + gap.stage());
        assertThat(gap.lacking()).isGreaterThan((gap.standard() - gap.value()) * pupils * 1.2);
    }

    private Status after(Gap gap, double more) {
        FactTable schools = subject.facts()
                .schools()
                .with(List.of(new FactTable.Change(gap.code(), gap.column(), gap.present() + more)));
        return subject
                .evaluator()
                .evaluate(new Facts(schools, subject.facts().districts()), subject.options())
                .units()
                .stream()
                .filter(u -> u.code().equals(gap.code()) && u.stage().equals(gap.stage()))
                .findFirst()
                .map(unit -> result(unit, gap).status())
                .orElseThrow();
    }

    private static IndicatorResult result(UnitResult unit, Gap gap) {
        return Readout.result(unit, gap.indicator()).orElseThrow();
    }
}
