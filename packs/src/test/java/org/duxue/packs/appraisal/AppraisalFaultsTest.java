package org.duxue.packs.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Domain;
import org.duxue.evaluation.appraisal.scheme.KeyIndicator;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.evaluation.appraisal.scheme.Review;
import org.duxue.evaluation.appraisal.scheme.Scale;
import org.duxue.evaluation.framework.Clause;
import org.duxue.packs.PackHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack in the making may be in any state; what is still wrong with it is said, all at once. */
class AppraisalFaultsTest {
    private static final Clause CLAUSE = new Clause("", null, false);

    static List<String> shipped() {
        return AppraisalLibrary.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void findsNothingInWhatIsShipped(String id) {
        assertThat(AppraisalFaults.of(AppraisalLibrary.builtIn(id))).isEmpty();
    }

    @Test
    void saysWhatAnEmptySchemeStillNeeds() {
        assertThat(AppraisalFaults.of(pack(List.of(), new Scale(List.of(), List.of()))))
                .contains(
                        new Fault("header/title", "方案名称还没有填写；请补上"),
                        new Fault("scale/steps", "至少要有两个等级；请补上"),
                        new Fault("domains", "还没有评价领域；请添加"),
                        new Fault("grades", "还没有等次；请添加"));
    }

    @Test
    void saysWhatAFreshPointStillNeeds() {
        Point fresh = new Point(
                "P1",
                "",
                "",
                BigDecimal.ZERO,
                new Measure.Bands("", "%", 1, true, new LinkedHashMap<>()),
                null,
                Point.Ask.UNIT,
                "",
                List.of(),
                List.of(),
                List.of("gone"),
                0,
                CLAUSE);
        KeyIndicator indicator = new KeyIndicator("K1", "指标", "", new BigDecimal("100"), List.of(fresh));
        Domain domain = new Domain("total", "领域", "", new BigDecimal("70"), List.of(indicator), CLAUSE);
        List<Fault> faults = AppraisalFaults.of(pack(List.of(domain), new Scale(List.of(), List.of())));
        assertThat(faults)
                .contains(
                        new Fault("domains/total", "编号 total 另有用途；请换一个"),
                        new Fault("domains", "权重之和为 70，应为 100；请调整"),
                        new Fault("points/P1", "名称还没有填写；请补上"),
                        new Fault("points/P1/look_for", "考查要点还没有填写；请补上"),
                        new Fault("points/P1/value", "计算公式还没有填写；请补上"),
                        new Fault("points/P1/thresholds", "还没有档次界限；请至少给最高一级一个界限"),
                        new Fault("points/P1/shows", "没有名为 gone 的数据项"),
                        new Fault("indicators/K1/points", "有一项观测点的权重为 0；权重须大于 0"));
        assertThat(AppraisalLint.of(
                        pack(List.of(domain), new Scale(List.of(), List.of())).scheme()))
                .isEmpty();
    }

    private static AppraisalPack pack(List<Domain> domains, Scale scale) {
        Appraisal scheme = new Appraisal(
                "own",
                "1",
                scale,
                domains,
                List.of(),
                List.of(),
                new Review(3, 1, false, Review.Merge.MEAN, 1),
                List.of(),
                List.of());
        PackHeader header = new PackHeader("own", "", "", "1", List.of(), "学校", "school", List.of(), List.of());
        return new AppraisalPack(header, scheme, new Outline("报告", "", List.of()), List.of());
    }
}
