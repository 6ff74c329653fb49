package org.duxue.packs.files;

/**
 * One thing wrong in a file.
 *
 * @param line line in the file, from 1, or 0 when unknown
 * @param field path of the field, for example {@code indicators[3].tests[0].standard}
 * @param message what is wrong and what to do
 */
public record Complaint(String file, int line, String field, String message) {}
