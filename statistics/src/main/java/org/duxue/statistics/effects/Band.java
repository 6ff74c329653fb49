package org.duxue.statistics.effects;

/** Where a group stands beside what its members' characteristics lead to expect. */
public enum Band {
    /** The whole 95 % interval lies above zero. */
    ABOVE,
    /** The interval holds zero: no difference is shown. */
    AS,
    /** The whole interval lies below zero. */
    BELOW;

    /** By the ends of an interval. */
    public static Band of(double lower, double upper) {
        return lower > 0 ? ABOVE : upper < 0 ? BELOW : AS;
    }
}
