package org.duxue.reports.document;

import org.jspecify.annotations.Nullable;

/**
 * A piece of running text.
 *
 * @param citation number of the figure's entry in the index of sources, or null when it needs none
 */
public record Span(String text, Weight weight, @Nullable Integer citation) {

    public enum Weight {
        PLAIN,
        BOLD
    }

    public static Span of(String text) {
        return new Span(text, Weight.PLAIN, null);
    }

    public static Span bold(String text) {
        return new Span(text, Weight.BOLD, null);
    }

    public static Span cited(String text, int citation) {
        return new Span(text, Weight.PLAIN, citation);
    }
}
