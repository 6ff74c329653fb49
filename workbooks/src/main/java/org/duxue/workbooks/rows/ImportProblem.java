package org.duxue.workbooks.rows;

/**
 * What is wrong with a cell, row, sheet or file, and what to do about it.
 *
 * @param unit code of the school or district concerned; empty when none
 * @param value the offending text as it stands in the cell
 * @param message Chinese sentence
 * @param remedy Chinese sentence: what to do
 */
public record ImportProblem(ProblemCode code, Place place, String unit, String value, String message, String remedy) {

    public Severity severity() {
        return code.severity();
    }

    /** Stays the same when the same file is read again; for reasons given to warnings. */
    public String key() {
        return code.code() + "|" + place.sheet() + "|" + unit + "|" + place.heading() + "|" + value;
    }

    @Override
    public String toString() {
        return code.code() + " " + place + " " + place.heading() + "「" + value + "」" + message + remedy;
    }
}
