package org.duxue.packs.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duxue.packs.versions.Edited.ids;
import static org.duxue.packs.versions.Edited.linkTo;
import static org.duxue.packs.versions.Edited.named;
import static org.duxue.packs.versions.Edited.point;
import static org.duxue.packs.versions.Edited.points;
import static org.duxue.packs.versions.Edited.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.appraisal.scheme.Measure;
import org.duxue.evaluation.appraisal.scheme.Point;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.packs.versions.Crosswalk.Because;
import org.duxue.packs.versions.Crosswalk.Kind;
import org.duxue.packs.versions.Crosswalk.Link;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which points carry on in another version, guessed and as an officer says. */
class CrosswalkTest {
    static List<String> shipped() {
        return AppraisalLibrary.builtInIds();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aVersionCarriesItselfOnWhole(String id) {
        Appraisal scheme = AppraisalLibrary.builtIn(id).scheme();
        Crosswalk found = GuessCrosswalk.between(scheme, scheme);
        assertThat(found.links())
                .allMatch(link -> link.kind() == Kind.SAME && link.from().equals(link.to()));
        assertThat(found.rewritten()).isEmpty();
        assertThat(found.loss(ids(scheme)).carried()).isEqualTo(ids(scheme));
        assertThat(GuessCrosswalk.between(scheme, Edited.turned(scheme)).links())
                .containsExactlyInAnyOrderElementsOf(found.links());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void otherIdsAloneChangeNothing(String id) {
        Appraisal scheme = AppraisalLibrary.builtIn(id).scheme();
        Appraisal renumbered = points(scheme, p -> List.of(named(p, "N-" + p.id(), p.name())));
        assertThat(GuessCrosswalk.between(scheme, renumbered).links())
                .allMatch(link -> link.kind() == Kind.SAME
                        && ("N-" + link.from().getFirst()).equals(link.to().getFirst()));
    }

    @Test
    void seesThroughNumbersThatMovedByOne() {
        List<String> ids = ids(scheme());
        Appraisal moved = points(scheme(), p -> {
            int next = ids.indexOf(p.id()) + 1;
            return List.of(named(p, next < ids.size() ? ids.get(next) : "P-last", p.name()));
        });
        List<String> names = scheme().points().map(Point::name).toList();
        List<String> after = moved.points().map(Point::name).toList();
        assertThat(GuessCrosswalk.between(scheme(), moved).links()).allSatisfy(link -> {
            assertThat(link.kind()).isEqualTo(Kind.SAME);
            assertThat(names.get(ids.indexOf(link.from().getFirst())))
                    .isEqualTo(after.get(ids(moved).indexOf(link.to().getFirst())));
        });
    }

    @Test
    void findsAPointAgainByItsTextWhenIdAndNameAreOthers() {
        Appraisal after = point(scheme(), "P2", p -> List.of(named(p, "Z9", "学位供给")));
        Link link = linkTo(GuessCrosswalk.between(scheme(), after), "Z9").orElseThrow();
        assertThat(link).isEqualTo(new Link(Kind.SAME, List.of("P2"), List.of("Z9"), Because.TEXT));
    }

    @Test
    void seesASplitAndInTheOtherDirectionAMerger() {
        Appraisal halves = point(scheme(), "P3", p -> List.of(named(p, "P3", "无障碍与康复设备"), named(p, "P3b", "康复设备使用")));
        Appraisal whole = point(scheme(), "P3", p -> List.of(named(p, "P3", "无障碍与康复设备使用")));
        assertThat(linkTo(GuessCrosswalk.between(whole, halves), "P3b")
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.SPLIT);
        Link back = linkTo(GuessCrosswalk.between(halves, whole), "P3").orElseThrow();
        assertThat(back.kind()).isEqualTo(Kind.MERGED);
        assertThat(back.from()).containsExactlyInAnyOrder("P3", "P3b");
    }

    @Test
    void tellsWhatAnswersAreLostAndWhichMustBeLookedAtAgain() {
        Appraisal after = points(scheme(), p -> switch (p.id()) {
            case "P1" -> List.of();
            case "P2" -> List.of(Edited.asking(p, p.lookFor(), rubric("全新的要求，逐级不同。")));
            case "P3" -> List.of(p, named(p, "Q1", "劳动周安排"));
            default -> List.of(p);
        });
        Appraisal fresh = point(after, "Q1", p -> List.of(Edited.asking(p, "劳动周怎样安排。", rubric("每学期一周，有方案有总结。"))));
        Crosswalk.Loss loss = GuessCrosswalk.between(scheme(), fresh).loss(List.of("P1", "P2", "P3"));
        assertThat(loss.lost()).containsExactly("P1");
        assertThat(loss.review()).containsExactly("P2");
        assertThat(loss.carried()).containsExactly("P3");
        assertThat(loss.unanswered()).contains("Q1").doesNotContain("P1", "P2", "P3");
    }

    private static Measure.Rubric rubric(String text) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        List.of("A", "B", "C", "D").forEach(step -> texts.put(step, step + text));
        return new Measure.Rubric(texts);
    }

    /** Whatever is dropped, renamed, split and invented: every point of either side stands in exactly one link. */
    @RepeatedTest(60)
    void everyPointStandsInExactlyOneLink(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        Appraisal before =
                AppraisalLibrary.builtIn(shipped().get(random.nextInt(13))).scheme();
        Appraisal after = points(before, p -> switch (random.nextInt(8)) {
            case 0 -> List.of();
            case 1 -> List.of(named(p, "R" + p.id(), p.name()));
            case 2 -> List.of(named(p, p.id(), p.name() + "与改进"));
            case 3 -> List.of(p, named(p, p.id() + "b", p.name() + "实效"));
            case 4 -> List.of(named(p, "S" + p.id(), Integer.toString(random.nextInt(1000), 36)));
            default -> List.of(p);
        });
        Crosswalk found = GuessCrosswalk.between(before, after);
        assertThat(Crosswalk.faults(found.links(), ids(before), ids(after))).isEmpty();
        assertThat(found.links()).allMatch(Link::fits);
        Crosswalk.Loss loss = found.loss(ids(before));
        assertThat(loss.carried().size()
                        + loss.review().size()
                        + loss.unanswered().size())
                .isEqualTo(ids(after).size());
        assertThat(GuessCrosswalk.of(before, after, found.links())).isEqualTo(found);
    }

    @Test
    void namesEverythingThatIsIncomplete() {
        List<Link> links = List.of(
                new Link(Kind.SAME, List.of("P1"), List.of("P1"), Because.OFFICER),
                new Link(Kind.SPLIT, List.of("P1"), List.of("P2"), Because.OFFICER),
                new Link(Kind.DROPPED, List.of("P9"), List.of(), Because.OFFICER));
        List<String> faults = Crosswalk.faults(links, List.of("P1", "P2"), List.of("P1", "P2"));
        assertThat(faults).hasSize(4);
        assertThat(faults.get(0)).contains("拆分一对多");
        assertThat(faults.get(1)).isEqualTo("旧版观测点 P1 出现在两处对应中；每个观测点只归一处");
        assertThat(faults.get(2)).startsWith("旧版观测点 P9 在这一版中不存在");
        assertThat(faults.get(3)).startsWith("旧版观测点 P2 没有归入任何对应");
    }
}
