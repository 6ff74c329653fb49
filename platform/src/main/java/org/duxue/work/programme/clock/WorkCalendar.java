package org.duxue.work.programme.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/**
 * Which days are worked on: weekdays, but for public holidays, and the weekend days that are worked in exchange.
 *
 * @param off weekdays that are not worked on
 * @param on weekend days that are
 */
public record WorkCalendar(Set<LocalDate> off, Set<LocalDate> on) {
    public WorkCalendar {
        off = Set.copyOf(off);
        on = Set.copyOf(on);
    }

    /** Weekends only. */
    public static final WorkCalendar PLAIN = new WorkCalendar(Set.of(), Set.of());

    private static final String FILE = "/org/duxue/work/programme/holidays.properties";

    /** The calendar that ships with the product; years it does not know have weekends only. */
    public static WorkCalendar builtIn() {
        Properties lines = new Properties();
        try (InputStream file = WorkCalendar.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                lines.load(reader);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> on = new HashSet<>();
        lines.forEach((span, word) -> {
            String[] ends = String.valueOf(span).split("/", 2);
            LocalDate first = LocalDate.parse(ends[0]);
            LocalDate last = ends.length == 1 ? first : LocalDate.parse(ends[1]);
            first.datesUntil(last.plusDays(1)).forEach(word.equals("work") ? on::add : off::add);
        });
        return new WorkCalendar(off, on);
    }

    public boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? on.contains(day) : !off.contains(day);
    }
}
