package org.duxue.work.programme.launch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.UnitCode;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.clock.PhasePlan;
import org.jspecify.annotations.Nullable;

/** Writes a launch in few statements, however many cases there are. */
public interface Launching {
    /** The programme runs from now on, with what was decided. */
    void freeze(UUID programme, Frozen frozen, Actor by);

    /** Adds the cases and the clocks of their first phase; answers the new ids by unit. */
    Map<UnitCode, UUID> addCases(UUID programme, List<NewCase> cases, FirstPhase first);

    void assign(List<NewSeat> seats);

    /** @param fingerprint SHA-256 over everything that was frozen, hexadecimal */
    record Frozen(
            Programme.Rules rules, int minutes, @Nullable Long seed, PhasePlan phases, String fingerprint) {}

    record NewCase(Unit unit, Draft.@Nullable SubjectDraft subject, int minutes) {}

    record FirstPhase(CaseState state, LocalDate started, LocalDate due) {}

    /**
     * A seat that is taken.
     *
     * @param kind of the person, as on the register
     * @param until when it ends by itself, or null
     */
    record NewSeat(
            UUID caseId,
            UUID account,
            UUID person,
            String name,
            String kind,
            String role,
            List<String> domains,
            @Nullable Instant until) {
        public NewSeat {
            domains = List.copyOf(domains);
        }
    }
}
