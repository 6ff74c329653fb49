package org.duxue.work.programme.running;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duxue.work.programme.CaseState;
import org.duxue.work.programme.ClockKind;
import org.duxue.work.programme.clock.PhasePlan;

/** Which clocks a step of a case starts and stops: articles 25 to 28 of the municipal ordinance. Pure. */
public final class StatutoryClocks {
    private StatutoryClocks() {}

    /**
     * What to do with the clocks.
     *
     * @param stop clocks whose matter is done or void
     * @param start clocks that run from today with the days of the ordinance
     * @param phaseEnds the planned end of the phase the case enters, if the programme has one for it
     */
    public record Orders(List<ClockKind> stop, List<ClockKind> start, Optional<LocalDate> phaseEnds) {
        public Orders {
            stop = List.copyOf(stop);
            start = List.copyOf(start);
        }
    }

    public static Orders entering(CaseState to, PhasePlan phases) {
        Optional<LocalDate> phase = phases.during(to).map(PhasePlan.Span::ends);
        return switch (to) {
            case PREPARING, SELF_EVALUATION, DESK_REVIEW -> new Orders(List.of(), List.of(), phase);
            case ON_SITE -> new Orders(List.of(ClockKind.FEEDBACK), List.of(), phase);
            case DELIBERATION -> new Orders(List.of(ClockKind.PHASE), List.of(ClockKind.FEEDBACK), Optional.empty());
            case PRELIMINARY ->
                new Orders(
                        List.of(ClockKind.PHASE, ClockKind.FEEDBACK),
                        List.of(ClockKind.DEFENCE, ClockKind.OPINION_LETTER),
                        Optional.empty());
            case DEFENCE -> new Orders(List.of(ClockKind.DEFENCE), List.of(), Optional.empty());
            case FINAL -> new Orders(List.of(ClockKind.DEFENCE, ClockKind.OPINION_LETTER), List.of(), phase);
            case PUBLISHED -> new Orders(List.of(ClockKind.PHASE), List.of(), Optional.empty());
            case RECTIFYING -> new Orders(List.of(ClockKind.PHASE), List.of(ClockKind.RECTIFICATION), Optional.empty());
            case CLOSED, WITHDRAWN -> new Orders(List.of(ClockKind.values()), List.of(), Optional.empty());
        };
    }
}
