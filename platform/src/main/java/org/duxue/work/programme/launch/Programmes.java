package org.duxue.work.programme.launch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Page;
import org.duxue.work.programme.clock.PhasePlan;
import org.jspecify.annotations.Nullable;

/** Programmes and their drafts. Row-level security narrows every answer; drafts are the office's alone. */
public interface Programmes {
    UUID add(Draft draft, Actor by);

    Optional<Programme> find(UUID id);

    /** Waits while somebody else changes it. */
    Optional<Programme> hold(UUID id);

    /** As decided so far, or at launch; empty for whoever does not see the whole district. */
    Optional<Draft> draft(UUID id);

    /** False when it has another edition by now, or is no draft any more. */
    boolean save(UUID id, Draft draft, long edition);

    void delete(UUID id);

    Page<Programme> search(Filter filter, @Nullable String cursor, int size);

    Map<UUID, Progress> progress(Collection<UUID> ids, LocalDate today);

    /** The phases of launched ones; of drafts see the draft. */
    Map<UUID, PhasePlan> phases(Collection<UUID> ids);

    /** @param paused why it stands still from today on, or null */
    void change(UUID id, ProgrammeState state, @Nullable String paused);

    /** The day since which it stands still, or null. */
    @Nullable
    LocalDate pausedOn(UUID id);

    void log(UUID id, String what, String note, Map<String, Object> detail);

    List<Logged> log(UUID id);

    /** Those of a year's plan, launched or not. */
    List<Programme> ofPlan(int year);

    record Filter(
            @Nullable ProgrammeState state,
            @Nullable String period,
            @Nullable String text) {}

    record Logged(Instant at, String by, String what, String note, String detail) {}
}
