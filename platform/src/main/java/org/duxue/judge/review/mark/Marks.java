package org.duxue.judge.review.mark;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.evaluation.appraisal.Mark.Finding;
import org.duxue.work.programme.CaseView;
import org.jspecify.annotations.Nullable;

/** The marks as they stand, and every version of them. Row-level security hides others' marks while they are hidden. */
public interface Marks {
    /** What is to be written. */
    record Edit(String point, MarkPhase phase, @Nullable Finding finding, String reason, List<UUID> evidence) {
        public Edit {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Writes a mark and keeps its version.
     *
     * @param version what the edit is based on; 0 for none
     * @return empty when another version stands
     */
    Optional<HeldMark> write(CaseView reviewed, UUID account, SheetKind kind, long version, Edit edit);

    Optional<HeldMark> find(UUID caseId, UUID account, SheetKind kind, String point, MarkPhase phase);

    List<HeldMark> of(UUID caseId, UUID account, SheetKind kind);

    /** Everybody's that the caller may see. */
    List<HeldMark> of(UUID caseId, SheetKind kind);

    List<HeldMark> ofProgramme(UUID programme, SheetKind kind);

    /** Newest first. */
    List<HeldMark> history(UUID caseId, UUID account, SheetKind kind, String point);
}
