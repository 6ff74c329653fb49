package org.duxue.work.programme.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.duxue.packs.Pack;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.clock.PhasePlan;
import org.junit.jupiter.api.Test;

/** Which step starts and stops which clock. */
class StatutoryClocksTest {
    private static final PhasePlan PLAN = PhasePlan.from(
            List.of(new Pack.Phase("self-evaluation", "自评", "Self", 30), new Pack.Phase("on-site", "入校", "Visit", 14)),
            LocalDate.of(2026, 3, 1));

    @Test
    void runsThePhaseWhileTheUnitAndTheTeamWork() {
        assertThat(entering(CaseState.SELF_EVALUATION).phaseEnds()).hasValue(LocalDate.of(2026, 3, 30));
        assertThat(entering(CaseState.ON_SITE).phaseEnds()).hasValue(LocalDate.of(2026, 4, 13));
        assertThat(entering(CaseState.DESK_REVIEW).phaseEnds()).isEmpty();
    }

    @Test
    void runsFeedbackFromTheDeliberationToThePreliminaryOpinion() {
        assertThat(entering(CaseState.DELIBERATION).start()).containsExactly(ClockKind.FEEDBACK);
        assertThat(entering(CaseState.PRELIMINARY).stop()).contains(ClockKind.FEEDBACK);
    }

    @Test
    void runsDefenceAndOpinionLetterFromThePreliminaryOpinion() {
        assertThat(entering(CaseState.PRELIMINARY).start())
                .containsExactly(ClockKind.DEFENCE, ClockKind.OPINION_LETTER);
        assertThat(entering(CaseState.DEFENCE).stop()).containsExactly(ClockKind.DEFENCE);
        assertThat(entering(CaseState.FINAL).stop()).containsExactly(ClockKind.DEFENCE, ClockKind.OPINION_LETTER);
    }

    @Test
    void leavesNothingRunningWhenItIsOver() {
        assertThat(entering(CaseState.CLOSED).stop()).containsExactly(ClockKind.values());
        assertThat(entering(CaseState.WITHDRAWN).stop()).containsExactly(ClockKind.values());
    }

    private static StatutoryClocks.Orders entering(CaseState to) {
        return StatutoryClocks.entering(to, PLAN);
    }
}
