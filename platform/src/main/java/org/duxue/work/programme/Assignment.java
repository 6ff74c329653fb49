package org.duxue.work.programme;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person works on a case.
 *
 * @param account the person
 * @param domains ids of the domains the person looks at; empty for all
 * @param until when a commission ends, or null
 */
public record Assignment(
        UUID id,
        UUID caseId,
        UUID account,
        String name,
        Role role,
        List<String> domains,
        State state,
        @Nullable String reason,
        @Nullable Instant until) {
    public Assignment {
        domains = List.copyOf(domains);
    }

    /** Active and not expired. */
    public boolean inForce(Instant now) {
        return state == State.ACTIVE && (until == null || until.isAfter(now));
    }

    /** As what. */
    public enum Role {
        LEADER("leader"),
        RATER("rater"),
        OFFICE("office"),
        RESCORER("rescorer");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Whether this person's marks are among those a result is made of. */
        public boolean marks() {
            return this == LEADER || this == RATER;
        }

        public static Role of(String code) {
            return Arrays.stream(values())
                    .filter(role -> role.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no role " + code));
        }
    }

    /** Whether it still holds. */
    public enum State {
        ACTIVE("active"),
        RECUSED("recused"),
        WITHDRAWN("withdrawn");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no state " + code));
        }
    }
}
