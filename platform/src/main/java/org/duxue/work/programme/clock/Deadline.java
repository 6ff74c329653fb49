package org.duxue.work.programme.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.duxue.work.programme.DayCount;

/** Last days. The day of the event itself does not count; the day after it is the first. */
public final class Deadline {
    private Deadline() {}

    /** The last of so many days after an event. */
    public static LocalDate after(LocalDate event, int days, DayCount count, WorkCalendar calendar) {
        if (count == DayCount.NATURAL) {
            return event.plusDays(days);
        }
        LocalDate day = event;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            counted += calendar.works(day) ? 1 : 0;
        }
        return day;
    }

    /** How many days are left; negative when it is over. */
    public static int left(LocalDate today, LocalDate due) {
        return Math.toIntExact(ChronoUnit.DAYS.between(today, due));
    }

    /** A last day after standing still: moved by as many days, and on to a working day where those count. */
    public static LocalDate shifted(LocalDate due, int stood, DayCount count, WorkCalendar calendar) {
        LocalDate day = due.plusDays(stood);
        while (count == DayCount.WORKING && !calendar.works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
