package org.duxue.ground.shared;

import java.util.regex.Pattern;

/** The school year facts are about, named by the calendar year it starts in: 2025 is 2025—2026学年. */
public record Period(int year) implements Comparable<Period> {
    private static final Pattern SHAPE = Pattern.compile("(19|20)\\d{2}");

    public static Period of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw HouseProblem.PERIOD_MALFORMED.with("period", text);
        }
        return new Period(Integer.parseInt(text));
    }

    public Period previous() {
        return new Period(year - 1);
    }

    public String schoolYear() {
        return year + "—" + (year + 1) + "学年";
    }

    @Override
    public int compareTo(Period other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
