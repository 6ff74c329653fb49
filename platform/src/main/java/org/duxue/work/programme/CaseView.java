package org.duxue.work.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * One unit in one programme, for other rooms.
 *
 * @param pack the scheme's id
 * @param unitName as it was at launch; a reviewer need not see the unit itself
 * @param subject the person whose term is evaluated, or null
 * @param paused why it, or its whole programme, stands still, or null
 * @param due the day the present step ends, or null
 * @param edition counts the changes
 */
public record CaseView(
        UUID id,
        UUID programme,
        String programmeTitle,
        ProgrammeKind kind,
        String pack,
        String version,
        Period period,
        UnitCode unit,
        String unitName,
        @Nullable Subject subject,
        CaseState state,
        @Nullable String paused,
        @Nullable LocalDate due,
        long edition) {

    /** 被评的校（园）长 and the term that is looked back on. */
    public record Subject(String name, String post, LocalDate from, LocalDate to) {}
}
