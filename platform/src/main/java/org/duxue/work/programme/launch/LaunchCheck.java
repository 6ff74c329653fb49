package org.duxue.work.programme.launch;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.duxue.ground.organisation.Unit;
import org.duxue.ground.shared.UnitCode;
import org.duxue.guard.burden.Entry;
import org.duxue.guard.inspectors.CorpsPerson;
import org.duxue.guard.inspectors.Recusal;
import org.duxue.packs.appraisal.AppraisalPack;
import org.duxue.work.programme.clock.PhasePlan;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands between a draft and its launch.
 *
 * @param people those of the pool and the teams, by id
 * @param teams as they would be launched
 * @param passedOver who of the pool must be recused from which unit, and why
 * @param used what each unit was asked for this year already, over all entries and under this one
 */
public record LaunchCheck(
        Draft draft,
        AppraisalPack pack,
        int minutes,
        List<Unit> targets,
        PhasePlan phases,
        Map<UUID, CorpsPerson> people,
        SequencedMap<UnitCode, List<TeamDraw.Seat>> teams,
        Map<UnitCode, Map<UUID, List<Recusal.Refusal>>> passedOver,
        @Nullable Entry entry,
        Map<UnitCode, Integer> used,
        long seed,
        List<Finding> findings) {

    /** Which step of the dialog a finding belongs to. */
    public enum Where {
        BASICS,
        TARGETS,
        SUBJECTS,
        PHASES,
        TEAM,
        BURDEN
    }

    /** @param unit which unit it is about, or null */
    public record Finding(
            String code, Where where, @Nullable String unit, String message, String remedy) {}

    public boolean ready() {
        return findings.isEmpty();
    }
}
