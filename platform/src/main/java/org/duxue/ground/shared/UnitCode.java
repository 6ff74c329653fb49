package org.duxue.ground.shared;

import java.util.regex.Pattern;

/** The code a unit is known by: the official school code where there is one. */
public record UnitCode(String value) implements Comparable<UnitCode> {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

    public UnitCode {
        if (!SHAPE.matcher(value).matches()) {
            throw HouseProblem.UNIT_CODE_MALFORMED.with("code", value);
        }
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
