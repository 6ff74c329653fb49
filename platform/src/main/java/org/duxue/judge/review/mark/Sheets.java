package org.duxue.judge.review.mark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;

/** The sheets of cases. Row-level security narrows every answer. */
public interface Sheets {
    /** That the office no longer waits. */
    record Closure(String reason, String by, Instant at) {}

    /** Writes the case down as under review, once. */
    void begin(CaseView reviewed, boolean blind, int raters);

    Optional<Closure> closure(UUID caseId);

    void close(UUID caseId, Closure closure);

    /** Opens a sheet unless there is one. */
    void open(CaseView reviewed, UUID account, SheetKind kind, String name);

    Optional<Sheet> find(UUID caseId, UUID account, SheetKind kind);

    /** The same, held against every other writer until the transaction ends. */
    Optional<Sheet> hold(UUID caseId, UUID account, SheetKind kind);

    List<Sheet> of(UUID caseId, SheetKind kind);

    List<Sheet> ofProgramme(UUID programme, SheetKind kind);

    void handIn(Sheet sheet, Instant at, String digest);

    void reopen(Sheet sheet, Sheet.Reopening reopening);

    /** Lets one at a time past, per case, until the transaction ends. */
    void queue(UUID caseId);

    /** Whether nobody's marks are hidden any more. */
    boolean boardOpen(UUID caseId);

    /** Whether the caller may look at all marks of the case now. */
    boolean shown(UUID caseId);

    /** Cases of a programme of which that holds. */
    List<UUID> shownOf(UUID programme);

    /** Accounts whose sheets are still waited for. */
    List<UUID> awaited(UUID caseId);

    /** When the caller's sheet of this kind was handed in first, or null. */
    default @Nullable Instant handedIn(UUID caseId, UUID account, SheetKind kind) {
        return find(caseId, account, kind).map(Sheet::firstHandedInAt).orElse(null);
    }
}
