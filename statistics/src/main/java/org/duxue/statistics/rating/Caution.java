package org.duxue.statistics.rating;

import java.util.List;

/**
 * Something a reader of the figures must know.
 *
 * @param about the levels, categories or rows concerned
 */
public record Caution(Kind kind, List<String> about) {
    /** What it is. */
    public enum Kind {
        /** Raters who gave nothing but extreme scores: outside the fit, their severity taken from a score moved by 0.3. */
        EXTREME_RATER,
        /** Items on which only extreme scores were given: likewise. */
        EXTREME_ITEM,
        /** Subjects whose every score came from an extreme rater or item: placed at the mean. */
        SUBJECT_WITHOUT_INFORMATION,
        /** Scores between the lowest and highest that nobody gave: the categories beside them count as neighbours. */
        CATEGORY_UNUSED,
        /** A single rater: severity cannot be told from the difficulty of the items and is put at zero. */
        ONE_RATER,
        /** The subjects do not differ beyond chance: their variance is zero, on the boundary. */
        ZERO_VARIANCE,
        /** The raters do not differ beyond chance: their variance is zero, on the boundary. */
        RATERS_ALIKE,
        /** The iterations ended before the likelihood stood still. */
        NOT_CONVERGED,
        /** The grid is wider than some subject's distribution, or cuts it off. */
        COARSE_GRID
    }

    public Caution {
        about = List.copyOf(about);
    }

    public static void add(List<Caution> cautions, Kind kind, List<String> about) {
        if (!about.isEmpty()) {
            cautions.add(new Caution(kind, about));
        }
    }
}
