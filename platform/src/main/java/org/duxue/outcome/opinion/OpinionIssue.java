package org.duxue.outcome.opinion;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as it went out. Added once and never changed; a correction is another one that names it.
 *
 * @param number counts the opinions of a case from 1
 * @param document what was frozen, as JSON; see {@link FrozenOpinion}
 * @param sha256 of the document
 * @param factsSha256 of the facts the result was computed from
 * @param replaces the one it corrects, or null
 * @param reason of the correction, or null
 */
public record OpinionIssue(
        UUID id,
        UUID caseId,
        Kind kind,
        int number,
        String document,
        String sha256,
        String factsSha256,
        String note,
        @Nullable UUID replaces,
        @Nullable String reason,
        String issuedBy,
        Instant issuedAt) {

    /** As what it went out. */
    public enum Kind {
        PRELIMINARY,
        FINAL,
        CORRECTION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Whether it ends the matter. */
        public boolean concludes() {
            return this != PRELIMINARY;
        }
    }
}
