package org.duxue.work.programme;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duxue.ground.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The state machine of a case: which step may be taken now, and if not, why. Pure. */
public final class CaseMachine {
    private CaseMachine() {}

    /**
     * How a case stands.
     *
     * @param programme what the programme says: null while it runs, else why nothing moves
     * @param undecided something happened to the unit and the office has not decided yet how the case goes on
     * @param team how many reviewers are in force
     * @param needed how many the scheme asks for; 0 when it asks for none
     */
    public record Standing(
            CaseState state,
            @Nullable String paused,
            @Nullable String programme,
            boolean undecided,
            int team,
            int needed) {}

    /** Why the step cannot be taken now; empty when it can. */
    public static Optional<Problem> refuse(Standing now, CaseState to) {
        if (!now.state().next().contains(to)) {
            return Optional.of(notPossible(now.state(), to));
        }
        if (to == CaseState.WITHDRAWN) {
            return Optional.empty();
        }
        if (now.paused() != null) {
            return Optional.of(ProgrammeProblem.CASE_PAUSED.with("reason", now.paused()));
        }
        if (now.programme() != null) {
            return Optional.of(ProgrammeProblem.PROGRAMME_STANDS.with("reason", now.programme()));
        }
        if (now.undecided()) {
            return Optional.of(ProgrammeProblem.UNIT_ENDED.problem());
        }
        boolean judges = to == CaseState.ON_SITE || to == CaseState.DELIBERATION;
        if (judges && now.team() < now.needed()) {
            return Optional.of(
                    ProgrammeProblem.TEAM_SHORT.with("team", now.team()).and("needed", now.needed()));
        }
        return Optional.empty();
    }

    private static Problem notPossible(CaseState from, CaseState to) {
        String possible = from.next().stream()
                .sorted(Comparator.naturalOrder())
                .map(CaseState::title)
                .collect(Collectors.joining("、"));
        return ProgrammeProblem.STEP_NOT_POSSIBLE
                .with("state", from.title())
                .and("to", to.title())
                .and("possible", possible.isEmpty() ? "无" : possible);
    }
}
