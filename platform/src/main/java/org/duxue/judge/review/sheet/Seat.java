package org.duxue.judge.review.sheet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duxue.judge.review.mark.SheetKind;
import org.duxue.work.programme.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * As what somebody sits at a case.
 *
 * @param kind the sheet it gives, or null: a member of the office keeps no sheet of a result
 * @param domains ids of the domains it covers; empty for all
 * @param counts false once its holder was recused or withdrawn, or the commission has ended
 */
public record Seat(
        UUID account,
        String name,
        Assignment.Role role,
        @Nullable SheetKind kind,
        List<String> domains,
        boolean counts,
        @Nullable String reason,
        @Nullable Instant until) {
    public Seat {
        domains = List.copyOf(domains);
    }

    static Seat of(Assignment assignment, Instant now) {
        return new Seat(
                assignment.account(),
                assignment.name(),
                assignment.role(),
                kind(assignment.role()),
                assignment.domains(),
                assignment.inForce(now),
                assignment.reason(),
                assignment.until());
    }

    private static @Nullable SheetKind kind(Assignment.Role role) {
        return switch (role) {
            case LEADER, RATER -> SheetKind.RATING;
            case RESCORER -> SheetKind.RESCORING;
            case OFFICE -> null;
        };
    }

    public boolean covers(String domain) {
        return domains.isEmpty() || domains.contains(domain);
    }
}
