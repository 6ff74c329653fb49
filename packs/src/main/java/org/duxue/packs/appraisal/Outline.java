package org.duxue.packs.appraisal;

import java.util.List;

/** What the report of a case contains, part by part. */
public record Outline(String title, String titleEn, List<Part> parts) {
    public Outline {
        parts = List.copyOf(parts);
    }

    /** @param guide what the author writes there, in one sentence */
    public record Part(String id, String heading, String headingEn, Kind kind, String guide) {}

    /** What stands in a part. */
    public enum Kind {
        OPENING,
        METHOD,
        SCORES,
        STRENGTHS,
        PROBLEMS,
        CAUSES,
        ADVICE,
        REQUIREMENTS,
        ANNEX
    }
}
