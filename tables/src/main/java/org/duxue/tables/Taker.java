package org.duxue.tables;

/** Takes rows as they are read, for whoever needs them once and not all at a time. */
@FunctionalInterface
public interface Taker {
    /**
     * The next rows; called by one thread at a time, in the order of the file. The arrays are filled anew afterwards.
     *
     * @param numbers per column asked for, NaN where missing
     * @param codes per row the level of the category, numbered in the order in which levels are met; or
     *     {@link org.duxue.statistics.data.Factor#MISSING}
     * @param rows how many of them count
     * @param levels how many levels have been met
     */
    void take(double[][] numbers, int[] codes, int rows, int levels);
}
