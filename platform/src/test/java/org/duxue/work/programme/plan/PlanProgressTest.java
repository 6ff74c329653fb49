package org.duxue.work.programme.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much of a work point is done. */
class PlanProgressTest {
    @Test
    void countsCasesThatHavePassedEachStation() {
        PlanProgress so =
                PlanProgress.of(Map.of("self-evaluation", 2, "desk-review", 1, "published", 1, "withdrawn", 5));
        assertThat(so.selfEvaluation()).isEqualTo(0.5);
        assertThat(so.deskReview()).isEqualTo(0.25);
        assertThat(so.published()).isEqualTo(0.25);
        assertThat(so.closed()).isZero();
    }

    @Test
    void countsDeliverablesWhereThereIsNoProgramme() {
        assertThat(PlanProgress.done(item(true, false), List.of())).isEqualTo(0.5);
        assertThat(PlanProgress.done(item(), List.of())).isZero();
    }

    @Test
    void weighsDeliverablesAndTheWayOfTheCasesAlike() {
        assertThat(PlanProgress.done(item(true), List.of(Map.of("closed", 3)))).isEqualTo(1.0);
        assertThat(PlanProgress.done(item(false), List.of(Map.of("closed", 3)))).isEqualTo(0.5);
        assertThat(PlanProgress.done(item(), List.of(Map.of("preliminary", 1)))).isEqualTo(0.5);
    }

    private static PlanItem item(boolean... done) {
        List<PlanItem.Deliverable> pieces = new ArrayList<>();
        for (boolean one : done) {
            pieces.add(new PlanItem.Deliverable("报告", null, one));
        }
        return new PlanItem(2026, 8, "督学", "质量督导", null, "督导室", pieces, null, null, "", PlanItem.State.DOING, 1);
    }
}
