package org.duxue.workbooks.rows;

/**
 * A value and the cell it came from.
 *
 * @param place the cell; for a value summed over several cells of a form the first of them
 */
public record ImportedValue(FactValue value, Place place) {}
