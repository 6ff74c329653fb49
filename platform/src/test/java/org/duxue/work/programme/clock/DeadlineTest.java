package org.duxue.work.programme.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duxue.packs.Pack;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.DayCount;
import org.duxue.work.programme.ProgrammeKind;
import org.junit.jupiter.api.Test;

/** Days of the ordinance, natural and working, with holidays and what they are exchanged for. */
class DeadlineTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.builtIn();

    @Test
    void countsFromTheDayAfterTheEvent() {
        assertThat(Deadline.after(LocalDate.of(2026, 3, 10), 5, DayCount.NATURAL, CALENDAR))
                .isEqualTo(LocalDate.of(2026, 3, 15));
    }

    @Test
    void leavesOutWeekendsWhereWorkingDaysCount() {
        assertThat(Deadline.after(LocalDate.of(2026, 3, 10), 5, DayCount.WORKING, CALENDAR))
                .isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void leavesOutHolidaysAndCountsTheSaturdayWorkedInExchange() {
        // 30 September is a Wednesday; the 1st to 7th are free, Saturday the 10th is worked
        assertThat(Deadline.after(LocalDate.of(2026, 9, 30), 3, DayCount.WORKING, CALENDAR))
                .isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void knowsWeekendsInYearsNobodyHasWrittenDown() {
        assertThat(Deadline.after(LocalDate.of(2040, 10, 1), 1, DayCount.WORKING, CALENDAR))
                .isEqualTo(LocalDate.of(2040, 10, 2));
    }

    @Test
    void movesByTheDaysItStoodStill() {
        LocalDate due = LocalDate.of(2026, 3, 13);
        assertThat(Deadline.shifted(due, 8, DayCount.NATURAL, CALENDAR)).isEqualTo(LocalDate.of(2026, 3, 21));
        assertThat(Deadline.shifted(due, 8, DayCount.WORKING, CALENDAR)).isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void givesFiveOrTenDaysForFeedbackByTheKindOfSupervision() {
        assertThat(ClockKind.FEEDBACK.days(ProgrammeKind.SPECIAL)).isEqualTo(5);
        assertThat(ClockKind.FEEDBACK.days(ProgrammeKind.COMPREHENSIVE)).isEqualTo(10);
        assertThat(ClockKind.DEFENCE.days(ProgrammeKind.COMPREHENSIVE)).isEqualTo(5);
        assertThat(ClockKind.OPINION_LETTER.days(ProgrammeKind.SPECIAL)).isEqualTo(30);
        assertThat(ClockKind.RECTIFICATION_REPORT.days(ProgrammeKind.SPECIAL)).isEqualTo(10);
    }

    @Test
    void climbsTheLadderOfRemindersByTheDay() {
        LocalDate due = LocalDate.of(2026, 3, 20);
        assertThat(Rung.at(due, due.minusDays(4))).isEmpty();
        assertThat(code(due, -3)).isEqualTo("before-3");
        assertThat(code(due, -2)).isEqualTo("before-3");
        assertThat(code(due, -1)).isEqualTo("before-1");
        assertThat(code(due, 0)).isEqualTo("today");
        assertThat(code(due, 1)).isEqualTo("overdue");
        assertThat(code(due, 2)).isEqualTo("overdue");
        assertThat(code(due, 3)).isEqualTo("escalated-3");
        assertThat(code(due, 9)).isEqualTo("escalated-3");
        assertThat(code(due, 10)).isEqualTo("escalated-10");
        assertThat(Rung.at(due, due.plusDays(3)).map(Rung::audience)).hasValue(Rung.Audience.LEADER);
        assertThat(Rung.at(due, due.plusDays(1)).map(Rung::audience)).hasValue(Rung.Audience.OFFICE);
    }

    @Test
    void putsOnePhaseAfterTheOtherAndSeesWhenTheyClash() {
        PhasePlan plan = PhasePlan.from(
                List.of(
                        new Pack.Phase("notice", "通知", "Notice", 7),
                        new Pack.Phase("self-evaluation", "自评", "Self", 30),
                        new Pack.Phase("on-site", "入校", "Visit", 14)),
                LocalDate.of(2026, 3, 1));
        assertThat(plan.spans())
                .extracting(PhasePlan.Span::ends)
                .containsExactly(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 20));
        assertThat(plan.clash(1)).isNull();
        assertThat(plan.first()).isEqualTo(CaseState.SELF_EVALUATION);
        assertThat(plan.on(LocalDate.of(2026, 4, 7)).map(PhasePlan.Span::id)).hasValue("on-site");
        PhasePlan clashing = new PhasePlan(List.of(
                plan.spans().getFirst(),
                new PhasePlan.Span("on-site", "入校", "Visit", LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 9))));
        assertThat(clashing.clash(1)).contains("通知");
        assertThat(clashing.first()).isEqualTo(CaseState.DESK_REVIEW);
    }

    @Test
    void tellsTheReportOfAHeadFromTheReportAtTheEnd() {
        PhasePlan head = PhasePlan.from(
                List.of(new Pack.Phase("report", "述职", "Report", 5), new Pack.Phase("opinion", "意见", "Opinion", 5)),
                LocalDate.EPOCH);
        PhasePlan commissioned = PhasePlan.from(
                List.of(new Pack.Phase("opinion", "意见", "Opinion", 5), new Pack.Phase("report", "报告", "Report", 5)),
                LocalDate.EPOCH);
        assertThat(head.state("report")).isEqualTo(Optional.of(CaseState.SELF_EVALUATION));
        assertThat(commissioned.state("report")).isEqualTo(Optional.of(CaseState.FINAL));
    }

    @Test
    void letsACommissionEndWithTheOpinion() {
        PhasePlan plan = PhasePlan.from(
                List.of(new Pack.Phase("on-site", "入校", "Visit", 5), new Pack.Phase("opinion", "意见", "Opinion", 5)),
                LocalDate.of(2026, 3, 1));
        assertThat(Commission.until("institution", plan, ZoneOffset.UTC)).isEqualTo("2026-03-11T00:00:00Z");
        assertThat(Commission.until("expert", plan, ZoneOffset.UTC)).isNull();
    }

    private static String code(LocalDate due, int days) {
        return Rung.at(due, due.plusDays(days)).map(Rung::code).orElse("");
    }
}
