package org.duxue.workbooks.rows;

import java.util.List;

/**
 * A name or code that is nearly, but not certainly, a known unit; a person decides.
 *
 * @param key stable key of the question, to be answered in {@code ReadOptions.matches}
 * @param name as written in the file
 * @param question what is asked: which unit the row is, or which school a campus belongs to
 * @param candidates best first; may be empty
 */
public record NearMatch(String key, Place place, String name, Question question, List<Candidate> candidates) {
    public enum Question {
        /** Which known unit is this row? */
        UNIT,
        /** Which main school does this campus belong to? */
        PARENT
    }

    /** A known unit and how alike the names are, 0 to 1. */
    public record Candidate(String code, String name, double score) {}

    public NearMatch {
        candidates = List.copyOf(candidates);
    }
}
