package org.duxue.work.programme.plan;

import java.time.LocalDate;
import java.util.List;
import org.duxue.ground.shared.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A work point of the year.
 *
 * @param no its number in the plan
 * @param part the heading it stands under
 * @param owner who answers for it, as a name or an office
 */
public record PlanItem(
        int year,
        int no,
        String part,
        String title,
        @Nullable UnitCode ownerUnit,
        String owner,
        List<Deliverable> deliverables,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        String note,
        State state,
        long edition) {
    public PlanItem {
        deliverables = List.copyOf(deliverables);
    }

    /** Something that is there at the end. */
    public record Deliverable(String name, @Nullable LocalDate due, boolean done) {}

    /** How far it has come. */
    public enum State {
        PLANNED,
        DOING,
        DONE,
        DROPPED
    }

    public boolean over() {
        return state == State.DONE || state == State.DROPPED;
    }

    public LocalDate endsOr(LocalDate other) {
        return ends == null ? other : ends;
    }

    public boolean late(LocalDate today) {
        return !over() && ends != null && today.isAfter(ends);
    }
}
