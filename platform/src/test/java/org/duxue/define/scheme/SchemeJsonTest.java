package org.duxue.define.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.packs.appraisal.AppraisalPack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scheme survives being written as JSON, whole and in order. */
class SchemeJsonTest {
    static List<String> shipped() {
        return AppraisalLibrary.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void comesBackTheSame(String id) {
        AppraisalPack pack = AppraisalLibrary.builtIn(id).withoutExamples();
        String text = SchemeJson.text(pack);
        AppraisalPack back = SchemeJson.read(text);
        assertThat(back).isEqualTo(pack);
        assertThat(SchemeJson.text(back)).isEqualTo(text);
        assertThat(SchemeJson.read(SchemeJson.tree(pack))).isEqualTo(pack);
        assertThat(orders(back)).isEqualTo(orders(pack));
    }

    private static List<String> orders(AppraisalPack pack) {
        return pack.scheme()
                .points()
                .map(point -> switch (point.measure()) {
                    case Measure.Rubric rubric ->
                        String.join(",", rubric.texts().keySet());
                    case Measure.Bands bands ->
                        String.join(",", bands.thresholds().keySet());
                    case Measure.Deductions deductions -> deductions.list().toString();
                })
                .toList();
    }
}
