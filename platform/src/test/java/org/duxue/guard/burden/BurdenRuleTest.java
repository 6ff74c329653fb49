package org.duxue.guard.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may reach a school, and what may not. */
class BurdenRuleTest {
    private static final UnitCode SCHOOL = new UnitCode("S1");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Test
    void admitsWhatIsApprovedAndWithinItsCaps() {
        assertThat(BurdenRule.of(entry(Entry.State.APPROVED, 600, 2), DAY, used(300, 1), 300))
                .isEmpty();
    }

    @Test
    void refusesWhatNobodyHasApproved() {
        assertThat(BurdenRule.of(entry(Entry.State.DRAFT, null, null), DAY, used(0, 0), 10))
                .extracting(BurdenRule.Refusal::code)
                .containsExactly("BURDEN-NOT-APPROVED");
        assertThat(BurdenRule.of(entry(Entry.State.REVOKED, null, null), DAY, used(0, 0), 10))
                .extracting(BurdenRule.Refusal::code)
                .containsExactly("BURDEN-REVOKED");
    }

    @Test
    void refusesOutsideTheWindowButNotOnItsEdges() {
        Entry entry = entry(Entry.State.APPROVED, null, null);
        assertThat(BurdenRule.of(entry, LocalDate.of(2026, 2, 28), used(0, 0), 10))
                .extracting(BurdenRule.Refusal::code)
                .containsExactly("BURDEN-OUT-OF-WINDOW");
        assertThat(BurdenRule.of(entry, LocalDate.of(2026, 3, 1), used(0, 0), 10))
                .isEmpty();
        assertThat(BurdenRule.of(entry, LocalDate.of(2026, 6, 30), used(0, 0), 10))
                .isEmpty();
    }

    @Test
    void namesTheSchoolThatHasReachedItsCapAndWhatCanBeDone() {
        SequencedMap<UnitCode, Used> used = new LinkedHashMap<>(Map.of(SCHOOL, new Used(301, 2)));
        used.put(new UnitCode("S2"), Used.NOTHING);
        assertThat(BurdenRule.of(entry(Entry.State.APPROVED, 600, 2), DAY, used, 300))
                .allSatisfy(one -> {
                    assertThat(one.unit()).isEqualTo(SCHOOL);
                    assertThat(one.remedy()).isNotBlank();
                })
                .extracting(BurdenRule.Refusal::code)
                .containsExactly("BURDEN-MINUTES-CAP", "BURDEN-VISITS-CAP");
    }

    private static SequencedMap<UnitCode, Used> used(int minutes, int visits) {
        return new LinkedHashMap<>(Map.of(SCHOOL, new Used(minutes, visits)));
    }

    private static Entry entry(Entry.State state, @Nullable Integer minutes, @Nullable Integer visits) {
        Entry.Content content = new Entry.Content(
                "办学质量督导", "督导室", "", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 30), visits, minutes, "");
        return new Entry(UUID.randomUUID(), 2026, 1, content, state, null, null, 1);
    }
}
