package org.duxue.work.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;

/** The cases the caller may see; row-level security narrows every answer. */
public interface Cases {
    /** @throws org.duxue.ground.shared.Problem when the caller sees no such case */
    CaseView find(UUID id);

    /** By name of the unit. */
    List<CaseView> of(UUID programme);

    /** The phases of a launched programme, in their order. */
    List<Phase> phases(UUID programme);

    /** A phase with its first and last day. */
    record Phase(String id, String name, LocalDate starts, LocalDate ends) {}

    /** Newest first. */
    List<CaseView> ofUnit(UnitCode unit);

    /** Those on which the caller works. */
    List<CaseView> assignedToMe();

    /** Everybody who works or worked on it. */
    List<Assignment> assignments(UUID caseId);

    /** What {@link CaseMachine} looks at. */
    CaseMachine.Standing standing(UUID caseId);

    /** Everybody who works or worked on any case of a programme. */
    List<Assignment> assignmentsOf(UUID programme);

    /**
     * Moves a case on, writes it down, starts and stops its statutory clocks and tells those concerned.
     *
     * @throws org.duxue.ground.shared.Problem when the case stands still or the step does not follow from its state
     */
    void advance(UUID caseId, CaseState to, String note);
}
