package org.duxue.work.programme.running;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.ClockView;

/** What only this room does with clocks. */
public interface CaseClocks {
    /** Gives a running clock another last day; the first one stays known. */
    void extend(UUID caseId, ClockKind kind, LocalDate due);

    /** Moves every running clock of the case by days it stood still. */
    void shift(UUID caseId, int days);

    Map<UUID, List<ClockView>> running(Collection<UUID> cases);

    /** Writes a reminder down; false when it was sent before. */
    boolean remind(Reminder reminder);

    List<Reminder> reminders(UUID caseId);

    /** @param told in Chinese, who was told */
    record Reminder(UUID caseId, ClockKind kind, LocalDate due, String rung, String told, LocalDate on) {}
}
