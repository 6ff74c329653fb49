package org.duxue.work.programme.launch;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.inspectors.Recusal;

/** Teams with the grounds for recusal that hold against their members. */
record SeatedTeams(
        List<Unit> targets,
        SequencedMap<UnitCode, List<TeamDraw.Seat>> seats,
        Map<UnitCode, Map<UUID, List<Recusal.Refusal>>> grounds) {
    List<Recusal.Refusal> refusals(UUID person, UnitCode unit) {
        return grounds.getOrDefault(unit, Map.of()).getOrDefault(person, List.of());
    }
}
