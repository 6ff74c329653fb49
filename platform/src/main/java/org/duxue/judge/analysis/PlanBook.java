package org.duxue.judge.analysis;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Period;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/** The questions put to the planner and what came of them. Row-level security narrows every answer. */
public interface PlanBook {
    UUID ask(UnitCode district, String pack, Period period, PlanQuestion question, Actor actor);

    /** Writes the outcome down once; a second one is ignored. */
    void finish(PlanView outcome);

    Optional<Entry> find(UUID id);

    Optional<PlanView> latestSolved(String pack, Period period);

    /** @param outcome null while it is being solved */
    record Entry(UUID id, Instant askedAt, @Nullable PlanView outcome) {}
}
