package org.duxue.work.programme.running;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.Page;
import org.duxue.guard.inspectors.Ground;
import org.duxue.work.programme.Assignment;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;

/** Cases as the office works with them. Row-level security narrows every answer. */
public interface CaseDesk {
    Page<Row> search(Filter filter, @Nullable String cursor, int size);

    Row row(UUID caseId);

    /** Every case the caller sees that is not over, earliest due first. */
    List<Row> open();

    /** The cases somebody of the register is or was on, youngest first. */
    List<Row> ofPerson(UUID person);

    /** As what the caller works on the cases assigned, by case. */
    Map<UUID, Assignment.Role> mine();

    /** Waits while somebody else changes the case; refuses another edition than this, unless it is null. */
    Row hold(UUID caseId, @Nullable Long edition);

    List<Entry> history(UUID caseId);

    void note(UUID caseId, String what, String note, Map<String, Object> detail);

    void pause(UUID caseId, @Nullable String reason, @Nullable LocalDate on);

    void flag(UUID caseId, @Nullable Flag flag);

    /** The case is about another unit from now on. */
    void succeed(UUID caseId, Unit successor);

    List<Seat> seats(UUID caseId);

    void end(UUID assignment, Assignment.State state, @Nullable Ground ground, String reason);

    /** @param sort {@code name}, {@code state} or {@code due} */
    record Filter(
            UUID programme,
            @Nullable String state,
            @Nullable String text,
            String sort,
            boolean flagged) {}

    /**
     * A case with what the list shows besides.
     *
     * @param unit as it was at launch
     */
    record Row(
            CaseView view,
            Described unit,
            @Nullable Flag flag,
            @Nullable LocalDate pausedOn,
            int minutes) {}

    record Described(
            String kind,
            @Nullable String type,
            @Nullable String town,
            @Nullable String setting,
            @Nullable String ownership) {
        public Described {
            kind = kind == null ? "school" : kind;
        }
    }

    /** Something that happened and wants a decision; {@code kind} is {@code unit-ended} or {@code team-short}. */
    record Flag(String kind, String message, String remedy, Instant since, List<Successor> successors) {
        public Flag {
            successors = successors == null ? List.of() : List.copyOf(successors);
        }
    }

    record Successor(String code, String name) {}

    record Entry(
            Instant at, String by, String what, @Nullable String from, String to, String note, String detail) {}

    /** An assignment with what the register says of the person. */
    record Seat(
            Assignment assignment,
            @Nullable UUID person,
            @Nullable String kind,
            @Nullable String ground) {}
}
