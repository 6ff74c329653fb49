package org.duxue.work.programme;

/** How the days of a deadline are counted. The ordinance does not say; natural days are stricter and the default. */
public enum DayCount {
    NATURAL,
    WORKING
}
