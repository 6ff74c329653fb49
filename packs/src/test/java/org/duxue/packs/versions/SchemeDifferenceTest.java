package org.duxue.packs.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.packs.versions.SchemeChange.Kind;
import org.duxue.packs.versions.SchemeChange.Node;
import org.junit.jupiter.api.Test;

/** What changed between two versions, as an officer reads it. */
class SchemeDifferenceTest {
    private static final AppraisalPack PACK = Edited.pack();

    @Test
    void findsNothingBetweenAVersionAndItself() {
        assertThat(SchemeDifference.between(PACK, PACK)).isEmpty();
        assertThat(SchemeDifference.between(PACK, PACK.as("other", "9"))).isEmpty();
        assertThat(SchemeDifference.between(PACK, with(Edited.turned(PACK.scheme()))))
                .isEmpty();
    }

    @Test
    void namesTheFieldWithWhatStoodAndStands() {
        Appraisal after =
                Edited.point(PACK.scheme(), "P2", p -> List.of(Edited.asking(p, "新的要点。", texts(p.measure()))));
        assertThat(SchemeDifference.between(PACK, with(after)))
                .containsExactly(
                        new SchemeChange(
                                Kind.CHANGED, Node.POINT, "P2", "学段衔接与布局", "lookFor", "学前到高中阶段的衔接和学位。", "新的要点。"),
                        new SchemeChange(
                                Kind.CHANGED,
                                Node.POINT,
                                "P2",
                                "学段衔接与布局",
                                "rubric/A",
                                "学前到高中各学段衔接，学位满足本地需要，转段有专人对接。",
                                "改写。"));
    }

    private static Measure texts(Measure measure) {
        SequencedMap<String, String> texts = new LinkedHashMap<>(((Measure.Rubric) measure).texts());
        texts.put("A", "改写。");
        return new Measure.Rubric(texts);
    }

    @Test
    void tellsOfPointsThatCameAndWent() {
        Appraisal after = Edited.points(
                PACK.scheme(),
                p -> p.id().equals("P1")
                        ? List.of()
                        : p.id().equals("P2") ? List.of(p, Edited.named(p, "P2b", "转段")) : List.of(p));
        assertThat(SchemeDifference.between(PACK, with(after)))
                .containsExactly(
                        new SchemeChange(Kind.ADDED, Node.POINT, "P2b", "转段", "", "", "转段"),
                        new SchemeChange(Kind.REMOVED, Node.POINT, "P1", "党建与办学方向", "", "党建与办学方向", ""));
    }

    private static AppraisalPack with(Appraisal scheme) {
        return new AppraisalPack(PACK.header(), scheme, PACK.outline(), List.of());
    }
}
