package org.duxue.tables;

import java.util.List;

/** What is known of a file once all its rows have been handed on. */
public final class Passed {
    private final List<String> levels;
    private final int[] places;

    /** Takes the array over. */
    public Passed(List<String> levels, int[] places) {
        this.levels = levels;
        this.places = places;
    }

    /** The levels of the category, in the order that factors keep. */
    public List<String> levels() {
        return levels;
    }

    /** For each level in the order in which it was met, its place among {@link #levels}. */
    public int[] places() {
        return places;
    }
}
