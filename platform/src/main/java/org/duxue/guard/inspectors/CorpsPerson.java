package org.duxue.guard.inspectors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the register.
 *
 * @param account the linked account, by which the person signs in; a person without one can be on no team
 * @param card number of the inspector's card, made by the municipal office
 * @param leads whether the person may lead a team
 * @param left the last day on the register, once the person has left it
 */
public record CorpsPerson(
        UUID id,
        @Nullable Account account,
        String name,
        CorpsKind kind,
        @Nullable String card,
        @Nullable LocalDate cardUntil,
        List<String> specialties,
        @Nullable Term term,
        List<Employer> employers,
        List<Tie> ties,
        boolean leads,
        String note,
        @Nullable Left left,
        long edition) {
    public CorpsPerson {
        specialties = List.copyOf(specialties);
        employers = List.copyOf(employers);
        ties = List.copyOf(ties);
    }

    public record Account(UUID id, String name) {}

    /** @param index the how-manieth term in a row it is */
    public record Term(LocalDate from, LocalDate to, int index) {}

    /** @param to the last day of work there; null while it lasts */
    public record Employer(
            @Nullable UnitCode unit,
            String name,
            String post,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A declared tie.
     *
     * @param who the relative, or what the tie is about
     * @param until the last day on which it holds; null for as long as nobody ends it
     */
    public record Tie(
            @Nullable UUID id,
            Ground ground,
            UnitCode unit,
            String who,
            String relation,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String note,
            String declaredBy,
            @Nullable Instant declaredAt) {
        boolean holds(LocalDate on) {
            return (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
        }
    }

    public record Left(LocalDate on, String reason) {}

    /** Whether the person can be called on. */
    public enum Standing {
        ACTIVE,
        TERM_OVER,
        LEFT
    }

    public Standing standing(LocalDate on) {
        if (left != null && !on.isBefore(left.on())) {
            return Standing.LEFT;
        }
        return term != null && (on.isAfter(term.to()) || on.isBefore(term.from()))
                ? Standing.TERM_OVER
                : Standing.ACTIVE;
    }
}
