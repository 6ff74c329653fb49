package org.duxue.statistics.rating;

/**
 * A subject: what it was given, and beside it what it would have been given by average raters on all items.
 *
 * @param n scores received
 * @param observed their plain mean, in points: severe raters and hard items included
 * @param measure the subject's place: expected a posteriori in logits, or the conditional mode in points
 * @param se the posterior standard deviation
 * @param adjusted the second column: expected mean score under raters of average severity, in points
 * @param lower95 of the adjusted score
 * @param upper95 of the adjusted score
 */
public record SubjectMeasure(
        String level,
        int n,
        double observed,
        double measure,
        double se,
        double adjusted,
        double lower95,
        double upper95,
        Fit fit) {}
