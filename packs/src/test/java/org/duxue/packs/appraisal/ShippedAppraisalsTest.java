package org.duxue.packs.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.appraisal.Appraised;
import org.duxue.evaluation.appraisal.Appraisement;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.scheme.EvidenceDemand;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.packs.PackCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every appraisal pack on the shelf keeps, whatever it evaluates. */
class ShippedAppraisalsTest {
    static Stream<AppraisalPack> packs() {
        return AppraisalLibrary.builtInIds().stream().map(AppraisalLibrary::builtIn);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void comesOutAsItsWorkedExamplesSay(AppraisalPack pack) {
        assertThat(AppraisalCheck.of(pack).failures())
                .extracting(PackCheck.Line::toString)
                .isEmpty();
        assertThat(pack.examples()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void explainsEveryNumberOfItsExamples(AppraisalPack pack) {
        Appraiser appraiser = Appraiser.of(pack.scheme());
        for (AppraisalExample example : pack.examples()) {
            Appraisement found = appraiser.appraise(
                    example.facts(), new EvaluationOptions(example.asOf(), example.parameters()), example.cases());
            for (Appraised result : found.results()) {
                assertThat(found.trace(result.code(), "grade").steps()).isNotEmpty();
                assertThat(found.trace(result.code(), "total").steps())
                        .hasSize(pack.scheme().domains().size());
                pack.scheme()
                        .points()
                        .forEach(point -> assertThat(
                                        found.trace(result.code(), point.id()).steps())
                                .as("%s %s %s", example.id(), result.code(), point.id())
                                .isNotEmpty());
            }
        }
    }

    /** A rubric that says the same of two steps, or hardly anything, does not tell a reviewer apart what he sees. */
    @ParameterizedTest
    @MethodSource("packs")
    void saysOfEveryStepWhatItLooksLike(AppraisalPack pack) {
        pack.scheme().points().forEach(point -> {
            if (point.measure() instanceof Measure.Rubric rubric) {
                assertThat(rubric.texts().values())
                        .as(point.id())
                        .doesNotHaveDuplicates()
                        .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(8));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void asksUnitsForEvidenceOnlyWhereTheyAnswer(AppraisalPack pack) {
        pack.scheme().points().forEach(point -> {
            if (point.ask() == Point.Ask.TEAM) {
                assertThat(point.minutes()).as(point.id()).isZero();
                assertThat(point.evidence()).as(point.id()).isEmpty();
            } else {
                assertThat(point.minutes()).as(point.id()).isPositive();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void callsOnePieceOfEvidenceByOneName(AppraisalPack pack) {
        Map<String, EvidenceDemand> first = new HashMap<>();
        pack.scheme().points().flatMap(point -> point.evidence().stream()).forEach(demand -> {
            EvidenceDemand before = first.putIfAbsent(demand.id(), demand);
            assertThat(demand).isEqualTo(before == null ? demand : before);
        });
        assertThat(first.values().stream().map(EvidenceDemand::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void hasEnglishForEverythingOnScreen(AppraisalPack pack) {
        List<String> english = new ArrayList<>();
        english.add(pack.header().titleEn());
        pack.scheme().scale().steps().forEach(s -> english.add(s.nameEn()));
        pack.scheme().grades().forEach(g -> english.add(g.nameEn()));
        pack.scheme().redLines().forEach(l -> english.add(l.nameEn()));
        pack.scheme().elements().forEach(e -> english.add(e.nameEn()));
        pack.scheme().domains().forEach(d -> {
            english.add(d.nameEn());
            d.indicators().forEach(i -> english.add(i.nameEn()));
        });
        pack.scheme().points().forEach(p -> {
            english.add(p.nameEn());
            p.evidence().forEach(e -> english.add(e.nameEn()));
        });
        pack.outline().parts().forEach(p -> english.add(p.headingEn()));
        assertThat(english).allSatisfy(text -> assertThat(text).matches("[\\p{ASCII}]{3,}"));
    }
}
