package org.duxue.work.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.duxue.ground.shared.Problem;
import org.duxue.work.programme.CaseMachine.Standing;
import org.junit.jupiter.api.Test;

/** Every step a case can and cannot take. */
class CaseMachineTest {
    @Test
    void goesRoundTheLoop() {
        CaseState[] loop = {
            CaseState.PREPARING,
            CaseState.SELF_EVALUATION,
            CaseState.DESK_REVIEW,
            CaseState.ON_SITE,
            CaseState.DELIBERATION,
            CaseState.PRELIMINARY,
            CaseState.DEFENCE,
            CaseState.FINAL,
            CaseState.PUBLISHED,
            CaseState.RECTIFYING,
            CaseState.CLOSED
        };
        for (int i = 0; i + 1 < loop.length; i++) {
            assertThat(CaseMachine.refuse(running(loop[i]), loop[i + 1]))
                    .as(loop[i].code())
                    .isEmpty();
        }
    }

    @Test
    void refusesEveryStepThatDoesNotFollowAndSaysWhichDo() {
        for (CaseState from : CaseState.values()) {
            Set<CaseState> others = EnumSet.allOf(CaseState.class);
            others.removeAll(from.next());
            for (CaseState to : others) {
                assertThat(CaseMachine.refuse(running(from), to))
                        .as(from + " to " + to)
                        .hasValueSatisfying(
                                problem -> assertThat(problem.code()).isEqualTo("PROGRAMME-STEP-NOT-POSSIBLE"));
            }
        }
        Problem refusal = CaseMachine.refuse(running(CaseState.DEFENCE), CaseState.PUBLISHED)
                .orElseThrow();
        assertThat(refusal.hint(Locale.CHINA)).contains("正式意见");
    }

    @Test
    void canBeGivenUpUntilItIsOverWhateverElseStandsInTheWay() {
        for (CaseState from : CaseState.values()) {
            Standing stuck = new Standing(from, "停", "项目已暂停", true, 0, 3);
            assertThat(CaseMachine.refuse(stuck, CaseState.WITHDRAWN).isEmpty()).isEqualTo(!from.over());
        }
    }

    @Test
    void standsStillWhilePausedOrWhileItsProgrammeDoes() {
        assertThat(code(new Standing(CaseState.DESK_REVIEW, "校舍维修", null, false, 3, 3), CaseState.ON_SITE))
                .isEqualTo("PROGRAMME-CASE-PAUSED");
        assertThat(code(new Standing(CaseState.DESK_REVIEW, null, "项目已暂停", false, 3, 3), CaseState.ON_SITE))
                .isEqualTo("PROGRAMME-STANDS");
    }

    @Test
    void waitsForADecisionWhenTheUnitIsNoMore() {
        assertThat(code(new Standing(CaseState.SELF_EVALUATION, null, null, true, 3, 3), CaseState.DESK_REVIEW))
                .isEqualTo("PROGRAMME-UNIT-ENDED");
    }

    @Test
    void sendsNoTeamThatIsTooSmall() {
        Standing two = new Standing(CaseState.DESK_REVIEW, null, null, false, 2, 3);
        assertThat(code(two, CaseState.ON_SITE)).isEqualTo("PROGRAMME-TEAM-SHORT");
        assertThat(code(two, CaseState.DELIBERATION)).isEqualTo("PROGRAMME-TEAM-SHORT");
        assertThat(CaseMachine.refuse(
                        new Standing(CaseState.SELF_EVALUATION, null, null, false, 2, 3), CaseState.DESK_REVIEW))
                .isEmpty();
    }

    private static String code(Standing now, CaseState to) {
        return CaseMachine.refuse(now, to).map(Problem::code).orElse("");
    }

    private static Standing running(CaseState state) {
        return new Standing(state, null, null, false, 3, 3);
    }
}
