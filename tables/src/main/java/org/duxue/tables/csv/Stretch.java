package org.duxue.tables.csv;

/**
 * Rows that one thread reads in one go.
 *
 * @param start the byte at which its first row begins
 * @param end the byte after its last row
 * @param firstRow how many rows stand before it
 * @param rows how many it has, blank lines included
 * @param firstLine the line of its first row, from 1
 */
record Stretch(long start, long end, int firstRow, int rows, long firstLine) {
    int length() {
        return Math.toIntExact(end - start);
    }
}
