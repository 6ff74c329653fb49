package org.duxue.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duxue.evaluation.facts.FactTable;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.DispersionResult;
import org.duxue.evaluation.result.DistrictResult;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.Trace;
import org.duxue.evaluation.result.UnitResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every number can be followed to the facts it came from. */
class TraceTest {
    private static FactTable.Builder schools() {
        FactTable.Builder table = Qinghe.schools();
        Qinghe.nineYear(table, "N3", "乡中心校", 166, 210)
                .number("teaching_area", 23226)
                .from("teaching_area", new Provenance("用房.xlsx", "教基5170!C6", "殷干事", null));
        Qinghe.primary(table, "C", "村小校区", 30).flag("counts_as_school", false).text("parent_code", "S3");
        table.row("E").text("name", "空白小学").text("type", "小学").text("district", "500199");
        return table;
    }

    @Test
    void everyNumberHasATraceWhoseRootIsThatNumber() {
        Assessment assessment = Evaluator.of(Qinghe.framework(
                        List.of(Qinghe.teachers(), Qinghe.area(), Qinghe.sports(Qinghe.TODAY)), List.of()))
                .assess(Qinghe.facts(schools()), Qinghe.OPTIONS);
        Evaluation evaluation = assessment.evaluation();
        assertThat(assessment.addresses()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        for (Address address : assessment.addresses()) {
            Trace trace = assessment.trace(address);
            assertThat(Address.parse(address.path())).isEqualTo(address);
            assertThat(trace.label()).isNotBlank();
            assertThat(trace.display()).isNotBlank();
            Double reported = reported(evaluation, address);
            if (reported != null) {
                assertThat(trace.value()).as(address.path()).isEqualTo(reported.isNaN() ? null : reported);
            }
        }
    }

    private static @Nullable Double reported(Evaluation evaluation, Address address) {
        return switch (address) {
            case Address.UnitTest a -> {
                UnitResult unit = Qinghe.unit(evaluation, a.code(), a.stage());
                yield Qinghe.indicator(unit, a.indicator()).tests().stream()
                        .filter(t -> t.test().equals(a.test()))
                        .findFirst()
                        .orElseThrow()
                        .value();
            }
            case Address.DistrictDispersion a -> {
                DispersionResult d = Qinghe.dispersion(evaluation, a.indicator(), a.stage());
                yield a.figure().equals("mean") ? d.mean() : a.figure().equals("sd") ? d.sd() : d.cv();
            }
            case Address.DistrictTest a -> {
                DistrictResult district = Qinghe.district(evaluation);
                yield district.indicators().stream()
                        .filter(i -> i.indicator().equals(a.indicator()))
                        .flatMap(i -> i.tests().stream())
                        .filter(t -> t.test().equals(a.test()))
                        .findFirst()
                        .orElseThrow()
                        .value();
            }
            case Address.UnitVerdict _, Address.DistrictVerdict _ -> null;
        };
    }

    @Test
    void writesTheSplitOutAndNamesTheCell() {
        Trace trace = trace("unit/N3/primary/R4/value");
        Trace split = find(trace, "split");
        assertThat(split.formula()).contains("166 ÷ (166 + 1.1 × 210)");
        Trace fact =
                flat(trace).stream().filter(t -> t.source() != null).findFirst().orElseThrow();
        assertThat(Objects.requireNonNull(fact.source()).place()).isEqualTo("教基5170!C6");
        assertThat(Objects.requireNonNull(fact.value())).isEqualTo(23226);
    }

    @Test
    void showsTheFormulaInWordsAndInNumbers() {
        Trace trace = trace("unit/S1/primary/R1/value");
        assertThat(trace.formula()).contains("小学专科学历专任教师数 + 小学本科学历专任教师数").contains("≥ 4.2");
        assertThat(trace.steps().getFirst().formula()).isEqualTo("(4 + 12 + 4 + 0) ÷ 换算(400, 百人)");
        assertThat(trace.display()).isEqualTo("5.00 人/百人（标准 ≥ 4.2，达标）");
    }

    @Test
    void showsMergedCampuses() {
        Trace merge = find(trace("unit/S3/primary/R1/value"), "merge");
        assertThat(merge.steps()).hasSize(2);
        assertThat(merge.steps().get(1).label()).contains("村小校区");
        assertThat(Objects.requireNonNull(merge.clause()).source()).isEqualTo("清河教〔2025〕1号");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(trace("unit/E/primary/R1/value").display()).contains("缺").contains("小学在校生数");
        assertThat(trace("district/500199/primary/R1/cv").display()).contains("空白小学");
    }

    @Test
    void showsEveryMemberOfADispersion() {
        Trace cv = trace("district/500199/junior/R1/cv");
        List<Trace> members =
                cv.steps().stream().filter(t -> t.kind().equals("unit")).toList();
        assertThat(members).hasSize(3);
        assertThat(members.getFirst().display()).contains("人数 200").contains("占差异的");
    }

    @Test
    void refusesAddressesThatNameNothing() {
        assertThatThrownBy(() -> trace("unit/C/primary/R1/value")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> trace("unit/S1/junior/R1/value")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> trace("district/999")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Trace trace(String path) {
        return Evaluator.of(Qinghe.framework()).trace(Qinghe.facts(schools()), Qinghe.OPTIONS, Address.parse(path));
    }

    private static Trace find(Trace trace, String kind) {
        return flat(trace).stream()
                .filter(t -> t.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<Trace> flat(Trace trace) {
        List<Trace> all = new ArrayList<>(List.of(trace));
        trace.steps().forEach(step -> all.addAll(flat(step)));
        return all;
    }
}
