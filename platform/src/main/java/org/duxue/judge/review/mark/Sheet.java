package org.duxue.judge.review.mark;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's sheet of one case.
 *
 * @param firstHandedInAt stays when it is opened again: from then on its owner has seen the others' marks
 */
public record Sheet(
        UUID caseId,
        UUID account,
        SheetKind kind,
        String name,
        State state,
        @Nullable Instant firstHandedInAt,
        @Nullable Instant handedInAt,
        @Nullable Reopening reopened) {

    /** How far it is. */
    public enum State {
        OPEN("open"),
        HANDED_IN("handed-in"),
        REOPENED("reopened");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static State of(String code) {
            return switch (code) {
                case "handed-in" -> HANDED_IN;
                case "reopened" -> REOPENED;
                default -> OPEN;
            };
        }
    }

    /** That the office opened it again. */
    public record Reopening(String reason, String by, Instant at) {}
}
