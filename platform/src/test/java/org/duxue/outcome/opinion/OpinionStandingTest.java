package org.duxue.outcome.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duxue.outcome.opinion.OpinionStanding.Deed;
import org.duxue.work.programme.CaseState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpinionStandingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

    @Test
    void letsTheUnitDefendUntilTheLastDayAndNotAfter() {
        assertThat(head(CaseState.PRELIMINARY, true, TODAY, null).possible()).containsExactly(Deed.DEFEND);
        assertThat(code(head(CaseState.PRELIMINARY, true, TODAY.minusDays(1), null), Deed.DEFEND))
                .isEqualTo("OPINION-DEFENCE-LATE");
    }

    @Test
    void doesNotLetTheOfficeDefendTheUnitNorTheUnitDecide() {
        assertThat(code(office(CaseState.PRELIMINARY, true, TODAY, null), Deed.DEFEND))
                .isEqualTo("HOUSE-NOT-ALLOWED");
        assertThat(code(head(CaseState.DEFENCE, true, TODAY, filed(false)), Deed.DECIDE_DEFENCE))
                .isEqualTo("HOUSE-NOT-ALLOWED");
    }

    @Test
    void concludesAfterTheTimeIsOverOrTheDefenceIsDecidedOrWaived() {
        assertThat(code(office(CaseState.PRELIMINARY, true, TODAY, null), Deed.ISSUE_FINAL))
                .isEqualTo("OPINION-DEFENCE-RUNNING");
        assertThat(office(CaseState.PRELIMINARY, true, TODAY.minusDays(1), null).possible())
                .contains(Deed.ISSUE_FINAL);
        assertThat(code(office(CaseState.DEFENCE, true, TODAY, filed(false)), Deed.ISSUE_FINAL))
                .isEqualTo("OPINION-DEFENCE-UNDECIDED");
        assertThat(office(CaseState.DEFENCE, true, TODAY, filed(true)).possible())
                .contains(Deed.ISSUE_FINAL);
        Defence waived = new Defence(List.of(), "柯校长", Instant.EPOCH, null, null, 1);
        assertThat(office(CaseState.PRELIMINARY, true, TODAY, waived).possible())
                .contains(Deed.ISSUE_FINAL);
    }

    @Test
    void doesNotConcludeWhatNobodyReceived() {
        assertThat(code(office(CaseState.PRELIMINARY, false, null, null), Deed.ISSUE_FINAL))
                .isEqualTo("OPINION-NOT-RECEIVED");
        assertThat(office(CaseState.PRELIMINARY, false, null, null).possible()).contains(Deed.RECEIVE);
    }

    @Test
    void standsStillWhilePaused() {
        OpinionStanding paused =
                new OpinionStanding(CaseState.DELIBERATION, true, true, false, false, null, null, null, TODAY);
        assertThat(paused.possible()).isEmpty();
    }

    @Test
    void reportsAgainOnlyAfterTheCheck() {
        Rectification filed = new Rectification(1, "", List.of(), "柯校长", Instant.EPOCH, null, null);
        OpinionStanding waiting =
                new OpinionStanding(CaseState.RECTIFYING, false, true, true, true, TODAY, null, filed, TODAY);
        assertThat(waiting.possible()).contains(Deed.CHECK_RECTIFICATION).doesNotContain(Deed.REPORT_RECTIFICATION);
    }

    private static Defence filed(boolean decided) {
        Boolean verdict = decided ? Boolean.TRUE : null;
        Defence.Item item = new Defence.Item(1, "P1", "说明", List.of(), verdict, null, null, null);
        return new Defence(List.of(item), "柯校长", Instant.EPOCH, null, null, 1);
    }

    private static String code(OpinionStanding standing, Deed deed) {
        return standing.refusal(deed).orElseThrow().code();
    }

    private static OpinionStanding head(
            CaseState state, boolean received, @Nullable LocalDate until, @Nullable Defence defence) {
        return new OpinionStanding(state, false, false, true, received, until, defence, null, TODAY);
    }

    private static OpinionStanding office(
            CaseState state, boolean received, @Nullable LocalDate until, @Nullable Defence defence) {
        return new OpinionStanding(state, false, true, false, received, until, defence, null, TODAY);
    }
}
