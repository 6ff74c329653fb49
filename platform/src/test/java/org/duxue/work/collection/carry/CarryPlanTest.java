package org.duxue.work.collection.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Appraiser;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.packs.versions.Crosswalk;
import org.duxue.packs.versions.Crosswalk.Because;
import org.duxue.packs.versions.Crosswalk.Kind;
import org.duxue.packs.versions.Crosswalk.Link;
import org.duxue.work.collection.Answer;
import org.duxue.work.collection.AnswerState;
import org.duxue.work.collection.Answers.Carried;
import org.duxue.work.collection.Evaluating;
import org.duxue.work.collection.carry.CarryOver.Lost;
import org.duxue.work.collection.carry.CarryPlan.Taken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarryPlanTest {
    private static final Appraiser LATER =
            Appraiser.of(AppraisalLibrary.builtIn(Evaluating.PACK).scheme());

    private final Map<String, Answer> earlier = new HashMap<>();

    @Test
    void takesAPointThatCarriesOneOnAsItWas() {
        answered("old-1", new Finding.Rated("B"), "有制度有记录。");
        CarryPlan plan = plan(Set.of(), link(Kind.SAME, List.of("old-1"), List.of("P1")));
        assertThat(plan.taken())
                .extracting(Taken::answer)
                .containsExactly(new Carried("P1", new Finding.Rated("B"), "有制度有记录。"));
        assertThat(plan.lost()).isEmpty();
    }

    @Test
    void keepsOnlyTheWordsWhereAPointIsMeasuredOtherwise() {
        answered("old-1", new Finding.Rated("B"), "有制度有记录。");
        CarryPlan plan = plan(Set.of("P1"), link(Kind.SAME, List.of("old-1"), List.of("P1")));
        assertThat(plan.taken()).extracting(Taken::answer).containsExactly(new Carried("P1", null, "有制度有记录。"));
        assertThat(plan.lost()).extracting(Lost::from, Lost::point).containsExactly(tuple("old-1", "P1"));
    }

    @Test
    void givesEachPartOfASplitPointItsWordsAndSaysThatTheRatingIsLost() {
        answered("old-1", new Finding.Rated("A"), "党建与教学结合。");
        CarryPlan plan = plan(Set.of(), link(Kind.SPLIT, List.of("old-1"), List.of("P1", "P2")));
        assertThat(plan.taken())
                .extracting(Taken::answer)
                .containsExactly(new Carried("P1", null, "党建与教学结合。"), new Carried("P2", null, "党建与教学结合。"));
        assertThat(plan.lost()).extracting(Lost::point).containsExactly("P1", "P2");
    }

    @Test
    void joinsTheWordsOfMergedPoints() {
        answered("old-1", new Finding.Rated("A"), "甲。");
        answered("old-2", null, "乙。");
        CarryPlan plan = plan(Set.of(), link(Kind.MERGED, List.of("old-1", "old-2"), List.of("P1")));
        assertThat(plan.taken()).extracting(Taken::answer).containsExactly(new Carried("P1", null, "甲。\n乙。"));
        assertThat(plan.lost()).extracting(Lost::from).containsExactly("old-1");
    }

    @Test
    void saysWhatIsLostWithAPointThatIsDroppedOrNowTheTeamsAlone() {
        answered("old-1", new Finding.Rated("A"), "甲。");
        answered("old-2", new Finding.Rated("B"), "乙。");
        CarryPlan plan = plan(
                Set.of(),
                link(Kind.DROPPED, List.of("old-1"), List.of()),
                link(Kind.SAME, List.of("old-2"), List.of("P25")));
        assertThat(plan.taken()).isEmpty();
        assertThat(plan.lost()).extracting(Lost::from).containsExactly("old-1", "old-2");
        assertThat(plan.lost().get(1).why()).contains("督导组");
    }

    @Test
    void dropsARatingThatTheLaterScaleDoesNotHave() {
        answered("old-1", new Finding.Rated("E"), "甲。");
        CarryPlan plan = plan(Set.of(), link(Kind.SAME, List.of("old-1"), List.of("P1")));
        assertThat(plan.taken()).extracting(Taken::answer).containsExactly(new Carried("P1", null, "甲。"));
        assertThat(plan.lost()).hasSize(1);
    }

    @Test
    void startsAnewWhereNothingWasAnswered() {
        CarryPlan plan = plan(
                Set.of(), link(Kind.SAME, List.of("old-1"), List.of("P1")), link(Kind.NEW, List.of(), List.of("P2")));
        assertThat(plan.taken()).isEmpty();
        assertThat(plan.lost()).isEmpty();
    }

    private CarryPlan plan(Set<String> rewritten, Link... links) {
        return CarryPlan.of(LATER, new Crosswalk(Evaluating.PACK, "1", "2", List.of(links), rewritten), earlier);
    }

    private static Link link(Kind kind, List<String> from, List<String> to) {
        return new Link(kind, from, to, Because.OFFICER);
    }

    private void answered(String point, @Nullable Finding finding, String text) {
        earlier.put(
                point,
                new Answer(new UUID(1, 1), point, 3, AnswerState.ACCEPTED, finding, text, "尹老师", Instant.EPOCH, null));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
