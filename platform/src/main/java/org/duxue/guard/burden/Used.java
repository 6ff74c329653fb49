package org.duxue.guard.burden;

/** What a unit has been asked for so far. */
public record Used(int minutes, int visits) {
    public static final Used NOTHING = new Used(0, 0);
}
