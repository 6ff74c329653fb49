package org.duxue.work.collection;

import java.time.Instant;

/**
 * A signature under a self-evaluation, or under what was given back.
 *
 * @param round counts the signatures of a case from 1
 * @param late whether the day of the phase was over
 * @param sha256 of the document that was signed
 * @param points how many answers it handed in
 */
public record Submission(
        int round, String signedBy, Instant signedAt, boolean late, String note, String sha256, int points) {}
